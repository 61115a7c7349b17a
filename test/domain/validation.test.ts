import { expect, it } from "vitest";
import * as z from "zod";
import { validate } from "../../domain/validation.ts";

const schema = z.strictObject({
  name: z.string().min(1).max(3),
  count: z.int().min(2).max(9),
  share: z.number(),
  colour: z.enum(["red", "blue"]),
  email: z.email(),
  at: z.iso.datetime(),
  day: z.iso.date(),
  sure: z.boolean(),
  tags: z.array(z.string()).min(1).max(2),
  place: z.strictObject({ "a/b~c": z.string() }),
});
const good = {
  ...{ name: "Ann", count: 2, share: 0.5, colour: "red", email: "a@example.com", sure: true, tags: ["x"] },
  ...{ at: "2026-11-22T10:00:00Z", day: "2026-11-22", place: { "a/b~c": "here" } },
};
const errorsOf = (changes: object) => {
  const parsed = validate(schema, { ...good, ...changes });
  return "errors" in parsed ? parsed.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`) : [];
};

it("gives what a schema understands", () => {
  expect(validate(schema, good)).toEqual({ data: good });
});

it.each([
  [{ name: 1 }, "/name: must be a text"],
  [{ name: "" }, "/name: is required"],
  [{ name: null }, "/name: is required"],
  [{ name: "Anna" }, "/name: must have at most 3 characters"],
  [{ name: undefined }, "/name: is required"],
  [{ count: 1.5 }, "/count: must be a whole number"],
  [{ count: 1 }, "/count: must be at least 2"],
  [{ count: 10 }, "/count: must be at most 9"],
  [{ share: "half" }, "/share: must be a number"],
  [{ colour: "green" }, "/colour: must be one of: red, blue"],
  [{ email: "a" }, "/email: must be an e-mail address"],
  [{ at: "today" }, "/at: must be a time such as 2026-11-22T10:00:00Z or 2026-11-22T11:00:00+01:00"],
  [{ day: "today" }, "/day: must be a date such as 2026-11-22"],
  [{ sure: "yes" }, "/sure: must be true or false"],
  [{ tags: "x" }, "/tags: must be a list"],
  [{ tags: [] }, "/tags: must have at least 1 entry"],
  [{ tags: ["x", "y", "z"] }, "/tags: must have at most 2 entries"],
  [{ tags: [1] }, "/tags/0: must be a text"],
  [{ place: "here" }, "/place: must be an object"],
  [{ place: { "a/b~c": 1 } }, "/place/a~1b~0c: must be a text"],
  [{ shape: "round" }, "/shape: is not known here"],
  [{ place: { "a/b~c": "here", there: 1 } }, "/place/there: is not known here"],
])("says what is wrong, and where: %j", (changes, error) => {
  expect(errorsOf(changes)).toEqual([error]);
});

it("takes a field that is null or empty for absent, at every depth, unless nulls mean something", () => {
  const form = z.object({ a: z.string().optional(), list: z.array(z.object({ b: z.int().optional() })) });
  const given = { a: "", list: [{ b: null }, {}], more: null };
  expect(validate(form, given)).toEqual({ data: { list: [{}, {}] } });
  expect(validate(form, { list: [null] })).toHaveProperty("errors");
  expect(validate(z.record(z.string(), z.unknown()), { a: null, b: "" }, "kept")).toEqual({
    data: { a: null, b: "" },
  });
});

it("names every unknown field, and fifty errors at the most", () => {
  expect(errorsOf({ one: 1, two: 2 })).toEqual(["/one: is not known here", "/two: is not known here"]);
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`field${i}`, i]));
  expect(errorsOf(many)).toHaveLength(50);
});
