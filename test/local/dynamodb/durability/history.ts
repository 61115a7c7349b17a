import { expect } from "vitest";
import type { Engine } from "../../../../local/dynamodb/engine.ts";
import { type Answer, talkTo } from "../test-engine.ts";
import { thing } from "./version.ts";

/**
 * Checks that an engine holds at least the acknowledged version of each thing, whole: the item, its places in the
 * indexes, and every change of it in the stream.
 */
export async function expectNothingLost(engine: Engine, acknowledged: Map<string, number>): Promise<void> {
  const { send } = talkTo(engine);
  const all = async (input: object) => (await send("Scan", input)).Items as Answer[];
  const items = await all({});
  const versions = new Map<string, number>(items.map(({ pk, version }) => [pk, version]));
  for (const [pk, version] of acknowledged) expect(versions.get(pk) ?? 0).toBeGreaterThanOrEqual(version);
  expect(items).toEqual(items.map(({ pk, version }) => thing(pk, version)));
  const listed = await all({ IndexName: "byList" });
  expect(listed.map(({ listOrder }) => listOrder).toSorted()).toEqual(
    items.map(({ listOrder }) => listOrder).toSorted(),
  );
  const due = await all({ IndexName: "byDue" });
  expect(due).toHaveLength(items.filter(({ dueKey }) => dueKey).length);
  expectEachChange(engine, versions);
}

/** The stream of one thing holds its versions one after the other, up to the one that stands there. */
function expectEachChange(engine: Engine, versions: Map<string, number>): void {
  const seen = new Map<string, number>();
  for (const { dynamodb } of engine.stream.read("things", undefined, 100_000)) {
    const { Keys, NewImage, OldImage } = dynamodb!;
    const pk = Keys!.pk!.S!;
    expect(Number(OldImage?.version?.N ?? 0)).toBe(seen.get(pk) ?? 0);
    seen.set(pk, Number(NewImage!.version!.N));
  }
  expect(seen).toEqual(versions);
}
