import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { slimClient } from "../../io/runtime/slim-client.ts";
import { localTableName } from "../aws/environment.ts";
import type { Invoke } from "../aws/lambda.ts";
import type { Clock } from "../clock/clock.ts";
import type { PendingWork } from "../clock/settle.ts";
import type { EngineStream } from "../dynamodb/stream.ts";
import type { Store } from "../store.ts";
import type { DeadLetters } from "./consumer.ts";
import { scheduleDueItems } from "./due-timers.ts";
import type { OrderIndex } from "./order-index.ts";
import type { StreamRecord } from "./shard.ts";
import { openStream } from "./stream.ts";

/** What the stream's consumers need. */
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
export function startEffects(arn: string, inside: EngineStream | undefined, tools: EffectsDependencies) {
  const { store, deadLetters, orderIndex, clock, work, invoke, reconcile } = tools;
  const client = slimClient(new DynamoDBStreamsClient());
  const scheduleDue = scheduleDueItems(store, clock, reconcile);
  const onRecord = (record: StreamRecord) => {
    scheduleDue(record);
    orderIndex.record(record);
  };
  const onCheckpoint = (sequence: string) => inside?.trim(localTableName, sequence);
  const retryPause = clock.mode === "ticking" ? pause : async () => {};
  const stream = openStream({ client, arn, store, deadLetters, invoke, onRecord, onCheckpoint, retryPause });
  const isTold = inside !== undefined;
  const polling = startPolling(stream.read, isTold || clock.mode === "frozen" ? undefined : pollIntervalMs);
  const endTelling = isTold ? inside.onWritten(polling.nudge) : work.onEnd(polling.nudge);
  return {
    drain: stream.drain,
    close(): void {
      endTelling?.();
      polling.close();
      stream.close();
      client.destroy();
    },
  };
}

/** So often an engine is asked that tells nothing by itself. */
const pollIntervalMs = 100;

/** Calls `poll` at once after a nudge, one at a time; with an interval also without one. */
export function startPolling(poll: () => Promise<unknown>, intervalMs: number | undefined) {
  let timer: NodeJS.Timeout | undefined;
  let nudged = false;
  let polling = false;
  let closed = false;

  function plan(): void {
    if (polling || closed) return;
    clearTimeout(timer);
    if (nudged) void go();
    else if (intervalMs !== undefined) timer = setTimeout(go, intervalMs);
  }

  async function go(): Promise<void> {
    nudged = false;
    polling = true;
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
