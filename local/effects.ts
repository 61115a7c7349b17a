import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { slimClient } from "../io/lean.ts";
import { scheduleDueItems } from "./alarms.ts";
import type { Clock } from "./clock.ts";
import type { DeadLetters } from "./dead-letters.ts";
import type { Invoke } from "./invoke.ts";
import { startPolling } from "./polling.ts";
import { openStreamPruner } from "./prune.ts";
import type { OrderIndex } from "./register.ts";
import type { StreamRecord } from "./shard.ts";
import type { Store } from "./store.ts";
import { openStream } from "./stream.ts";
import type { PendingWork } from "./work.ts";

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
  const stream = openStream({ client, arn, store, deadLetters, invoke, onRecord, onCheckpoint });
  const polling = startPolling(stream.read);
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
