import type { DynamoDBBatchResponse } from "aws-lambda";
import type { Store } from "../store.ts";
import type { StreamRecord } from "./shard.ts";

const batchSize = 100;
const maxRetries = 5;
const firstRetryDelayMs = 20;

/** One function's way through one shard: what to call, where progress and poison are kept, how to wait for a retry. */
export type ShardConsumerOptions = {
  handle: (event: { Records: StreamRecord[] }) => Promise<unknown>;
  saveCheckpoint: (sequence: string) => void;
  addDeadLetter: (record: StreamRecord) => void;
  retryPause: (ms: number) => Promise<void>;
};

/** Delivers records in order, as an event source mapping with partial answers, bisecting and bounded retries. */
export function createShardConsumer(options: ShardConsumerOptions) {
  const { handle, saveCheckpoint, addDeadLetter, retryPause } = options;
  const queue: StreamRecord[] = [];
  let size = batchSize;
  let failures = 0;
  let last: string | undefined;
  let running: Promise<void> | undefined;
  let closed = false;

  function advance(count: number): void {
    if (count === 0) return;
    saveCheckpoint(sequenceOf(queue.splice(0, count).at(-1)!));
    size = batchSize;
    failures = 0;
  }

  async function deliver(): Promise<void> {
    const batch = queue.slice(0, size);
    const answer = await handle({ Records: batch }).catch(() => "failed" as const);
    if (closed) return;
    const good = answer === "failed" ? 0 : succeededCount(batch, answer);
    advance(good);
    if (good === batch.length) return;
    if (answer === "failed" && batch.length > 1) size = Math.ceil(batch.length / 2);
    else await retryHead();
  }

  async function retryHead(): Promise<void> {
    failures += 1;
    if (failures <= maxRetries) return retryPause(firstRetryDelayMs * 2 ** (failures - 1));
    addDeadLetter(queue[0]!);
    advance(1);
  }

  async function run(): Promise<void> {
    while (queue.length > 0 && !closed) await deliver();
    running = undefined;
    if (!closed) saveCheckpoint(last!);
  }

  return {
    /** Adds records to deliver; `read` is the last sequence number read, be it for this consumer or not. */
    push(records: StreamRecord[], read: string): void {
      queue.push(...records);
      last = read;
      if (queue.length > 0) running ??= run();
      else saveCheckpoint(read);
    },
    /** Resolves when everything pushed has been delivered or buried. */
    idle: () => running ?? Promise.resolve(),
    /** Delivers no more and keeps no more; what was under way will be delivered again. */
    close(): void {
      closed = true;
    },
  };
}

export type ShardConsumer = ReturnType<typeof createShardConsumer>;

/** How many records went well before the first failing one; an unknown identifier fails the whole batch. */
function succeededCount(batch: StreamRecord[], answer: unknown): number {
  const failing = (answer as DynamoDBBatchResponse | undefined)?.batchItemFailures ?? [];
  if (failing.length === 0) return batch.length;
  const places = failing.map(({ itemIdentifier }) =>
    batch.findIndex((record) => sequenceOf(record) === itemIdentifier),
  );
  return Math.max(0, Math.min(...places));
}

function sequenceOf(record: StreamRecord): string {
  return record.dynamodb!.SequenceNumber!;
}

/** The failure queue of the stream's consumers: where to find the records that failed at every retry, as on AWS. */
export function openDeadLetters(store: Store) {
  const insert = store.prepare("insert into dead_letters (consumer, record) values (?, ?)");
  const select = store.prepare("select consumer, record from dead_letters order by id");
  const remove = store.prepare("delete from dead_letters");
  return {
    /** Keeps the key and the place of the record, not the order: nobody looks for personal data here. */
    add(
      consumer: string,
      { eventID, eventName, dynamodb: { Keys, SequenceNumber } = {} }: StreamRecord,
    ): void {
      insert.run(consumer, JSON.stringify({ eventID, eventName, dynamodb: { Keys, SequenceNumber } }));
    },
    list: () =>
      select.all().map(({ consumer, record }) => ({
        consumer: consumer as string,
        record: JSON.parse(record as string) as StreamRecord,
      })),
    clear: () => void remove.run(),
  };
}

export type DeadLetters = ReturnType<typeof openDeadLetters>;

/** A dead letter for people: which consumer gave up on which order. */
export const describeDeadLetter = ({ consumer, record }: ReturnType<DeadLetters["list"]>[number]) => ({
  consumer,
  order: record.dynamodb?.Keys?.pk?.S?.slice("ORDER#".length),
});
