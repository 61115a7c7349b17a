import { expect, test } from "vitest";
import { batchLoader } from "../../../io/dynamodb/loader.ts";

function recorder() {
  const calls: string[][] = [];
  const read = batchLoader(async (ids) => {
    calls.push(ids);
    return new Map(ids.filter((id) => id !== "missing").map((id) => [id, id.toUpperCase()]));
  });
  return { calls, read };
}

test("what is asked for in the same moment is read with one call, each id once", async () => {
  const { calls, read } = recorder();
  expect(await Promise.all(["a", "b", "a", "missing"].map(read))).toEqual(["A", "B", "A", undefined]);
  expect(calls).toEqual([["a", "b", "missing"]]);
});

test("what is asked for later is read again", async () => {
  const { calls, read } = recorder();
  await read("a");
  await read("a");
  expect(calls).toEqual([["a"], ["a"]]);
});

test("a failing call fails everybody who asked, and nobody after them", async () => {
  let broken = true;
  const read = batchLoader(async (ids) => {
    if (broken) throw new Error("The table is busy.");
    return new Map(ids.map((id) => [id, id]));
  });
  await expect(Promise.allSettled([read("a"), read("b")])).resolves.toMatchObject([
    { status: "rejected" },
    { status: "rejected" },
  ]);
  broken = false;
  expect(await read("a")).toBe("a");
});
