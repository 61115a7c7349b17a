import { beforeEach, describe, expect, it } from "vitest";
import { type Answer, openTestTable } from "../test-engine.ts";

let send: (command: string, input: object) => Promise<Answer>;
const Key = { pk: "a", sk: "1" };
const indexed = { ...Key, listKey: "k", listOrder: "1", status: "new", dueKey: "d", dueAt: "1" };

beforeEach(async () => {
  ({ send } = await openTestTable());
});

/** The units of a call: those of the table, then those of each index that has any. */
async function unitsOf(command: string, input: object): Promise<Record<string, number>> {
  const { ConsumedCapacity } = await send(command, { ...input, ReturnConsumedCapacity: "INDEXES" });
  const { CapacityUnits, Table, GlobalSecondaryIndexes = {} } = [ConsumedCapacity].flat()[0];
  const parts = Object.entries<Answer>(GlobalSecondaryIndexes).map(([name, each]) => [
    name,
    each.CapacityUnits,
  ]);
  const all: Record<string, number> = { table: Table.CapacityUnits, ...Object.fromEntries(parts) };
  expect(CapacityUnits).toBe(Object.values(all).reduce((sum, each) => sum + each, 0));
  return all;
}

const put = (Item: object) => unitsOf("PutItem", { Item });
const update = (UpdateExpression: string, ExpressionAttributeValues?: object) =>
  unitsOf("UpdateItem", {
    Key,
    UpdateExpression,
    ...(ExpressionAttributeValues && { ExpressionAttributeValues }),
  });

describe("write units", () => {
  it("are one for each KB of the larger of the former item and the new one", async () => {
    const bytes = "pka".length + "sk1".length + "long".length;
    expect(await put({ ...Key, long: "x".repeat(1024 - bytes) })).toEqual({ table: 1 });
    expect(await put({ ...Key, long: "x".repeat(1025 - bytes) })).toEqual({ table: 2 });
    expect(await put(Key)).toEqual({ table: 2 });
    expect(await put(Key)).toEqual({ table: 1 });
    expect(await unitsOf("DeleteItem", { Key: { pk: "none", sk: "1" } })).toEqual({ table: 1 });
  });

  it("of an index are spent where an entry comes, changes or goes, and nowhere else", async () => {
    expect(await put({ ...indexed, other: "x" })).toEqual({ table: 1, byList: 1, byDue: 1 });
    expect(await put({ ...indexed, other: "y" })).toEqual({ table: 1 });
    expect(await update("SET #s = :s", { ":s": "old" }).catch(() => "reserved")).toBe("reserved");
    expect(await put({ ...indexed, status: "old" })).toEqual({ table: 1, byList: 1 });
    expect(await update("SET dueAt = :at", { ":at": "2" })).toEqual({ table: 1, byDue: 2 });
    expect(await update("REMOVE dueKey")).toEqual({ table: 1, byDue: 1 });
    expect(await update("REMOVE dueAt")).toEqual({ table: 1 });
    expect(await unitsOf("DeleteItem", { Key })).toEqual({ table: 1, byList: 1 });
  });

  it("of an index follow the size of what it repeats", async () => {
    await put({ ...indexed, summary: "x".repeat(3000), other: "y".repeat(9000) });
    expect(await update("SET summary = :s", { ":s": "x" })).toEqual({ table: 12, byList: 3 });
    expect(await update("SET listOrder = :o, summary = :s", { ":o": "2", ":s": "x".repeat(1500) })).toEqual({
      ...{ table: 11, byList: 3 },
    });
  });

  it("of a batch are those of its items together", async () => {
    const RequestItems = {
      things: [{ PutRequest: { Item: indexed } }, { DeleteRequest: { Key: { pk: "b", sk: "1" } } }],
    };
    const units = await unitsOf("BatchWriteItem", { TableName: undefined, RequestItems });
    expect(units).toEqual({ table: 2, byList: 1, byDue: 1 });
  });

  it("of a transaction are twice as many, and reads once it was done", async () => {
    const input = {
      ...{ TableName: undefined, ClientRequestToken: "t", ReturnConsumedCapacity: "TOTAL" },
      TransactItems: [{ Put: { TableName: "things", Item: Key } }],
    };
    const [written, repeated] = [
      await send("TransactWriteItems", input),
      await send("TransactWriteItems", input),
    ];
    expect(written.ConsumedCapacity).toEqual([
      { TableName: "things", CapacityUnits: 2, WriteCapacityUnits: 2 },
    ]);
    expect(repeated.ConsumedCapacity).toEqual([
      { TableName: "things", CapacityUnits: 2, ReadCapacityUnits: 2 },
    ]);
  });
});

describe("read units", () => {
  beforeEach(async () => {
    for (const sk of ["1", "2", "3"]) await put({ ...indexed, sk, long: "x".repeat(3000) });
  });

  it("are one for 4 KB read consistently, half of it else, also where nothing stands", async () => {
    expect(await unitsOf("GetItem", { Key, ConsistentRead: true })).toEqual({ table: 1 });
    expect(await unitsOf("GetItem", { Key })).toEqual({ table: 0.5 });
    expect(await unitsOf("GetItem", { Key: { pk: "none", sk: "1" } })).toEqual({ table: 0.5 });
    expect(await unitsOf("GetItem", { Key, ProjectionExpression: "pk" })).toEqual({ table: 0.5 });
  });

  it("of a query are those of all that was read together, of a batch those of each item", async () => {
    const condition = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": "a" } };
    expect(await unitsOf("Query", { ...condition, ConsistentRead: true })).toEqual({ table: 3 });
    expect(await unitsOf("Query", { ...condition, Limit: 1 })).toEqual({ table: 0.5 });
    const Keys = ["1", "2", "none"].map((sk) => ({ pk: "a", sk }));
    const RequestItems = { things: { Keys, ConsistentRead: true } };
    expect(await unitsOf("BatchGetItem", { TableName: undefined, RequestItems })).toEqual({ table: 3 });
  });

  it("of an index are counted by what it repeats", async () => {
    const condition = { KeyConditionExpression: "listKey = :k", ExpressionAttributeValues: { ":k": "k" } };
    expect(await unitsOf("Query", { ...condition, IndexName: "byList" })).toEqual({ table: 0, byList: 0.5 });
  });
});

it("are answered by their sum, by index, or not at all", async () => {
  expect(await send("GetItem", { Key, ReturnConsumedCapacity: "TOTAL" })).toEqual({
    ConsumedCapacity: { TableName: "things", CapacityUnits: 0.5 },
  });
  expect(await send("GetItem", { Key, ReturnConsumedCapacity: "NONE" })).toEqual({});
  expect(await send("GetItem", { Key })).toEqual({});
});
