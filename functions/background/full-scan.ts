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
  for await (const { orders: heads, chatMessages: entries, next } of scanOrders(checkpoint.from)) {
    const jobs: SendJob[] = [];
    const collect = async (more: SendJob[] | Promise<SendJob[]>) => void jobs.push(...(await more));
    await repairEach(heads, (head) => ensureExecutionAndCount(head, at), report);
    await repairEach(heads, async (head) => collect(missedNotificationJobs(head, at)), report);
    await repairEach(heads, (head) => publishMissed(head, at), report);
    await repairEach(entries, (entry) => publishMissedMessage(entry, at), report);
    await repairEach(entries, async (entry) => collect(missedChatJobs(entry, at)), report);
    await sendEach(jobs, report);
    if (next && timeLeft() < minTimeLeftMs) return saveCheckpoint(checkpoint, next, now());
  }
  await finishScan(checkpoint, now());
}

async function ensureExecutionAndCount(head: OrderState, at: Moment): Promise<void> {
  if (await ensureExecution(head, at)) recordMetric("OrdersRepaired", 1);
}
