import { expect, test } from "vitest";
import type { StreamRecord } from "../../local/streams/shard.ts";
import { tell } from "../proofs/counts.ts";
import { chance, runSize } from "../support/seed.ts";
import { consumers, observedStream, orderOf } from "./observed-stream.ts";
import { auditOrder } from "./order-audit.ts";

const orders = runSize("STREAM_ORDERS", 4);
const rounds = runSize("STREAM_ROUNDS", 2);
const stream = observedStream();

/** What the consumers have done so far: every message, and every execution with its way. */
function effects() {
  const { inbox, executions } = stream.stage.runtime;
  const mails = inbox
    .list()
    .map(({ order, template, to, channel }) => `${order} ${template} ${to} ${channel}`);
  const ways = [...new Set(stream.seen().map(orderOf))].map((id) => {
    const { name, status, state } = executions.latestOf(id) ?? { name: id, status: "none" };
    return `${name} ${status} ${state}`;
  });
  return [...mails.sort(), ...ways.sort()];
}

test("P3-03 records that come 1 to 5 times, and again from an old checkpoint, do what they do once", async (context) => {
  const ids = await stream.liveAll("twice", orders);
  const clean = effects();
  const records = [...stream.seen()];
  expect(records.length).toBeGreaterThan(orders);
  let delivered = 0;
  for (let round = 0; round < rounds; round++) {
    const repeated = records.flatMap((record, i) =>
      Array<StreamRecord>(1 + Math.floor(chance("times", round, i) * 5)).fill(record),
    );
    const checkpoint = Math.floor(chance("checkpoint", round) * records.length);
    for (const consumer of consumers) {
      delivered += repeated.length + records.length - checkpoint;
      expect(await stream.deliver(consumer, repeated)).toEqual({ batchItemFailures: [] });
      expect(await stream.deliver(consumer, records.slice(checkpoint))).toEqual({ batchItemFailures: [] });
    }
    await stream.stage.runtime.settle();
    expect(effects()).toEqual(clean);
  }
  expect((await Promise.all(ids.map((id) => auditOrder(stream.stage.runtime, id)))).flat()).toEqual([]);
  tell(context, { orders, records: records.length, "delivered again": delivered });
});
