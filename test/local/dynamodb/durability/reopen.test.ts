import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openEngine } from "../../../../local/dynamodb/engine.ts";
import { tableInput, talkTo } from "../test-engine.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-reopen-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "table.db");
const sequencesOf = (engine: ReturnType<typeof openEngine>) =>
  engine.stream.read("things", undefined).map(({ dynamodb }) => dynamodb!.SequenceNumber!);

it("what is opened again has its tables, items and stream, and goes on by the same numbers", async () => {
  const first = openEngine({ file });
  await first.call("CreateTable", tableInput());
  for (const sk of ["1", "2"])
    await talkTo(first).send("PutItem", { Item: { pk: "a", sk, listKey: "k", listOrder: sk } });
  const sequences = sequencesOf(first);
  await first.close();

  const second = openEngine({ file });
  expect(sequencesOf(second)).toEqual(sequences);
  expect((await talkTo(second).send("Scan", { IndexName: "byList" })).Count).toBe(2);
  second.stream.trim("things", sequences.at(-1)!);
  await second.close();

  const third = openEngine({ file });
  expect(sequencesOf(third)).toEqual([]);
  await talkTo(third).send("PutItem", { Item: { pk: "a", sk: "3" } });
  expect(sequencesOf(third)).toEqual(["100000000000000000003"]);
  await third.close();
});

it("a file that another engine has open is not opened", async () => {
  const engine = openEngine({ file });
  expect(() => openEngine({ file })).toThrow("locked");
  await engine.close();
});
