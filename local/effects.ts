import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { lean } from "../io/lean.ts";
import { keepAlarms } from "./alarms.ts";
import type { Clock } from "./clock.ts";
import type { DeadLetters } from "./dead-letters.ts";
import type { Invoke } from "./invoke.ts";
import { startPolling } from "./polling.ts";
import { pruneFile } from "./prune.ts";
import type { Register } from "./register.ts";
import type { StreamRecord } from "./shard.ts";
import type { Store } from "./store.ts";
import { openStream } from "./stream.ts";
import type { Work } from "./work.ts";

export type EffectTools = {
  store: Store;
  deadLetters: DeadLetters;
  register: Register;
  clock: Clock;
  work: Work;
  invoke: Invoke;
  reconcile: () => Promise<unknown>;
};

/** Starts everything that follows from a write: the stream's consumers and the alarms of delayed messages. */
export function startEffects(arn: string, file: string | undefined, tools: EffectTools) {
  const { store, deadLetters, register, clock, work, invoke, reconcile } = tools;
  const client = lean(new DynamoDBStreamsClient());
  const pruning = file ? pruneFile(file) : undefined;
  const heed = keepAlarms(store, clock, reconcile);
  const see = (record: StreamRecord) => {
    heed(record);
    register.see(record);
  };
  const passed = (sequence: string) => pruning?.prune(sequence);
  const stream = openStream({ client, arn, store, deadLetters, invoke, see, passed });
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
