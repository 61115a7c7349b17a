import { beforeEach, describe, expect, it } from "vitest";
import { type Answer, openTestTable, refusal } from "../test-engine.ts";

let send: (command: string, input: object) => Promise<Answer>;
let sendWire: (command: string, input: object) => Promise<Answer>;
const key = (pk: string, sk = "1") => ({ pk, sk });

beforeEach(async () => {
  ({ send, sendWire } = await openTestTable());
});

const found = async (Key: object): Promise<Answer> => (await send("GetItem", { Key })).Item;
const put = (pk: string) => ({ PutRequest: { Item: key(pk) } });
const requests = (all: object[]) => ({ TableName: undefined, RequestItems: { things: all } });

describe("a put", () => {
  it("replaces the whole item and answers the former one when asked", async () => {
    await send("PutItem", { Item: { ...key("a"), one: 1 } });
    const answer = await send("PutItem", { Item: { ...key("a"), two: 2 }, ReturnValues: "ALL_OLD" });
    expect(answer).toEqual({ Attributes: { ...key("a"), one: 1 } });
    expect(await found(key("a"))).toEqual({ ...key("a"), two: 2 });
  });

  it("whose condition fails answers the item that stands there as AttributeValues, when asked", async () => {
    await send("PutItem", { Item: { ...key("a"), n: 1 } });
    const input = { Item: key("a"), ConditionExpression: "attribute_not_exists(pk)" };
    await expect(send("PutItem", input)).rejects.toMatchObject({
      ...{ name: "ConditionalCheckFailedException", $fault: "client", $metadata: { httpStatusCode: 400 } },
    });
    const asked = { ...input, ReturnValuesOnConditionCheckFailure: "ALL_OLD" };
    const Item = { pk: { S: "a" }, sk: { S: "1" }, n: { N: "1" } };
    await expect(send("PutItem", asked)).rejects.toMatchObject({ Item });
  });

  it.each([
    [{ pk: "a" }, "One or more parameter values were invalid: Missing the key sk in the item"],
    [
      { pk: 1, sk: "1" },
      "One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N",
    ],
    [
      key(""),
      "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk",
    ],
    [
      key("é".repeat(1025)),
      "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes",
    ],
    [
      key("a", "b".repeat(1025)),
      "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes",
    ],
    [
      { ...key("a"), listKey: 5 },
      "One or more parameter values were invalid: Type mismatch for Index Key listKey Expected: S Actual: N IndexName: byList",
    ],
    [
      { ...key("a"), dueAt: "" },
      "One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byDue, IndexKey: dueAt",
    ],
    [{ ...key("a"), long: "x".repeat(400 * 1024) }, "Item size has exceeded the maximum allowed size"],
    [{ ...key("a"), "": 1 }, "Empty attribute name"],
  ])("is refused (%#)", async (Item, fault) => {
    expect(await refusal(send("PutItem", { Item }))).toBe(`ValidationException: ${fault}`);
  });

  it("takes 400 KB and not a byte more, an update neither", async () => {
    const room = 400 * 1024 - "pka".length - "sk1".length - "long".length;
    await send("PutItem", { Item: { ...key("a"), long: "x".repeat(room) } });
    const more = { Key: key("a"), UpdateExpression: "SET x = :x", ExpressionAttributeValues: { ":x": 1 } };
    expect(await refusal(send("UpdateItem", more))).toBe(
      "ValidationException: Item size to update has exceeded the maximum allowed size",
    );
  });

  it.each([
    [{ SS: [] }, "One or more parameter values were invalid: An string set  may not be empty"],
    [
      { SS: ["x", "x"] },
      "One or more parameter values were invalid: Input collection [x, x] contains duplicates.",
    ],
    [{ NS: ["1", "1.0"] }, "Input collection contains duplicates"],
    [
      { NULL: false },
      "One or more parameter values were invalid: Null attribute value types must have the value of true",
    ],
    [{}, "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"],
    [
      { S: "x", N: "1" },
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
    ],
  ])("of the value %j is refused", async (value, fault) => {
    const Item = { pk: { S: "a" }, sk: { S: "1" }, value };
    expect(await refusal(sendWire("PutItem", { Item }))).toBe(`ValidationException: ${fault}`);
  });

  it("of maps within maps goes 32 levels deep, with the item itself", async () => {
    const nested = (depth: number): object => (depth === 0 ? { S: "x" } : { M: { a: nested(depth - 1) } });
    const Item = (depth: number) => ({ pk: { S: "a" }, sk: { S: "1" }, value: nested(depth) });
    await sendWire("PutItem", { Item: Item(31) });
    expect(await refusal(sendWire("PutItem", { Item: Item(32) }))).toContain("Nesting Levels have exceeded");
  });
});

describe("a delete", () => {
  it("answers what went when asked, and is done where nothing stands", async () => {
    await send("PutItem", { Item: { ...key("a"), n: 1 } });
    const input = { Key: key("a"), ReturnValues: "ALL_OLD" };
    expect(await send("DeleteItem", input)).toEqual({ Attributes: { ...key("a"), n: 1 } });
    expect(await send("DeleteItem", input)).toEqual({});
  });
});

describe("a call is refused", () => {
  it.each([
    [
      "GetItem",
      { Key: { pk: "a" } },
      "ValidationException: The provided key element does not match the schema",
    ],
    [
      "GetItem",
      { Key: { ...key("a"), x: 1 } },
      "ValidationException: The provided key element does not match the schema",
    ],
    [
      "GetItem",
      {},
      "ValidationException: 1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null",
    ],
    [
      "GetItem",
      { TableName: "none", Key: key("a") },
      "ResourceNotFoundException: Requested resource not found",
    ],
    [
      "DescribeTable",
      { TableName: "none" },
      "ResourceNotFoundException: Requested resource not found: Table: none not found",
    ],
    [
      "PutItem",
      { Item: key("a"), ReturnValues: "ALL_NEW" },
      "ValidationException: ReturnValues can only be ALL_OLD or NONE",
    ],
    [
      "PutItem",
      { Item: key("a"), ReturnValues: "X", ReturnConsumedCapacity: "Y" },
      "ValidationException: 2 validation errors detected: Value 'Y' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Value 'X' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]",
    ],
    ["DropTable", {}, "UnknownOperationException: The engine in the process does not answer DropTable."],
    ["toString", {}, "UnknownOperationException: The engine in the process does not answer toString."],
  ])("%s %j", async (command, input, fault) => {
    expect(await refusal(send(command, input))).toBe(fault);
  });
});

describe("a batch of writes", () => {
  it("puts and deletes up to 25 items", async () => {
    await send("PutItem", { Item: key("old") });
    const writes = [
      ...Array.from({ length: 24 }, (_, i) => put(`p${i}`)),
      { DeleteRequest: { Key: key("old") } },
    ];
    expect(await send("BatchWriteItem", requests(writes))).toEqual({ UnprocessedItems: {} });
    expect((await send("Scan", {})).Count).toBe(24);
  });

  it.each([
    [Array.from({ length: 26 }, (_, i) => put(`p${i}`)), "Member must have length less than or equal to 25"],
    [[put("a"), { DeleteRequest: { Key: key("a") } }], "Provided list of item keys contains duplicates"],
    [[], "Member must have length greater than or equal to 1"],
    [[put("a"), { PutRequest: { Item: { ...key("b"), listKey: 1 } } }], "Type mismatch for Index Key"],
    [[put("a"), { ...put("b"), DeleteRequest: { Key: key("b") } }], "more than one datatypes set"],
  ])("is refused whole (%#)", async (writes, fault) => {
    expect(await refusal(send("BatchWriteItem", requests(writes)))).toContain(fault);
    expect((await send("Scan", {})).Count).toBe(0);
  });
});

describe("a batch of reads", () => {
  const get = (Keys: object[], more: object = {}) =>
    send("BatchGetItem", { TableName: undefined, RequestItems: { things: { Keys, ...more } } });

  it("answers the items that are there", async () => {
    await send("BatchWriteItem", requests([put("a"), put("b")]));
    const answer = await get([key("a"), key("none"), key("b")], { ProjectionExpression: "pk" });
    expect(answer).toEqual({ Responses: { things: [{ pk: "a" }, { pk: "b" }] }, UnprocessedKeys: {} });
  });

  it("leaves unprocessed what comes after 16 MB", async () => {
    const keys = Array.from({ length: 45 }, (_, i) => key(`p${i}`));
    for (const Key of keys) await send("PutItem", { Item: { ...Key, long: "x".repeat(380_000) } });
    const { Responses, UnprocessedKeys } = await get(keys, { ConsistentRead: true });
    expect(Responses.things).toHaveLength(44);
    expect(UnprocessedKeys).toEqual({ things: { Keys: [key("p44")], ConsistentRead: true } });
  });

  it("is refused for 101 keys, or one key twice", async () => {
    const many = Array.from({ length: 101 }, (_, i) => key(`p${i}`));
    expect(await refusal(get(many))).toContain("Member must have length less than or equal to 100");
    expect(await refusal(get([key("a"), key("a")]))).toContain(
      "Provided list of item keys contains duplicates",
    );
  });
});
