import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEngine } from "../../../../local/dynamodb/engine.ts";
import { fc } from "../../../support/property.ts";
import { runSize } from "../../../support/seed.ts";
import { type Answer, tableInput } from "../test-engine.ts";
import { type Call, callSequences } from "./calls.ts";
import { type Compared, differences, streamDifferences } from "./differences.ts";
import { comparable, fromJson, toJson } from "./json.ts";
import { type Ask, type OtherEngine, startOthers } from "./other-engines.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-faithful-"));
const engine = openEngine({ file: ":memory:" });
let others: OtherEngine[] = [];
let tables = 0;

beforeAll(async () => {
  others = await startOthers(folder);
});

afterAll(async () => {
  await Promise.all(others.map((each) => each.close()));
  await engine.close();
  rmSync(folder, { recursive: true });
});

const askMine: Ask = (command, input) =>
  engine.call(command, fromJson(input)).then(toJson, ({ name, message, Item, CancellationReasons }) => ({
    ...{ refused: name, message, ...(Item && { Item: toJson(Item) }) },
    ...(CancellationReasons && { CancellationReasons: toJson(CancellationReasons) }),
  }));

const named = ({ command, input }: Call, table: string): object =>
  JSON.parse(
    JSON.stringify({ ...(/^(Batch|Transact)/.test(command) ? {} : { TableName: table }), ...input })
      .replaceAll('"things":', `"${table}":`)
      .replaceAll(/\{"(Put|Update|Delete)":\{/g, `{"$1":{"TableName":"${table}",`),
  );

/** Whether a difference that changes what is stored was found: what follows has nothing to be compared with. */
const storesOther = ({ mine, theirs }: Compared) => Boolean(mine.refused) !== Boolean(theirs.refused);

/** A change: the item's key, and what happened with the images. */
type Change = [key: string, change: string];

/** The changes of each item, one after the other. */
async function recordsOf(ask: Ask, TableName: string): Promise<Change[]> {
  const { Table } = await ask("DescribeTable", { TableName });
  const StreamArn = Table.LatestStreamArn;
  const { StreamDescription } = await ask("DescribeStream", { StreamArn });
  const [{ ShardId }] = StreamDescription.Shards;
  const start = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" };
  const { ShardIterator } = await ask("GetShardIterator", start);
  const { Records } = await ask("GetRecords", { ShardIterator });
  const records = Records.map(
    ({ eventName, dynamodb }: Answer): Change => [
      JSON.stringify(toJson(dynamodb.Keys)),
      JSON.stringify(toJson([eventName, dynamodb.OldImage, dynamodb.NewImage])),
    ],
  );
  // Changes of one item are in order, those of several made by one call are not.
  return records.toSorted(([a]: Change, [b]: Change) => (a < b ? -1 : Number(a > b)));
}

const changesSomething = ([, change]: Change): boolean => {
  const [, old, next] = JSON.parse(change);
  return JSON.stringify(old) !== JSON.stringify(next);
};

async function compareSequence(other: OtherEngine, calls: Call[]): Promise<void> {
  tables += 1;
  const table = `run-${tables}`;
  for (const ask of [askMine, other.ask]) await ask("CreateTable", tableInput(table));
  for (const call of calls) {
    const input = named(call, table);
    const [mine, theirs] = [await askMine(call.command, input), await other.ask(call.command, input)];
    const [a, b] = [comparable(call.command, mine), comparable(call.command, theirs)];
    if (a === b) continue;
    const compared = { call, mine, theirs };
    const known = differences.find((each) => each.engine === other.name && each.explains(compared));
    if (!known)
      expect({ call: input, [other.name]: b, message: theirs.message }).toEqual({
        call: input,
        [other.name]: a,
        message: mine.message,
      });
    if (storesOther(compared)) return;
  }
  const [mine, theirs] = await Promise.all([askMine, other.ask].map((ask) => recordsOf(ask, table)));
  const skipsUnchanged = streamDifferences.some(({ engine: name }) => name === other.name);
  expect(skipsUnchanged ? theirs!.filter(changesSomething) : theirs).toEqual(mine);
}

it("answers, errors, units and streams are those of other engines, but for the differences that are listed", async () => {
  await fc.assert(
    fc.asyncProperty(callSequences, async (calls) => {
      for (const other of others) await compareSequence(other, calls);
    }),
    { numRuns: runSize("SEQUENCES", 12) },
  );
});
