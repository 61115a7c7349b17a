import { expect, it } from "vitest";
import { rotated, type SigningKeys } from "../../domain/signing-keys.ts";

const made: SigningKeys = { current: "1", 1: "first" };
const [once, twice] = ["2027-11-22T00:00:00Z", "2028-11-22T00:00:00Z"] as const;

it("adds a key, and goes on signing with the one that everybody knows", () => {
  expect(rotated(made, "second", once)).toEqual({ current: "1", 1: "first", 2: "second" });
});

it("brings the added key into use the next time, and keeps those before", () => {
  expect(rotated(rotated(made, "second", once), "third", twice)).toEqual({
    ...{ current: "2", since: twice, 1: "first", 2: "second", 3: "third" },
  });
});

it("gives 61 ids of one character, and then says so", () => {
  let keys = made;
  for (let i = 2; i <= 61; i++) keys = rotated(keys, `key ${i}`, once);
  const { current, since, ...held } = keys;
  expect(Object.keys(held)).toHaveLength(61);
  expect(Object.keys(held).every((id) => id.length === 1)).toBe(true);
  expect(current).toBe("y");
  expect(() => rotated(keys, "one more", once)).toThrow(/Every id/);
});
