import { beforeAll, describe, expect, it } from "vitest";
import { isReserved } from "../../../../local/dynamodb/expressions/parsing/reserved-words.ts";
import { type Answer, openTestTable, refusal } from "../test-engine.ts";

const item = {
  ...{ pk: "a", sk: "1", n: 5, s: "hello", bo: true, nu: null },
  ...{ l: ["x", 2, { a: "deep" }], m: { a: "q", b: [1] } },
  ...{ ss: new Set(["a", "b"]), ns: new Set([1, 2]), bi: Buffer.from("hello") },
};
const values: Record<string, unknown> = {
  ...{
    ":n": 5,
    ":one": 1,
    ":s": "hello",
    ":h": "hel",
    ":x": "x",
    ":a": "a",
    ":q": "q",
    ":bo": true,
    ":nu": null,
  },
  ...{
    ":ss": new Set(["a", "b"]),
    ":m": { b: [1], a: "q" },
    ":bi": Buffer.from("hel"),
    ":t": "S",
    ":bad": "Q",
  },
};
let send: (command: string, input: object) => Promise<Answer>;

/** Puts the item again on a condition; its values are those that it names. */
function putIf(ConditionExpression: string): Promise<Answer> {
  const named = [...new Set(ConditionExpression.match(/:\w+/g) ?? [])].filter((name) => name in values);
  const given = Object.fromEntries(named.map((name) => [name, values[name]]));
  const ExpressionAttributeValues = named.length > 0 ? { ExpressionAttributeValues: given } : {};
  return send("PutItem", { Item: item, ConditionExpression, ...ExpressionAttributeValues });
}

beforeAll(async () => {
  ({ send } = await openTestTable());
  await send("PutItem", { Item: item });
});

// As DynamoDB Local answers them, word for word.
describe("a condition holds", () => {
  it.each([
    ...["n = :n", "n <> :one", "zz <> :n", "NOT zz = :n", "zz <> zz2", "n > :one", "n >= :n", "s < :x"],
    ...["bo = :bo", "nu = :nu", "ss = :ss", "m = :m", "n=:n\n\tAND s<>:x", "n = :n OR s = :x AND s = :x"],
    ...["n BETWEEN :one AND :n", "n IN (:one, :n)", "m.a = :q", "l[0] = :x", "(n = :n)", "(n) = (:n)"],
    ...["NOT NOT n = :n", "not n = :one", "attribute_exists(nu)", "attribute_exists (l[2].a)"],
    ...["attribute_not_exists(m.zz)", "attribute_type(s, :t)", "begins_with(s, :h)", "begins_with(bi, :bi)"],
    ...["contains(s, :h)", "contains(l, :x)", "contains(ss, :a)", "contains(ns, :one)", "contains(bi, :bi)"],
    ...["contains(:s, s)", "size(s) = :n", "size(l) > :one", "size(bi) = :n", "(size(s)) = :n"],
  ])("%s", async (condition) => {
    await putIf(condition);
  });
});

describe("a condition fails", () => {
  it.each([
    ...[
      "n = :one",
      "zz = :n",
      "zz = zz2",
      "n < s",
      "s < :n",
      "n = s",
      "attribute_exists(zz)",
      "NOT (n = :n)",
    ],
    ...["attribute_not_exists(m.a)", "begins_with(n, :h)", "contains(s, :n)", "contains(l, :n)", "l[9] = :x"],
    ...["size(n) > :one", "size(zz) > :one", "n IN (:one)", "n IN (s, :one)", "zz <= :n", "bo < s"],
  ])("%s", async (condition) => {
    expect(await refusal(putIf(condition))).toBe(
      "ConditionalCheckFailedException: The conditional request failed",
    );
  });
});

describe("a condition is refused", () => {
  it.each([
    ["", "The expression can not be empty;"],
    ["n IN ()", 'Syntax error; token: ")", near: "()"'],
    ["n", 'Syntax error; token: "<EOF>", near: "n"'],
    ["n = :n AND", 'Syntax error; token: "<EOF>", near: "AND"'],
    ["n == :n", 'Syntax error; token: "=", near: "== :n"'],
    ["n = 5", 'Syntax error; token: "5", near: "= 5"'],
    ["l[-1] = :x", 'Syntax error; token: "-", near: "[-1"'],
    ["l[00] = :x", 'Syntax error; token: "0", near: "00]"'],
    ["IN = :n", 'Syntax error; token: "IN", near: "IN ="'],
    ["((n = :n))", "The expression has redundant parentheses;"],
    ["n = ((:n))", "The expression has redundant parentheses;"],
    ["foo(n)", "Invalid function name; function: foo"],
    ["ATTRIBUTE_EXISTS(n)", "Invalid function name; function: ATTRIBUTE_EXISTS"],
    [
      "if_not_exists(n, :n)",
      "The function is not allowed in a condition expression; function: if_not_exists",
    ],
    ["size(s)", "The function is not allowed to be used this way in an expression; function: size"],
    [
      "attribute_exists(n) = :bo",
      "The function is not allowed to be used this way in an expression; function: attribute_exists",
    ],
    ["status = :n", "Attribute name is a reserved keyword; reserved keyword: status"],
    ["#s = :s", "An expression attribute name used in the document path is not defined; attribute name: #s"],
    [
      "n = :undef",
      "An expression attribute value used in expression is not defined; attribute value: :undef",
    ],
    [
      "attribute_exists(n, s)",
      "Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
    ],
    [
      "attribute_exists(:n)",
      "Operator or function requires a document path; operator or function: attribute_exists",
    ],
    [
      "n = n",
      "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [n]",
    ],
    [
      "n IN (:n, n)",
      "The first operand must be distinct from the remaining operands for this operator or function; operator: IN, first operand: [n]",
    ],
    [
      "begins_with(s, :n)",
      "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
    ],
    ["n < :ss", "Incorrect operand type for operator or function; operator or function: <, operand type: SS"],
    [
      "size(:n) > :one",
      "Incorrect operand type for operator or function; operator or function: size, operand type: N",
    ],
    [
      "attribute_type(s, :bad)",
      "Invalid attribute type name found; type: Q, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
    ],
    [
      "n between :n and :one",
      "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:5}, upper bound operand: AttributeValue: {N:1}",
    ],
    [
      "n BETWEEN :one AND :s",
      "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:hello}",
    ],
  ])("%s", async (condition, fault) => {
    expect(await refusal(putIf(condition))).toBe(
      `ValidationException: Invalid ConditionExpression: ${fault}`,
    );
  });
});

describe("placeholders", () => {
  const condition = { Item: item, ConditionExpression: "n = :n" };

  it.each([
    [
      { ExpressionAttributeValues: { ":n": 5, ":x": 1 } },
      "Value provided in ExpressionAttributeValues unused in expressions: keys: {:x}",
    ],
    [
      { ExpressionAttributeValues: { ":n": 5 }, ExpressionAttributeNames: { "#n": "n" } },
      "Value provided in ExpressionAttributeNames unused in expressions: keys: {#n}",
    ],
    [{ ExpressionAttributeValues: {} }, "ExpressionAttributeValues must not be empty"],
    [
      { ExpressionAttributeValues: { n: 5 } },
      'ExpressionAttributeValues contains invalid key: Syntax error; key: "n"',
    ],
    [
      { ConditionExpression: undefined, ExpressionAttributeValues: { ":n": 5 } },
      "ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null",
    ],
    [
      { ConditionExpression: undefined, ExpressionAttributeNames: { "#n": "n" } },
      "ExpressionAttributeNames can only be specified when using expressions",
    ],
  ])("are all used, and of the right shape: %j", async (more, fault) => {
    expect(await refusal(send("PutItem", { ...condition, ...more }))).toBe(`ValidationException: ${fault}`);
  });

  it("stand for names of any kind", async () => {
    await send("PutItem", {
      Item: item,
      ConditionExpression: "attribute_exists(#m.#a) AND attribute_not_exists(#c)",
      ExpressionAttributeNames: { "#m": "m", "#a": "a", "#c": "constructor" },
    });
  });
});

it("knows the reserved words in every case", () => {
  expect(["status", "Name", "ZONE", "abort", "name"].every(isReserved)).toBe(true);
  expect(["pk", "order_", "version"].some(isReserved)).toBe(false);
});
