import type { Moment } from "../../domain/time/time.ts";
import { ensureExecution } from "../../io/executions/ensure.ts";
import type { SendJob } from "../../io/messages/jobs.ts";
import type { OrderState } from "../../io/orders/order-item.ts";
import { type Checkpoint, finishScan, saveCheckpoint } from "../../io/reconcile/checkpoint.ts";
import {
  missedChatJobs,
  missedNotificationJobs,
  publishMissedMessage,
  scanOrders,
} from "../../io/reconcile/scan.ts";

import { now } from "../../io/runtime/clock.ts";
import { recordMetric } from "../../io/runtime/metrics.ts";
import { publishMissed } from "../../io/webhooks/publish.ts";
import { type RepairReport, repairEach, sendEach } from "./repairs.ts";

/** Milliseconds that a part of the table may take, with a batch of slow messages: with less left, the next run goes on. */
const minTimeLeftMs = 320_000;

/** What a run has: its moment, its report, and how many milliseconds are left of it. */
export interface ScanRun {
  at: Moment;
  report: RepairReport;
  timeLeft: () => number;
}

/**
 * Goes through all orders that the full scan has not come to yet, or as many as there is time for. Each repair stands
 * by itself: an order without an execution, or an endpoint that cannot be called, still has its messages sent.
 */
export async function scanAllOrders(
  checkpoint: Checkpoint,
  { at, report, timeLeft }: ScanRun,
): Promise<void> {
  for await (const { orders: states, chatMessages, next } of scanOrders(checkpoint.from)) {
    const jobs: SendJob[] = [];
    const collect = async (more: SendJob[] | Promise<SendJob[]>) => void jobs.push(...(await more));
    await repairEach(states, (state) => ensureExecutionAndCount(state, at), report);
    await repairEach(states, async (state) => collect(missedNotificationJobs(state, at)), report);
    await repairEach(states, (state) => publishMissed(state, at), report);
    await repairEach(chatMessages, (message) => publishMissedMessage(message, at), report);
    await repairEach(chatMessages, async (message) => collect(missedChatJobs(message, at)), report);
    await sendEach(jobs, report);
    if (next && timeLeft() < minTimeLeftMs) return saveCheckpoint(checkpoint, next, now());
  }
  await finishScan(checkpoint, now());
}

async function ensureExecutionAndCount(state: OrderState, at: Moment): Promise<void> {
  if (await ensureExecution(state, at)) recordMetric("OrdersRepaired", 1);
}
