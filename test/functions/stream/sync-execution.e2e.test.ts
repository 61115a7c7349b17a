import {
  ExecutionAlreadyExists,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Context, DynamoDBRecord } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import { nextDue } from "../../../domain/order/deadlines.ts";
import type { Order } from "../../../domain/order/order.ts";
import { handler as wake } from "../../../functions/stream/sync-execution.ts";
import { orderItem } from "../../../io/orders/order-item.ts";
import { keepToken } from "../../support/table/keep-token.ts";
import { applyStored, storedOrder } from "../../support/table/stored-orders.ts";
import { withTable } from "../../support/table/table.ts";

/** How an execution follows its order, whatever comes first. */
withTable();
const sfn = mockClient(SFNClient);
const $metadata = {};

beforeEach(() => {
  sfn.reset();
  sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists({ message: "", $metadata }));
});

const image = (order: Order) => marshall(orderItem(order), { removeUndefinedValues: true });

/** Lets the consumer of the stream see that the order went from one version to the next. */
async function follow(before: Order, after: Order): Promise<void> {
  const [OldImage, NewImage] = [image(before), image(after)];
  const Keys = { pk: NewImage.pk, sk: NewImage.sk };
  const record = { dynamodb: { Keys, OldImage, NewImage, SequenceNumber: "1" } } as unknown as DynamoDBRecord;
  expect(await wake({ Records: [record] }, {} as Context)).toEqual({ batchItemFailures: [] });
}

/** Lets the execution begin to wait in the state of this version of the order; false when it has to ask instead. */
const wait = (order: Order, token: string): Promise<boolean> =>
  keepToken(order.id, {
    ...{ token, version: order.version, state: order.status },
    due: nextDue(order) ?? "",
  });

/** The tokens that were answered, well or not. */
const answers = (): unknown[] =>
  sfn.calls().flatMap(({ args }) => ("taskToken" in args[0].input ? [args[0].input.taskToken] : []));

test("a change that comes while the execution waits answers it", async () => {
  const placed = await storedOrder();
  expect(await wait(placed, "t1")).toBe(true);
  expect(answers()).toEqual([]);
  await follow(placed, await applyStored(placed, "confirm"));
  expect(answers()).toEqual(["t1"]);
});

test("a change that comes before the execution waits for the first time lets it ask where the order stands", async () => {
  const placed = await storedOrder();
  const confirmed = await applyStored(placed, "confirm");
  await follow(placed, confirmed);
  expect(await wait(placed, "t1")).toBe(false);
  expect(await wait(confirmed, "t2")).toBe(true);
  expect(answers()).toEqual([]);
});

test("a change that comes between two states lets the second one ask, and one that it knows does not", async () => {
  const placed = await storedOrder();
  const confirmed = await applyStored(placed, "confirm");
  await wait(placed, "t1");
  await follow(placed, confirmed);
  const over = new TaskTimedOut({ message: "", $metadata });
  sfn.on(SendTaskSuccessCommand, { taskToken: "t1" }).rejects(over);
  sfn.on(SendTaskFailureCommand, { taskToken: "t1" }).rejects(over);
  const paid = await applyStored(confirmed, "confirmPayment");
  await follow(confirmed, paid);
  expect(await wait(confirmed, "t2")).toBe(false);
  expect(await wait(paid, "t3")).toBe(true);
});

test("an execution that begins in another state than its order is in asks where that stands", async () => {
  const confirmed = await applyStored(await storedOrder(), "confirm");
  const prepared = await applyStored(confirmed, "confirmPayment");
  const shipped = await applyStored(prepared, "ship", { carrier: "InPost", trackingCode: "620999" });
  sfn.on(StartExecutionCommand).resolves({});
  await follow(prepared, shipped);
  const [call] = sfn.commandCalls(StartExecutionCommand);
  const { version } = JSON.parse(call!.args[0].input.input!);
  expect(await wait({ ...confirmed, version }, "t1")).toBe(false);
  expect(await wait(shipped, "t2")).toBe(true);
});

const started = () => sfn.commandCalls(StartExecutionCommand).map(({ args: [{ input }] }) => input.name);
const create = (order: Order) => {
  const NewImage = image(order);
  const Keys = { pk: NewImage.pk, sk: NewImage.sk };
  return { dynamodb: { Keys, NewImage, SequenceNumber: "1" } } as unknown as DynamoDBRecord;
};

test("an execution starts with the first deadline, and none where there is none", async () => {
  sfn.on(StartExecutionCommand).resolves({});
  const placed = await storedOrder();
  await wake({ Records: [create(placed)] }, {} as Context);
  expect(started()).toEqual([]);
  await follow(placed, await applyStored(placed, "confirm"));
  expect(started()).toEqual([placed.id]);
  const job = await storedOrder({ lifecycle: "backOffice" });
  await wake({ Records: [create(job)] }, {} as Context);
  await follow(job, await applyStored(job, "assignDeliverer", { deliverer: "dan" }));
  expect(started()).toEqual([placed.id]);
});

test("an order that ended and comes back has another execution, if it ever had one", async () => {
  sfn.on(StartExecutionCommand).resolves({});
  const confirmed = await applyStored(await storedOrder(), "confirm");
  await wait(confirmed, "t1");
  const end = { closedAt: confirmed.updatedAt, deadlines: [] };
  const ended: Order = { ...confirmed, ...end, status: "unpaid", group: "failed" };
  const back: Order = { ...confirmed, status: "preparing", group: "active", deadlines: [] };
  await follow(ended, back);
  expect(started()).toEqual([`${confirmed.id}-${confirmed.version}`]);
  const other = await storedOrder({ lifecycle: "backOffice" });
  await follow({ ...other, ...end, status: "delivered", group: "done" }, other);
  expect(started()).toHaveLength(1);
});

test.each(["ExecutionLimitExceeded", "ThrottlingException", "TooManyRequestsException"])(
  "%s of Step Functions holds back nothing that comes after it",
  async (name) => {
    const [first, second] = [await storedOrder(), await storedOrder()];
    const steps = [first, second].map(async (placed) => [placed, await applyStored(placed, "confirm")]);
    const refused = Object.assign(new Error("No more."), { name });
    sfn.on(StartExecutionCommand).rejectsOnce(refused).resolves({});
    for (const [before, after] of await Promise.all(steps)) await follow(before!, after!);
    expect(started()).toEqual([first.id, second.id]);
  },
);
