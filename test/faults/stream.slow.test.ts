import { expect, test } from "vitest";
import { tell } from "../proofs/counts.ts";
import { runSize, seed } from "../support/seed.ts";
import { consumers, observedStream, orderOf } from "./observed-stream.ts";
import { auditOrder } from "./order-audit.ts";

const orders = runSize("STREAM_ORDERS", 10);
const stream = observedStream();

test("a poisonous record at any place of a batch fails alone", async (context) => {
  await stream.liveAll("batch", orders);
  const ofOrders = stream.seen().filter(({ dynamodb }) => dynamodb!.Keys!.sk!.S === "ORDER");
  const records = [...new Map(ofOrders.map((record) => [orderOf(record), record])).values()];
  expect(records).toHaveLength(orders);
  for (const [place, record] of records.entries()) {
    stream.poisoned.add(orderOf(record));
    for (const consumer of consumers) {
      const { batchItemFailures } = await stream.deliver(consumer, records);
      expect(batchItemFailures, `at ${place}`).toEqual([{ itemIdentifier: record.dynamodb!.SequenceNumber }]);
    }
    stream.poisoned.clear();
  }
  tell(context, { "poisoned places": records.length });
});

test("a poisonous record ends in the failure list, and everybody else is told as in a clean run", async () => {
  const { stage } = stream;
  const { body } = await stage.place("marketplace", `${seed}-victim`);
  const victim: string = body.orders[0].id;
  await stage.runtime.settle();
  stream.poisoned.add(victim);
  const others = await stream.liveAll("before", orders);
  await stage.command("manager marketplace", victim, "cancel", { reason: "No clay" });
  const more = await stream.liveAll("after", orders);
  stream.poisoned.clear();
  const buried = stage.runtime.deadLetters.list();
  expect(new Set(buried.map(({ record }) => orderOf(record)))).toEqual(new Set([victim]));
  expect(new Set(buried.map(({ consumer }) => consumer))).toEqual(new Set(consumers));
  const received = await Promise.all([...others, ...more].map((id) => auditOrder(stage.runtime, id)));
  expect(received.flat()).toEqual([]);
});
