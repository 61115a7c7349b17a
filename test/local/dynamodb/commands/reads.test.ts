import { beforeAll, describe, expect, it } from "vitest";
import { fc } from "../../../support/property.ts";
import { type Answer, openTestTable, refusal } from "../test-engine.ts";

let send: (command: string, input: object) => Promise<Answer>;

const numbers = Array.from({ length: 12 }, (_, i) => i);
const things = numbers.map((n) => ({
  ...{ pk: "p", sk: `s${String(n).padStart(2, "0")}`, n, long: "y".repeat(n * 500) },
  ...{ listKey: "k", listOrder: `o${n % 5}${n}`, status: "x".repeat(n * 300) },
  ...(n % 3 === 0 && { dueKey: "d", dueAt: `2026-0${n % 9}` }),
}));
const ordered = things.toSorted((a, b) => (a.listOrder < b.listOrder ? -1 : 1));

beforeAll(async () => {
  ({ send } = await openTestTable());
  for (const Item of things) await send("PutItem", { Item });
});

function query(KeyConditionExpression: string, values: Record<string, unknown>, more: object = {}) {
  const ExpressionAttributeValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`:${name}`, value]),
  );
  return send("Query", { KeyConditionExpression, ExpressionAttributeValues, ...more });
}

const sortKeys = ({ Items }: Answer): string[] => Items.map(({ sk }: { sk: string }) => sk);

describe("a query of the table", () => {
  it.each([
    ["pk = :p", {}, things.map(({ sk }) => sk)],
    ["pk = :p AND sk = :a", { a: "s03" }, ["s03"]],
    ["pk = :p AND sk < :a", { a: "s02" }, ["s00", "s01"]],
    [":p = pk AND :a >= sk", { a: "s02" }, ["s00", "s01", "s02"]],
    ["(pk = :p) AND (sk > :a)", { a: "s09" }, ["s10", "s11"]],
    ["pk = :p AND sk BETWEEN :a AND :b", { a: "s04", b: "s055" }, ["s04", "s05"]],
    ["pk = :p AND begins_with(sk, :a)", { a: "s1" }, ["s10", "s11"]],
  ])("%s", async (condition, values, expected) => {
    const given = { p: "p", ...values };
    expect(sortKeys(await query(condition, given))).toEqual(expected);
    expect(sortKeys(await query(condition, given, { ScanIndexForward: false }))).toEqual(
      expected.toReversed(),
    );
  });

  it("answers what its filter leaves, and counts what it read", async () => {
    const answer = await query("pk = :p", { p: "p", n: 8 }, { FilterExpression: "n > :n", Limit: 10 });
    expect([sortKeys(answer), answer.Count, answer.ScannedCount]).toEqual([["s09"], 1, 10]);
    expect(answer.LastEvaluatedKey).toEqual({ pk: "p", sk: "s09" });
  });

  it("counts without answering items", async () => {
    const answer = await query("pk = :p", { p: "p" }, { Select: "COUNT" });
    expect(answer).toEqual({ Count: 12, ScannedCount: 12 });
    const some = await query("pk = :p", { p: "p", n: 8 }, { Select: "COUNT", FilterExpression: "n > :n" });
    expect(some).toEqual({ Count: 3, ScannedCount: 12 });
  });

  it("answers the parts that a projection names", async () => {
    const more = { ProjectionExpression: "sk, #n", ExpressionAttributeNames: { "#n": "n" }, Limit: 1 };
    expect((await query("pk = :p", { p: "p" }, more)).Items).toEqual([{ sk: "s00", n: 0 }]);
  });
});

describe("a query of an index", () => {
  it("answers what stands in it, and nothing else, in the order of its key", async () => {
    const { Items } = await query("listKey = :k", { k: "k" }, { IndexName: "byList" });
    expect(Items).toEqual(ordered.map(({ n, long, dueKey, dueAt, ...projected }: Answer) => projected));
  });

  it("answers the keys alone where it repeats nothing", async () => {
    const { Items } = await query(
      "dueKey = :k AND dueAt < :a",
      { k: "d", a: "2026-03" },
      { IndexName: "byDue" },
    );
    const due = { dueKey: "d", dueAt: "2026-00", pk: "p" };
    expect(Items).toEqual([
      { ...due, sk: "s00" },
      { ...due, sk: "s09" },
    ]);
  });
});

describe("pages", () => {
  const sources: [string, Record<string, string>, string | undefined][] = [
    ["pk = :p", { p: "p" }, undefined],
    ["listKey = :k", { k: "k" }, "byList"],
    ["dueKey = :k", { k: "d" }, "byDue"],
  ];

  it("of any size and direction hold each thing once, in order", async () => {
    const cases = fc.record({
      source: fc.constantFrom(...sources),
      Limit: fc.integer({ min: 1, max: 13 }),
      forward: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ source: [condition, values, IndexName], Limit, forward }) => {
        const more = { ...(IndexName && { IndexName }), ScanIndexForward: forward };
        const whole = sortKeys(await query(condition, values, more));
        const paged: string[] = [];
        let ExclusiveStartKey: object | undefined;
        do {
          const page = await query(condition, values, { ...more, Limit, ExclusiveStartKey });
          paged.push(...sortKeys(page));
          ExclusiveStartKey = page.LastEvaluatedKey;
        } while (ExclusiveStartKey);
        expect(paged).toEqual(whole);
      }),
    );
  });

  it("that hold exactly what is left end with a key all the same", async () => {
    const answer = await query("pk = :p", { p: "p" }, { Limit: 12 });
    expect(answer.LastEvaluatedKey).toEqual({ pk: "p", sk: "s11" });
    expect((await query("pk = :p", { p: "p" }, { Limit: 13 })).LastEvaluatedKey).toBeUndefined();
  });

  it("end with the item that fills a megabyte", async () => {
    const { send: sendOther } = await openTestTable();
    for (const sk of numbers.map(String).toSorted())
      await sendOther("PutItem", { Item: { pk: "b", sk, long: "z".repeat(200_000) } });
    const input = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": "b" } };
    const page = await sendOther("Query", input);
    expect([page.Count, page.LastEvaluatedKey]).toEqual([6, { pk: "b", sk: "3" }]);
  });
});

describe("a scan", () => {
  it("reads the whole table, and an index, by pages", async () => {
    const first = await send("Scan", { Limit: 7 });
    const second = await send("Scan", { ExclusiveStartKey: first.LastEvaluatedKey });
    expect([...sortKeys(first), ...sortKeys(second)]).toEqual(things.map(({ sk }) => sk));
    const due = await send("Scan", {
      ...{ IndexName: "byDue", FilterExpression: "sk > :a", ExpressionAttributeValues: { ":a": "s05" } },
    });
    expect(sortKeys(due).toSorted()).toEqual(["s06", "s09"]);
  });
});

it("keys stand in the order of their UTF-8 bytes", async () => {
  const { send: sendOther } = await openTestTable();
  const keys = ["a", "é", "\uFFFD", "\u{1F600}", "z", "ab"];
  for (const sk of keys) await sendOther("PutItem", { Item: { pk: "u", sk } });
  const input = { KeyConditionExpression: "pk = :p", ExpressionAttributeValues: { ":p": "u" } };
  expect(sortKeys(await sendOther("Query", input))).toEqual(["a", "ab", "z", "é", "\uFFFD", "\u{1F600}"]);
  const begins = "pk = :p AND begins_with(sk, :s)";
  // What comes right behind all texts that begin like this is not among them.
  await sendOther("PutItem", { Item: { pk: "\uD7FF", sk: "\uE000" } });
  for (const s of ["\uFFFD", "\u{10FFFF}", "\uD7FF"]) {
    await sendOther("PutItem", { Item: { pk: s, sk: `${s}x` } });
    const values = { ":p": s, ":s": s };
    const found = await sendOther("Query", {
      KeyConditionExpression: begins,
      ExpressionAttributeValues: values,
    });
    expect(sortKeys(found)).toEqual([`${s}x`]);
  }
});

describe("a query is refused", () => {
  it.each([
    ["pk > :p", {}, "Query key condition not supported"],
    ["sk = :p", {}, "Query condition missed key schema element: pk"],
    ["pk = :p AND n = :p", {}, "Query condition missed key schema element: sk"],
    ["pk = :p OR sk = :p", {}, "Invalid operator used in KeyConditionExpression: OR"],
    ["NOT pk = :p", {}, "Invalid operator used in KeyConditionExpression: NOT"],
    ["pk = :p AND sk <> :p", {}, "Invalid operator used in KeyConditionExpression: <>"],
    ["pk = :p AND sk IN (:p)", {}, "Invalid operator used in KeyConditionExpression: IN"],
    ["pk = :p AND contains(sk, :p)", {}, "Invalid operator used in KeyConditionExpression: contains"],
    ["pk = :p AND size(sk) = :p", {}, "KeyConditionExpressions cannot contain nested operations"],
    [
      "pk = :p AND sk = pk",
      {},
      "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition",
    ],
    ["pk = :p AND :p = :p", {}, "Invalid condition in KeyConditionExpression: No key attribute specified"],
    ["pk = :p AND pk = :p", {}, "KeyConditionExpressions must only contain one condition per key"],
    ["pk = :p AND sk = :p AND n = :p", {}, "Conditions can be of length 1 or 2 only"],
    [
      "pk = :p AND begins_with(:p, sk)",
      {},
      "Invalid condition in KeyConditionExpression: begins_with operator must have the key attribute as its first operand",
    ],
    [
      "pk = :p",
      { Limit: 0 },
      "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    ["pk = :p", { IndexName: "no" }, "The table does not have the specified index: no"],
    [
      "listKey = :p",
      { IndexName: "byList", ConsistentRead: true },
      "Consistent reads are not supported on global secondary indexes",
    ],
    [
      "listKey = :p",
      { IndexName: "byList", FilterExpression: "n = :p" },
      "One or more parameter values were invalid: Secondary index byList does not project one or more filter attributes: [n]",
    ],
    [
      "listKey = :p",
      { IndexName: "byList", ProjectionExpression: "n" },
      "One or more parameter values were invalid: Global secondary index byList does not project [n]",
    ],
    [
      "pk = :p",
      { FilterExpression: "sk = :p" },
      "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
    ],
    [
      "pk = :p",
      { ExclusiveStartKey: { pk: "p" } },
      "The provided starting key is invalid: The provided key element does not match the schema",
    ],
    [
      "pk = :p",
      { ExclusiveStartKey: { pk: "q", sk: "s01" } },
      "The provided starting key is outside query boundaries based on provided conditions",
    ],
    ["pk = :p", { QueryFilter: {} }, "The engine in the process does not answer QueryFilter."],
  ])("%s %j", async (condition, more, fault) => {
    expect(await refusal(query(condition, { p: "p" }, more))).toBe(`ValidationException: ${fault}`);
  });
});
