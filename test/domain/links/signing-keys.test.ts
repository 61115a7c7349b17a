import { expect, it } from "vitest";
import { rotateKeys, type SigningKeys } from "../../../domain/links/link.ts";

const made: SigningKeys = { current: "1", 1: "first" };
const [once, twice] = ["2027-11-22T00:00:00Z", "2028-11-22T00:00:00Z"] as const;

it("adds a key, and goes on signing with the one that everybody knows", () => {
  expect(rotateKeys(made, "second", once)).toEqual({ current: "1", 1: "first", 2: "second" });
});

it("brings the added key into use the next time, and keeps those before", () => {
  expect(rotateKeys(rotateKeys(made, "second", once), "third", twice)).toEqual({
    ...{ current: "2", since: twice, 1: "first", 2: "second", 3: "third" },
  });
});

it("keeps what the table is searched by, which is no key to sign with", () => {
  const searched = { ...made, find: "old" };
  expect(rotateKeys(searched, "second", once)).toEqual({ ...searched, 2: "second" });
});

it("gives 61 ids of one character, and then says so", () => {
  let keys = made;
  for (let i = 2; i <= 61; i++) keys = rotateKeys(keys, `key ${i}`, once);
  const { current, since, ...held } = keys;
  expect(Object.keys(held)).toHaveLength(61);
  expect(Object.keys(held).every((id) => id.length === 1)).toBe(true);
  expect(current).toBe("y");
  expect(() => rotateKeys(keys, "one more", once)).toThrow(/Every id/);
});
