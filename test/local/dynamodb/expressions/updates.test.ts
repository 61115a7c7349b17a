import { beforeEach, describe, expect, it } from "vitest";
import { type Answer, openTestTable, refusal } from "../test-engine.ts";

const Key = { pk: "a", sk: "1" };
const item = {
  ...{ ...Key, n: 5, s: "hello", nu: null, ss: new Set(["a", "b"]), ns: new Set([1, 2]) },
  ...{ l: ["x", 2, { a: "deep" }], m: { a: "q", b: [1] } },
};
const values: Record<string, unknown> = {
  ...{ ":n": 5, ":one": 1, ":s": "hello", ":l": ["new"], ":m": { a: "q" }, ":nu": null },
  ...{ ":ss": new Set(["a"]), ":both": new Set(["a", "b"]), ":ns": new Set([2, 3]) },
};
let send: (command: string, input: object) => Promise<Answer>;

beforeEach(async () => {
  ({ send } = await openTestTable());
  await send("PutItem", { Item: item });
});

/** Updates the item; the values are those that the expression names. */
async function update(UpdateExpression: string, more: object = {}): Promise<Answer> {
  const named = [...new Set(UpdateExpression.match(/:\w+/g) ?? [])].filter((name) => name in values);
  const given = Object.fromEntries(named.map((name) => [name, values[name]]));
  const { Attributes } = await send("UpdateItem", {
    ...{ Key, UpdateExpression, ReturnValues: "ALL_NEW", ...more },
    ...(named.length > 0 && { ExpressionAttributeValues: given }),
  });
  return Attributes;
}

// As DynamoDB Local answers them.
describe("an update", () => {
  it.each([
    ["SET n = n + :one", { n: 6 }],
    ["SET n = n - :one", { n: 4 }],
    ["SET n = (n) + (:n)", { n: 10 }],
    ["SET n = (n + :n)", { n: 10 }],
    ["SET x1 = n, x2 = l[1], x3 = m.b[0]", { x1: 5, x2: 2, x3: 1 }],
    ["SET x1 = if_not_exists(n, :one)", { x1: 5 }],
    ["SET x1 = if_not_exists(zz, :one) + :one", { x1: 2 }],
    ["SET x1 = if_not_exists(nu, :one)", { x1: null }],
    ["SET x1 = if_not_exists(m.zz, m.a)", { x1: "q" }],
    ["SET l = list_append(l, :l)", { l: [...item.l, "new"] }],
    ["SET l = list_append(:l, l)", { l: ["new", ...item.l] }],
    ["SET x1 = list_append(if_not_exists(zz, :l), :l)", { x1: ["new", "new"] }],
    ["SET l[0] = :n", { l: [5, 2, { a: "deep" }] }],
    ["SET l[9] = :n, l[8] = :s", { l: [...item.l, "hello", 5] }],
    ["SET l[2].a = :n", { l: ["x", 2, { a: 5 }] }],
    ["SET l[0] = l[1], l[1] = l[0]", { l: [2, "x", { a: "deep" }] }],
    ["SET m.a = :n, m.c = :s", { m: { a: 5, b: [1], c: "hello" } }],
    ["REMOVE n, m.a, zz", { n: undefined, m: { b: [1] } }],
    ["REMOVE l[0], l[1]", { l: [{ a: "deep" }] }],
    ["REMOVE l[9]", { l: item.l }],
    ["SET l[0] = :n REMOVE l[1]", { l: [5, { a: "deep" }] }],
    ["ADD n :n, zz :one", { n: 10, zz: 1 }],
    ["ADD ns :ns", { ns: new Set([1, 2, 3]) }],
    ["ADD zz :ss", { zz: new Set(["a"]) }],
    ["DELETE ss :ss", { ss: new Set(["b"]) }],
    ["DELETE ss :both", { ss: undefined }],
    ["DELETE zz :ss", { zz: undefined }],
    ["remove s set n = :one add x2 :one delete ss :ss", { s: undefined, n: 1, x2: 1, ss: new Set(["b"]) }],
  ])("%s", async (expression, changed) => {
    const { undefined: _, ...expected } = { ...item, ...changed } as Record<string, unknown>;
    expect(await update(expression)).toEqual(expected);
  });
});

describe("an update is refused", () => {
  const invalidUpdate = "Invalid UpdateExpression: ";

  it.each([
    ["", `${invalidUpdate}The expression can not be empty;`],
    ["SET n = :n,", `${invalidUpdate}Syntax error; token: "<EOF>", near: ","`],
    ["SET n = n + :n + :n", `${invalidUpdate}Syntax error; token: "+", near: ":n + :n"`],
    ["SET n = (n + :n) - :n", `${invalidUpdate}Syntax error; token: "-", near: ") - :n"`],
    ["FOO n :n", `${invalidUpdate}Syntax error; token: "FOO", near: "FOO n"`],
    [
      "SET n = :n SET s = :s",
      `${invalidUpdate}The "SET" section can only be used once in an update expression;`,
    ],
    ["SET status = :n", `${invalidUpdate}Attribute name is a reserved keyword; reserved keyword: status`],
    ["SET n = foo(n)", `${invalidUpdate}Invalid function name; function: foo`],
    [
      "SET n = size(l)",
      `${invalidUpdate}The function is not allowed in an update expression; function: size`,
    ],
    [
      "SET n = :n, n = :one",
      `${invalidUpdate}Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [n], path two: [n]`,
    ],
    [
      "SET m.a = :n, m[0] = :n",
      `${invalidUpdate}Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, a], path two: [m, [0]]`,
    ],
    [
      "SET n = if_not_exists(n)",
      `${invalidUpdate}Incorrect number of operands for operator or function; operator or function: if_not_exists, number of operands: 1`,
    ],
    [
      "SET n = if_not_exists(:n, :n)",
      `${invalidUpdate}Operator or function requires a document path; operator or function: if_not_exists`,
    ],
    [
      "SET n = :s + :n",
      `${invalidUpdate}Incorrect operand type for operator or function; operator or function: +, operand type: S`,
    ],
    [
      "ADD n :s",
      `${invalidUpdate}Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND`,
    ],
    [
      "DELETE n :n",
      `${invalidUpdate}Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND`,
    ],
    ["SET x1 = zz", "The provided expression refers to an attribute that does not exist in the item"],
    ["SET x1 = s + :n", "An operand in the update expression has an incorrect data type"],
    ["ADD s :n", "An operand in the update expression has an incorrect data type"],
    ["ADD ss :ns", "An operand in the update expression has an incorrect data type"],
    ["DELETE n :ns", "An operand in the update expression has an incorrect data type"],
    ["SET zz.a = :n", "The document path provided in the update expression is invalid for update"],
    ["SET l.a = :n", "The document path provided in the update expression is invalid for update"],
    [
      "SET pk = :s",
      "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key",
    ],
    [
      "SET n = pk.a",
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk",
    ],
    [
      "SET listKey = :n",
      "One or more parameter values were invalid: Type mismatch for Index Key listKey Expected: S Actual: N IndexName: byList",
    ],
  ])("%s", async (expression, fault) => {
    expect(await refusal(update(expression))).toBe(`ValidationException: ${fault}`);
    expect((await send("GetItem", { Key })).Item).toEqual(item);
  });
});

it("an update of nothing makes an item of its key", async () => {
  const other = { pk: "new", sk: "1" };
  await send("UpdateItem", { Key: other });
  expect((await send("GetItem", { Key: other })).Item).toEqual(other);
});

describe("what an update answers", () => {
  it.each([
    ["NONE", undefined],
    ["ALL_OLD", item],
    ["UPDATED_OLD", { n: 5, m: { a: "q" } }],
    ["UPDATED_NEW", { n: 6, m: { a: "hello" }, zz: 1 }],
  ])("%s", async (ReturnValues, expected) => {
    const attributes = await update("SET n = n + :one, m.a = :s ADD zz :one", { ReturnValues });
    expect(attributes).toEqual(expected);
  });

  it("is no former item where there was none", async () => {
    const answer = await send("UpdateItem", { Key: { pk: "x", sk: "y" }, ReturnValues: "ALL_OLD" });
    expect(answer).toEqual({});
  });
});
