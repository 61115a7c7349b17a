import { fc } from "../../../support/property.ts";

/** A call of the table, without the table's name. */
export interface Call {
  command: string;
  input: Record<string, unknown>;
}

const texts = fc.constantFrom("a", "ab", "b", "é", "hello", "");
const numbers = fc.constantFrom("0", "1", "2", "-2.5", "100", "0.1", "12345678901234567890", "120");
const bytes = fc.constantFrom("YQ==", "YWI=", "Yg==");
const someOf = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });

const scalar = fc.oneof(
  texts.map((S) => ({ S })),
  numbers.map((N) => ({ N })),
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant({ NULL: true }),
  bytes.map((B) => ({ B })),
);
const sets = fc.oneof(
  someOf(["a", "ab", "b"]).map((SS) => ({ SS })),
  someOf(["1", "2", "2.5"]).map((NS) => ({ NS })),
  someOf(["YQ==", "Yg=="]).map((BS) => ({ BS })),
);
const container = fc.oneof(
  fc.array(scalar, { maxLength: 3 }).map((L) => ({ L })),
  fc
    .record({ x: scalar, y: fc.array(scalar, { maxLength: 2 }).map((L) => ({ L })) }, { requiredKeys: [] })
    .map((M) => ({ M })),
);
const value = fc.oneof({ weight: 4, arbitrary: scalar }, sets, container);

const key = fc.record({
  pk: fc.constantFrom("a", "b").map((S) => ({ S })),
  sk: fc.constantFrom("1", "2", "3").map((S) => ({ S })),
});
const attributes = fc.record(
  {
    ...{
      n: numbers.map((N) => ({ N })),
      s: texts.map((S) => ({ S })),
      v: value,
      w: value,
      l: container,
      m: container,
    },
    ...{
      ss: sets,
      long: fc.constantFrom(900, 1010, 3000, 5000).map((length) => ({ S: "x".repeat(length) })),
    },
    listKey: fc.constantFrom("k", "j").map((S) => ({ S })),
    listOrder: fc.constantFrom("1", "2", "3", "4").map((S) => ({ S })),
    summary: fc.constantFrom(10, 1200).map((length) => ({ M: { text: { S: "y".repeat(length) } } })),
    dueKey: fc.constant({ S: "d" }),
    dueAt: fc.constantFrom("1", "2").map((S) => ({ S })),
  },
  { requiredKeys: [] },
);

/** Entries of an index under one key have no order that two engines would share: each item has a sort key of its own. */
const item = fc.tuple(key, attributes).map(([keys, { listOrder, dueAt, ...more }]) => {
  const own = (sort: { S: string }) => ({ S: `${sort.S}${keys.pk.S}${keys.sk.S}` });
  return {
    ...keys,
    ...more,
    ...(listOrder && { listOrder: own(listOrder) }),
    ...(dueAt && { dueAt: own(dueAt) }),
  };
});

const path = fc.constantFrom(
  "n",
  "s",
  "v",
  "w",
  "l",
  "m",
  "ss",
  "l[0]",
  "l[1]",
  "m.x",
  "m.y[0]",
  "m.x.z",
  "nowhere",
);
const placeholder = fc.constantFrom(":a", ":b", ":c");
const operand = fc.oneof(
  path,
  placeholder,
  path.map((each) => `size(${each})`),
);
const comparator = fc.constantFrom("=", "<>", "<", "<=", ">", ">=");
const test = fc.oneof(
  fc.tuple(path, comparator, placeholder).map((parts) => parts.join(" ")),
  fc.tuple(operand, comparator, operand).map((parts) => parts.join(" ")),
  fc.tuple(path, placeholder, placeholder).map(([each, a, b]) => `${each} BETWEEN ${a} AND ${b}`),
  fc.tuple(path, placeholder, placeholder).map(([each, a, b]) => `${each} IN (${a}, ${b})`),
  fc
    .tuple(fc.constantFrom("attribute_exists", "attribute_not_exists"), path)
    .map(([name, each]) => `${name}(${each})`),
  fc
    .tuple(fc.constantFrom("begins_with", "contains", "attribute_type"), path, placeholder)
    .map(([name, a, b]) => `${name}(${a}, ${b})`),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: test },
  test.map((each) => `NOT ${each}`),
  fc.tuple(test, fc.constantFrom("AND", "OR"), test).map((parts) => parts.join(" ")),
  fc.tuple(test, test, test).map(([a, b, c]) => `(${a} OR ${b}) AND NOT (${c})`),
);

const computed = fc.oneof(
  path,
  placeholder,
  fc.tuple(path, fc.constantFrom("+", "-"), placeholder).map((parts) => parts.join(" ")),
  fc.tuple(path, placeholder).map(([each, given]) => `if_not_exists(${each}, ${given})`),
  fc.tuple(path, placeholder).map((both) => `list_append(${both.join(", ")})`),
  fc.tuple(path, placeholder, placeholder).map(([each, a, b]) => `if_not_exists(${each}, ${a}) + ${b}`),
);
const target = fc.oneof(
  { weight: 6, arbitrary: path },
  fc.constantFrom("long", "summary", "dueKey", "pk", "l[7]", "sk.x"),
);
const sections = {
  SET: fc
    .uniqueArray(fc.tuple(target, computed), { minLength: 1, maxLength: 2, selector: ([first]) => first })
    .map((all) => all.map((each) => each.join(" = ")).join(", ")),
  REMOVE: fc.uniqueArray(target, { minLength: 1, maxLength: 2 }).map((all) => all.join(", ")),
  ADD: fc.tuple(target, placeholder).map((parts) => parts.join(" ")),
  DELETE: fc.tuple(target, placeholder).map((parts) => parts.join(" ")),
};
const update = fc
  .record(sections, { requiredKeys: [] })
  .map((parts) =>
    Object.entries(parts)
      .map(([name, text]) => `${name} ${text}`)
      .join(" "),
  )
  .filter((text) => text !== "");

const given = fc.record({ ":a": value, ":b": value, ":c": scalar });

/** The values that an expression names, and no others; now and then one is missing or too many. */
function withValues(texts: Record<string, string | undefined>, values: Record<string, object>, slip: number) {
  const named = new Set(Object.values(texts).flatMap((text) => text?.match(/:\w+/g) ?? []));
  if (slip === 1) named.delete([...named][0] ?? "");
  if (slip === 2) named.add(":c");
  const entries = Object.entries(values).filter(([name]) => named.has(name));
  const expressions = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
  return {
    ...expressions,
    ...(entries.length > 0 && { ExpressionAttributeValues: Object.fromEntries(entries) }),
  };
}

/** Mostly none, and each kind of slip now and then. */
const slips = fc.oneof({ weight: 18, arbitrary: fc.constant(0) }, fc.constantFrom(1, 2));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const reported = { ReturnConsumedCapacity: "INDEXES" };
const onFailure = fc.constantFrom({}, { ReturnValuesOnConditionCheckFailure: "ALL_OLD" });

const put = fc
  .tuple(item, maybe(condition), given, slips, fc.constantFrom("NONE", "ALL_OLD"), onFailure)
  .map(([Item, ConditionExpression, values, slip, ReturnValues, more]) => ({
    command: "PutItem",
    input: { Item, ReturnValues, ...more, ...withValues({ ConditionExpression }, values, slip) },
  }));
const change = fc
  .tuple(
    key,
    maybe(update),
    maybe(condition),
    given,
    slips,
    fc.constantFrom("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"),
    onFailure,
  )
  .map(([Key, UpdateExpression, ConditionExpression, values, slip, ReturnValues, more]) => ({
    command: "UpdateItem",
    input: {
      Key,
      ReturnValues,
      ...more,
      ...withValues({ UpdateExpression, ConditionExpression }, values, slip),
    },
  }));
const remove = fc
  .tuple(key, maybe(condition), given, slips, fc.constantFrom("NONE", "ALL_OLD"))
  .map(([Key, ConditionExpression, values, slip, ReturnValues]) => ({
    command: "DeleteItem",
    input: { Key, ReturnValues, ...withValues({ ConditionExpression }, values, slip) },
  }));
const projection = maybe(
  fc
    .uniqueArray(fc.constantFrom("n", "v", "l[0]", "l[1]", "m.x", "pk", "nowhere"), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => all.join(", ")),
);
const get = fc.tuple(key, projection, fc.boolean()).map(([Key, ProjectionExpression, ConsistentRead]) => ({
  command: "GetItem",
  input: { Key, ConsistentRead, ...withValues({ ProjectionExpression }, {}, 0) },
}));

const rangeTests = (sk: string) =>
  fc.constantFrom(
    "",
    ` AND ${sk} > :r`,
    ` AND ${sk} <= :r`,
    ` AND ${sk} = :r`,
    ` AND begins_with(${sk}, :r)`,
    ` AND ${sk} BETWEEN :r AND :t`,
  );
const paging = fc.record(
  { Limit: fc.constantFrom(1, 2, 5, 0), ScanIndexForward: fc.boolean() },
  { requiredKeys: [] },
);
const source = fc.constantFrom(
  { pk: "pk", sk: "sk", hash: "a", index: {} },
  { pk: "listKey", sk: "listOrder", hash: "k", index: { IndexName: "byList" } },
  { pk: "dueKey", sk: "dueAt", hash: "d", index: { IndexName: "byDue" } },
);
const query = source.chain(({ pk, sk, hash, index }) =>
  fc
    .tuple(
      rangeTests(sk),
      paging,
      maybe(index.IndexName ? fc.constantFrom("sk <> :a", "n > :a") : condition),
      given,
    )
    .map(([range, more, FilterExpression, values]) => {
      const KeyConditionExpression = `${pk} = :h${range}`;
      const all = { ...values, ":h": { S: hash }, ":r": { S: "2" }, ":t": { S: "3" } };
      return {
        command: "Query",
        input: { ...index, ...more, ...withValues({ KeyConditionExpression, FilterExpression }, all, 0) },
      };
    }),
);
const scan = fc.tuple(maybe(condition), given).map(([FilterExpression, values]) => ({
  command: "Scan",
  input: withValues({ FilterExpression }, values, 0),
}));

/** A key that is none, in the ways in which keys are none. */
const wrongKey = fc.constantFrom<object>(
  { pk: { S: "a" } },
  { pk: { S: "a" }, sk: { N: "1" } },
  { pk: { S: "" }, sk: { S: "1" } },
  { pk: { S: "a" }, sk: { S: "1" }, more: { S: "x" } },
  { pk: { S: "a".repeat(2049) }, sk: { S: "1" } },
);
const wrong = fc.oneof(
  fc
    .tuple(fc.constantFrom("GetItem", "DeleteItem", "UpdateItem"), wrongKey)
    .map(([command, Key]) => ({ command, input: { Key } })),
  fc
    .constantFrom<object>(
      { S: "a", N: "1" },
      {},
      { SS: [] },
      { N: "one" },
      { NS: ["1", "1.0"] },
      { N: "1e126" },
    )
    .map((v) => ({
      command: "PutItem",
      input: { Item: { pk: { S: "a" }, sk: { S: "1" }, v } },
    })),
  fc.constantFrom<object>({ N: "1" }, { S: "" }, { NULL: true }).map((listKey) => ({
    command: "PutItem",
    input: { Item: { pk: { S: "a" }, sk: { S: "1" }, listKey } },
  })),
  fc
    .constantFrom(
      "n =",
      "n = :a :b",
      "= :a",
      "NOT",
      "n IN ()",
      "foo(n)",
      "status = :a",
      "#n = :a",
      "(n = :a",
      "n = 1",
    )
    .map((ConditionExpression) => ({
      command: "PutItem",
      input: {
        Item: { pk: { S: "a" }, sk: { S: "1" } },
        ...withValues({ ConditionExpression }, { ":a": { N: "1" }, ":b": { N: "1" } }, 0),
      },
    })),
  fc
    .constantFrom(
      "SET",
      "SET n",
      "SET n = ",
      "ADD n",
      "SET n = :a SET s = :a",
      "FOO n",
      "SET n = :a, n = :a",
      "REMOVE l, l[0]",
      "SET name = :a",
    )
    .map((UpdateExpression) => ({
      command: "UpdateItem",
      input: {
        Key: { pk: { S: "a" }, sk: { S: "1" } },
        ...withValues({ UpdateExpression }, { ":a": { N: "1" } }, 0),
      },
    })),
  fc
    .constantFrom(
      "sk = :a",
      "pk > :a",
      "pk = :a OR sk = :a",
      "pk = :a AND n = :a",
      "pk <> :a",
      "pk = :a AND sk IN (:a)",
    )
    .map((KeyConditionExpression) => ({
      command: "Query",
      input: { KeyConditionExpression, ExpressionAttributeValues: { ":a": { S: "a" } } },
    })),
);

const single: fc.Arbitrary<Call> = fc.oneof(
  { weight: 6, arbitrary: put },
  { weight: 8, arbitrary: change },
  { weight: 2, arbitrary: remove },
  { weight: 2, arbitrary: get },
  { weight: 5, arbitrary: query },
  { weight: 1, arbitrary: scan },
  { weight: 4, arbitrary: wrong },
);

const actions: Record<string, string> = { PutItem: "Put", UpdateItem: "Update", DeleteItem: "Delete" };
const transaction: fc.Arbitrary<Call> = fc
  .array(
    fc
      .oneof(put, change, remove)
      .filter(({ command, input }) => command !== "UpdateItem" || "UpdateExpression" in input),
    { minLength: 1, maxLength: 3 },
  )
  .map((calls) => ({
    command: "TransactWriteItems",
    input: {
      TransactItems: calls.map(({ command, input }) => {
        const { ReturnValues: _, ...action } = input as Record<string, unknown>;
        return { [actions[command]!]: action };
      }),
    },
  }));
const batchWrite: fc.Arbitrary<Call> = fc
  .array(
    fc.oneof(
      item.map((Item) => ({ PutRequest: { Item } })),
      key.map((Key) => ({ DeleteRequest: { Key } })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((writes) => ({ command: "BatchWriteItem", input: { RequestItems: { things: writes } } }));
const batchGet: fc.Arbitrary<Call> = fc
  .tuple(fc.array(key, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([Keys, ConsistentRead]) => ({
    command: "BatchGetItem",
    input: { RequestItems: { things: { Keys, ConsistentRead } } },
  }));

/** A sequence of calls as random as they come, right and wrong ones. */
export const callSequences = fc.array(
  fc
    .oneof(
      { weight: 20, arbitrary: single },
      { weight: 1, arbitrary: transaction },
      { weight: 1, arbitrary: batchWrite },
      { weight: 1, arbitrary: batchGet },
    )
    .map(({ command, input }): Call => ({ command, input: { ...input, ...reported } })),
  { minLength: 5, maxLength: 25, size: "max" },
);
