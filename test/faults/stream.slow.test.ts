import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Application, waymark } from "../../local/application.ts";
import type { StreamRecord } from "../../local/streams/shard.ts";
import { chance, runSize, seed, timeoutMs } from "../support/seed.ts";
import { openTestShops, type TestShops } from "../support/test-shops.ts";
import { auditOrder } from "./order-audit.ts";

const orders = runSize("STREAM_ORDERS", 10);
const rounds = runSize("STREAM_ROUNDS", 3);

type Batch = { Records: StreamRecord[] };
type Consumer = "sync-execution" | "notify";

let stage: TestShops;
/** Every record that a consumer was given, in order. */
let seen: StreamRecord[] = [];
/** The orders whose records nobody can read. */
const poisoned = new Set<string>();

const orderOf = ({ dynamodb }: StreamRecord): string => dynamodb!.Keys!.pk!.S!.slice("ORDER#".length);
const unreadable = { history: { $unknown: ["X", 1] as [string, number] } };
const spoil = (record: StreamRecord): StreamRecord =>
  poisoned.has(orderOf(record))
    ? ({ ...record, dynamodb: { ...record.dynamodb, NewImage: unreadable } } as StreamRecord)
    : record;

const observed: Application = {
  ...waymark,
  async handler(name) {
    const handle = await waymark.handler(name);
    if (name !== "sync-execution" && name !== "notify") return handle;
    return (event: Batch, context) => {
      if (name === "notify") seen.push(...event.Records);
      return handle({ Records: event.Records.map(spoil) }, context);
    };
  },
};

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  stage = await openTestShops({ application: observed });
});
beforeEach(() => {
  seen = [];
});
afterAll(() => stage.runtime.close());

async function live(key: string): Promise<string> {
  const { body } = await stage.place("marketplace", key);
  const id: string = body.orders[0].id;
  const path = ["confirm", "confirmPayment", "offerPickup"].slice(0, Math.floor(chance("road", key) * 4));
  for (const command of path) await stage.command("manager marketplace", id, command);
  if (path.length === 3) await stage.command("buyer marketplace", id, "collect");
  return id;
}

const places = (count: number) => Array.from({ length: count }, (_, i) => i);
const liveAll = (name: string) => Promise.all(places(orders).map((i) => live(`${seed}-${name}-${i}`)));

/** What the consumers have done so far: every message, and every execution with its way. */
function effects() {
  const { inbox, executions } = stage.runtime;
  const mails = inbox
    .list()
    .map(({ order, template, to, channel }) => `${order} ${template} ${to} ${channel}`);
  const ways = [...new Set(seen.map(orderOf))].map((id) => {
    const { name, status, state } = executions.latestOf(id)!;
    return `${name} ${status} ${state}`;
  });
  return [...mails.sort(), ...ways.sort()];
}

const deliver = (consumer: Consumer, Records: StreamRecord[]) =>
  stage.runtime.invoke(consumer, { Records }) as Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;

test("P3-03 records that come 1 to 5 times, and again from an old checkpoint, do what they do once", {
  timeout: timeoutMs,
}, async () => {
  const ids = await liveAll("twice");
  await stage.runtime.settle();
  const clean = effects();
  const records = [...seen];
  for (let round = 0; round < rounds; round++) {
    const repeated = records.flatMap((record, i) =>
      Array<StreamRecord>(1 + Math.floor(chance("times", round, i) * 5)).fill(record),
    );
    const checkpoint = Math.floor(chance("checkpoint", round) * records.length);
    for (const consumer of ["sync-execution", "notify"] as const) {
      expect(await deliver(consumer, repeated)).toEqual({ batchItemFailures: [] });
      expect(await deliver(consumer, records.slice(checkpoint))).toEqual({ batchItemFailures: [] });
    }
    await stage.runtime.settle();
    expect(effects()).toEqual(clean);
  }
  expect((await Promise.all(ids.map((id) => auditOrder(stage.runtime, id)))).flat()).toEqual([]);
});

test("a poisonous record at any place of a batch fails alone", { timeout: timeoutMs }, async () => {
  await liveAll("batch");
  await stage.runtime.settle();
  const records = [...new Map(seen.map((record) => [orderOf(record), record])).values()];
  expect(records).toHaveLength(orders);
  for (const [place, record] of records.entries()) {
    poisoned.add(orderOf(record));
    for (const consumer of ["sync-execution", "notify"] as const) {
      const { batchItemFailures } = await deliver(consumer, records);
      expect(batchItemFailures, `at ${place}`).toEqual([{ itemIdentifier: record.dynamodb!.SequenceNumber }]);
    }
    poisoned.clear();
  }
});

test("a poisonous record ends in the failure list, and everybody else is told as in a clean run", {
  timeout: timeoutMs,
}, async () => {
  const { body } = await stage.place("marketplace", `${seed}-victim`);
  const victim: string = body.orders[0].id;
  await stage.runtime.settle();
  poisoned.add(victim);
  const others = await liveAll("before");
  await stage.command("manager marketplace", victim, "cancel", { reason: "No clay" });
  const more = await liveAll("after");
  await stage.runtime.settle();
  poisoned.clear();
  const buried = stage.runtime.deadLetters.list();
  expect(new Set(buried.map(({ record }) => orderOf(record)))).toEqual(new Set([victim]));
  expect(new Set(buried.map(({ consumer }) => consumer))).toEqual(new Set(["sync-execution", "notify"]));
  const received = await Promise.all([...others, ...more].map((id) => auditOrder(stage.runtime, id)));
  expect(received.flat()).toEqual([]);
});
