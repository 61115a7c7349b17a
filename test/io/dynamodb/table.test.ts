import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db, readItems } from "../../../io/dynamodb/table.ts";
import { setClock } from "../../../io/runtime/clock.ts";

const table = mockClient(db);
let paused: number[] = [];
let restore = () => {};
beforeEach(() => {
  table.reset();
  paused = [];
  restore = setClock({
    pause: async (ms) => {
      paused.push(ms);
    },
  });
});
afterEach(() => restore());

const keys = Array.from({ length: 3 }, (_, i) => ({ pk: `p${i}`, sk: "s" }));
const left = (Keys: object[]) => ({
  UnprocessedKeys: Keys.length > 0 ? { waymark: { Keys: Keys as never } } : {},
});

it("what the table leaves out is asked for again after a pause, and comes once", async () => {
  table
    .on(BatchGetCommand)
    .resolvesOnce({ Responses: { waymark: [keys[0]!] }, ...left(keys.slice(1)) })
    .resolvesOnce({ Responses: { waymark: [] }, ...left(keys.slice(1)) })
    .resolvesOnce({ Responses: { waymark: keys.slice(1) }, ...left([]) });
  expect(await readItems(keys)).toEqual(keys);
  expect(paused).toHaveLength(2);
  for (const ms of paused) expect(ms).toBeLessThanOrEqual(100);
});

it("a table that leaves out everything is asked eight times, ever more rarely, and then it is an error", async () => {
  table.on(BatchGetCommand).resolves({ Responses: { waymark: [] }, ...left(keys) });
  await expect(readItems(keys)).rejects.toThrow("leaves out 3 items");
  expect(table.commandCalls(BatchGetCommand)).toHaveLength(8);
  for (const [i, ms] of paused.entries()) expect(ms).toBeLessThanOrEqual(Math.min(2_000, 50 * 2 ** (i + 1)));
});
