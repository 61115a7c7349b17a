import { expect, test } from "vitest";
import { createShardConsumer } from "../../../local/streams/consumer.ts";
import type { StreamRecord } from "../../../local/streams/shard.ts";

type Event = { Records: StreamRecord[] };

const record = (sequence: number) => ({ dynamodb: { SequenceNumber: String(sequence) } }) as StreamRecord;
const records = (count: number) => Array.from({ length: count }, (_, i) => record(i + 1));
const sequences = ({ Records }: Event) => Records.map(({ dynamodb }) => Number(dynamodb!.SequenceNumber));

async function run(count: number, handle: (event: Event, call: number) => unknown) {
  const batches: number[][] = [];
  const kept: number[] = [];
  const buried: number[] = [];
  const pauses: number[] = [];
  const consumer = createShardConsumer({
    handle: async (event) => {
      batches.push(sequences(event));
      return handle(event, batches.length);
    },
    saveCheckpoint: (sequence) => kept.push(Number(sequence)),
    addDeadLetter: ({ dynamodb }) => buried.push(Number(dynamodb!.SequenceNumber)),
    retryPause: async (ms) => void pauses.push(ms),
  });
  consumer.push(records(count), String(count));
  await consumer.idle();
  return { batches, kept, buried, pauses };
}

const failing = (sequence: number) => ({ batchItemFailures: [{ itemIdentifier: String(sequence) }] });

test("delivers in order, at most a hundred at a time, and keeps its place after each batch", async () => {
  const { batches, kept } = await run(250, () => undefined);
  expect(batches.map((batch) => batch.length)).toEqual([100, 100, 50]);
  expect(batches.flat()).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
  expect(kept).toEqual([100, 200, 250, 250]);
});

test("goes on from the first record that failed", async () => {
  const { batches, kept } = await run(5, (_, call) => (call === 1 ? failing(3) : undefined));
  expect(batches).toEqual([
    [1, 2, 3, 4, 5],
    [3, 4, 5],
  ]);
  expect(kept).toEqual([2, 5, 5]);
});

test("buries a record that always fails after five retries, and goes on", async () => {
  const { batches, buried, kept, pauses } = await run(4, (event) =>
    sequences(event).includes(2) ? failing(2) : undefined,
  );
  expect(buried).toEqual([2]);
  expect(kept.at(-1)).toBe(4);
  expect(batches.filter((batch) => batch.includes(2))).toHaveLength(6);
  expect(pauses).toEqual([20, 40, 80, 160, 320]);
});

test("halves a batch that crashes the function until the guilty record stands alone", async () => {
  const { buried, batches } = await run(8, (event) => {
    if (sequences(event).includes(6)) throw new Error("poison");
  });
  expect(buried).toEqual([6]);
  expect(new Set(batches.flat())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  expect(batches.flat().lastIndexOf(7)).toBeGreaterThan(batches.flat().lastIndexOf(6));
});

test("takes a failure that names no record of the batch for a failure of all", async () => {
  const { batches } = await run(2, (_, call) => (call === 1 ? failing(99) : undefined));
  expect(batches).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test("keeps its place past records of others", async () => {
  const kept: string[] = [];
  const consumer = createShardConsumer({
    handle: async () => {},
    saveCheckpoint: (sequence) => kept.push(sequence),
    addDeadLetter: () => {},
    retryPause: async () => {},
  });
  consumer.push([], "7");
  expect(kept).toEqual(["7"]);
});

test("keeps nothing of a batch that was under way when it was closed", async () => {
  const kept: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const consumer = createShardConsumer({
    handle: () => promise,
    saveCheckpoint: (sequence) => kept.push(sequence),
    addDeadLetter: () => {},
    retryPause: async () => {},
  });
  consumer.push(records(3), "3");
  consumer.close();
  resolve();
  await consumer.idle();
  expect(kept).toEqual([]);
});
