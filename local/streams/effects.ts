import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { wall } from "../../io/runtime/clock.ts";
import { slimClient } from "../../io/runtime/slim-client.ts";
import { openStreamPruner } from "../aws/dynamodb-table.ts";
import type { Invoke } from "../aws/lambda.ts";
import type { Clock } from "../clock/clock.ts";
import type { PendingWork } from "../clock/settle.ts";
import type { Store } from "../store.ts";
import type { DeadLetters } from "./consumer.ts";
import { scheduleDueItems } from "./due-timers.ts";
import type { OrderIndex } from "./order-index.ts";
import type { StreamRecord } from "./shard.ts";
import { openStream } from "./stream.ts";

export type EffectsDependencies = {
  store: Store;
  deadLetters: DeadLetters;
  orderIndex: OrderIndex;
  clock: Clock;
  work: PendingWork;
  invoke: Invoke;
  reconcile: () => Promise<unknown>;
};

/** Starts everything that follows from a write: the stream's consumers and the alarms of delayed messages. */
export function startEffects(arn: string, file: string | undefined, tools: EffectsDependencies) {
  const { store, deadLetters, orderIndex, clock, work, invoke, reconcile } = tools;
  const client = slimClient(new DynamoDBStreamsClient());
  const pruning = file ? openStreamPruner(file) : undefined;
  const scheduleDue = scheduleDueItems(store, clock, reconcile);
  const onRecord = (record: StreamRecord) => {
    scheduleDue(record);
    orderIndex.record(record);
  };
  const onCheckpoint = (sequence: string) => pruning?.prune(sequence);
  const retryPause = clock.mode === "ticking" ? pause : async () => {};
  const stream = openStream({ client, arn, store, deadLetters, invoke, onRecord, onCheckpoint, retryPause });
  const polling = startPolling(stream.read, clock.mode === "ticking");
  work.onEnd(polling.nudge);
  return {
    drain: stream.drain,
    close(): void {
      polling.close();
      stream.close();
      pruning?.close();
      client.destroy();
    },
  };
}

const minPollGapMs = 20;
const pollIntervalMs = 1_000;

/** Calls `poll` soon after a nudge, but never without a small gap; with `always` also about once a second. */
export function startPolling(poll: () => Promise<unknown>, always: boolean) {
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let nudged = false;
  let polling = false;
  let closed = false;

  function plan(): void {
    if (polling || closed || !(nudged || always)) return;
    clearTimeout(timer);
    timer = setTimeout(go, nudged ? Math.max(0, last + minPollGapMs - wall()) : pollIntervalMs);
  }

  async function go(): Promise<void> {
    nudged = false;
    polling = true;
    last = wall();
    await poll().catch((error) => closed || console.error("The stream cannot be read.", error));
    polling = false;
    plan();
  }

  plan();
  return {
    nudge(): void {
      if (nudged) return;
      nudged = true;
      plan();
    },
    close(): void {
      closed = true;
      clearTimeout(timer);
    },
  };
}
