import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Invoke } from "../aws/lambda.ts";
import type { Store } from "../store.ts";
import { createShardConsumer, type DeadLetters } from "./consumer.ts";

import { openShard, type StreamRecord } from "./shard.ts";

/** The consumers, with the filters of their deployed event source mappings: by the beginning of an item's `sk`. */
const consumers = {
  "sync-execution": (sk: string) => sk === "ORDER",
  notify: (sk: string) =>
    ["ORDER", "SHOP", "CONTRACTOR", "TASK#stockFeed"].includes(sk) || /^(DIALOG|DELIVERER)#/.test(sk),
};

/** Where records come from and what is done with them. */
export type StreamOptions = {
  client: DynamoDBStreamsClient;
  arn: string;
  store: Store;
  deadLetters: DeadLetters;
  invoke: Invoke;
  /** Sees every record first, whatever it is about. */
  onRecord: (record: StreamRecord) => void;
  /** Waits before a batch that failed is tried again. */
  retryPause: (ms: number) => Promise<void>;
  /** Called with how far every consumer has come, from time to time. */
  onCheckpoint: (sequence: string) => void;
};

/** One shard, read once for both consumers, each with a queue and a checkpoint of its own. */
export function openSource(id: string, options: StreamOptions) {
  const { client, arn, store, deadLetters, invoke, onRecord, onCheckpoint, retryPause } = options;
  const shardConsumers = Object.entries(consumers).map(([name, wants]) => {
    const key = `checkpoint ${name} ${arn} ${id}`;
    const consumer = createShardConsumer({
      handle: (event) => invoke(name, event).catch(logAndRethrow(name)),
      saveCheckpoint: (sequence) => store.set(key, sequence),
      addDeadLetter: (record) => deadLetters.add(name, record),
      retryPause,
    });
    return { ...consumer, wants, checkpoint: () => store.get(key) };
  });
  const reached = () => earliest(shardConsumers.map((consumer) => consumer.checkpoint()));
  const shard = openShard(client, arn, id, reached());
  const sinceStart = shardConsumers.map((consumer) => consumer.checkpoint());

  function share(records: StreamRecord[]): void {
    const last = sequenceOf(records.at(-1)!);
    for (const [i, consumer] of shardConsumers.entries()) {
      consumer.push(
        records.filter(
          (record) => consumer.wants(skOf(record)) && isAfter(sequenceOf(record), sinceStart[i]),
        ),
        last,
      );
    }
  }

  return {
    /** Reads what is new and passes it to the consumers. */
    async read(): Promise<{ count: number; closed: boolean }> {
      const { records, closed } = await shard.read();
      records.forEach(onRecord);
      if (records.length > 0) share(records);
      return { count: records.length, closed };
    },
    idle: () => Promise.all(shardConsumers.map((consumer) => consumer.idle())),
    close(): void {
      for (const consumer of shardConsumers) consumer.close();
    },
    prune(): void {
      const sequence = reached();
      if (sequence) onCheckpoint(sequence);
    },
  };
}

export type Source = ReturnType<typeof openSource>;

const skOf = ({ dynamodb }: StreamRecord): string => dynamodb?.Keys?.sk?.S ?? "";

function sequenceOf({ dynamodb }: StreamRecord): string {
  return dynamodb!.SequenceNumber!;
}

function isAfter(sequence: string, checkpoint: string | undefined): boolean {
  return checkpoint === undefined || BigInt(sequence) > BigInt(checkpoint);
}

/** The smallest of the checkpoints; none while a consumer has not begun. */
function earliest(checkpoints: (string | undefined)[]): string | undefined {
  return checkpoints.reduce((a, b) => (a && b && BigInt(a) > BigInt(b) ? b : a && b && a));
}

function logAndRethrow(consumer: string) {
  return (error: unknown): never => {
    console.error(`The stream consumer ${consumer} failed.`, error);
    throw error;
  };
}
