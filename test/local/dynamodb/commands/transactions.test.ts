import { beforeEach, describe, expect, it } from "vitest";
import { type Answer, openTestTable, refusal } from "../test-engine.ts";

let send: (command: string, input: object) => Promise<Answer>;
let clock = 0;
const key = (pk: string) => ({ pk, sk: "1" });
const TableName = "things";
const ifNew = "attribute_not_exists(pk)";
const put = (pk: string, more: object = {}) => ({ Put: { TableName, Item: key(pk), ...more } });

beforeEach(async () => {
  clock = 0;
  ({ send } = await openTestTable(() => clock));
});

const write = (TransactItems: object[], more: object = {}) =>
  send("TransactWriteItems", { TableName: undefined, TransactItems, ...more });
const count = async () => (await send("Scan", {})).Count;

describe("a transaction of writes", () => {
  it("makes all changes", async () => {
    await send("PutItem", { Item: key("old") });
    await write([
      put("new", { ConditionExpression: ifNew }),
      { Delete: { TableName, Key: key("old"), ConditionExpression: "attribute_exists(pk)" } },
      {
        Update: {
          ...{ TableName, Key: key("counted"), UpdateExpression: "ADD n :one" },
          ExpressionAttributeValues: { ":one": 1 },
        },
      },
      { ConditionCheck: { TableName, Key: key("none"), ConditionExpression: ifNew } },
    ]);
    expect((await send("Scan", {})).Items).toEqual([{ ...key("counted"), n: 1 }, key("new")]);
  });

  it("makes none when one condition fails, and says which", async () => {
    await send("PutItem", { Item: { ...key("there"), n: 1 } });
    const there = put("there", {
      ConditionExpression: ifNew,
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    await expect(write([put("a"), there])).rejects.toMatchObject({
      name: "TransactionCanceledException",
      message:
        "Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]",
      CancellationReasons: [
        { Code: "None" },
        {
          Code: "ConditionalCheckFailed",
          Message: "The conditional request failed",
          Item: { pk: { S: "there" }, sk: { S: "1" }, n: { N: "1" } },
        },
      ],
    });
    expect(await count()).toBe(1);
  });

  it("is cancelled by an update that cannot be made", async () => {
    const update = { Update: { TableName, Key: key("a"), UpdateExpression: "SET x = zz" } };
    expect(await refusal(write([put("b"), update]))).toBe(
      "TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [None, ValidationError]",
    );
    expect(await count()).toBe(0);
  });

  it.each([
    [[put("a"), { Delete: { TableName, Key: key("a") } }], "cannot include multiple operations on one item"],
    [[], "Member must have length greater than or equal to 1"],
    [
      Array.from({ length: 101 }, (_, i) => put(`p${i}`)),
      "Member must have length less than or equal to 100",
    ],
    [[{}], "TransactItems can only contain one of Check, Put, Update or Delete"],
    [
      [{ ConditionCheck: { TableName, Key: key("a") } }],
      "'conditionExpression' failed to satisfy constraint",
    ],
  ])("is refused (%#)", async (items, fault) => {
    expect(await refusal(write(items))).toContain(fault);
  });

  it("with a token is carried out once within ten minutes", async () => {
    const add = (n: number) => ({
      Update: {
        ...{ TableName, Key: key("counted"), UpdateExpression: "ADD n :n" },
        ExpressionAttributeValues: { ":n": n },
      },
    });
    const token = { ClientRequestToken: "once" };
    for (let i = 0; i < 3; i++) await write([add(1)], token);
    expect(await refusal(write([add(2)], token))).toContain("IdempotentParameterMismatchException");
    expect((await send("GetItem", { Key: key("counted") })).Item.n).toBe(1);
    clock = 600_000;
    await write([add(1)], token);
    expect((await send("GetItem", { Key: key("counted") })).Item.n).toBe(2);
  });
});

it("a transaction of reads answers one after the other, empty where nothing stands", async () => {
  await send("PutItem", { Item: { ...key("a"), n: 1 } });
  const TransactItems = ["a", "none"].map((pk) => ({ Get: { TableName, Key: key(pk) } }));
  expect(await send("TransactGetItems", { TableName: undefined, TransactItems })).toEqual({
    Responses: [{ Item: { ...key("a"), n: 1 } }, {}],
  });
});
