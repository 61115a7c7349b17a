import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createEngine, openEngine } from "../../../../local/dynamodb/engine.ts";
import { openStorage } from "../../../../local/dynamodb/table/database.ts";
import { chance } from "../../../support/seed.ts";
import { tableInput } from "../test-engine.ts";
import { expectNothingLost } from "./history.ts";
import { writeVersion } from "./version.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-power-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The two files as they are on the disk at one moment. */
type Disk = { table: Buffer; log: Buffer };

/** From the end of a sync to the end of the next one: what was acknowledged by then, what the disk held for sure, and what it may hold. */
interface Interval {
  acknowledged: Map<string, number>;
  synced: Disk;
  written: Disk;
}

const file = join(folder, "table.db");
const read = (): Disk => ({ table: readFileSync(file), log: readFileSync(`${file}-wal`) });

const [writers, versions, sectorBytes] = [6, 20, 512];

/** Lets several writers write, and keeps what the disk held before and after each sync. */
async function recordIntervals(): Promise<Interval[]> {
  const storage = openStorage(file);
  // Small, so that the log is moved into the file and begun anew again and again.
  storage.database.exec("pragma wal_autocheckpoint = 25");
  const acknowledged = new Map<string, number>();
  const intervals: Interval[] = [];
  let synced: Disk | undefined;
  const sync = async () => {
    const written = read();
    await storage.sync!();
    // Until now the disk may have held only what the sync before had made sure of.
    if (synced) intervals.push({ acknowledged: new Map(acknowledged), synced, written });
    synced = written;
  };
  const engine = createEngine({ ...storage, sync }, () => 0);
  await engine.call("CreateTable", tableInput());
  const write = async (pk: string) => {
    for (let version = 1; version <= versions; version++) {
      await writeVersion(engine, pk, version);
      acknowledged.set(pk, version);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, i) => write(`w${i}`)));
  await engine.close();
  return intervals;
}

/** A file of which only some of the sectors that were written since the sync have come to the disk. */
function torn(synced: Buffer, written: Buffer, share: number, ...seed: (string | number)[]): Buffer {
  const disk = Buffer.alloc(written.length);
  synced.copy(disk);
  for (let place = 0; place < written.length; place += sectorBytes)
    if (chance(...seed, place) < share) written.copy(disk, place, place, place + sectorBytes);
  return disk;
}

/**
 * What a power cut within an interval may leave. Where the log was moved into the file meanwhile, SQLite itself waited
 * for the log before it began, so that either the log is torn and the file is old, or the file is torn and the log whole.
 */
function cutsOf({ synced, written }: Interval, i: number): Disk[] {
  const shares = [0, 0.7, 1];
  const logs = shares.map((share) => ({
    table: synced.table,
    log: torn(synced.log, written.log, share, "log", i),
  }));
  if (synced.table.equals(written.table)) return logs;
  return [
    ...logs,
    ...shares.map((share) => ({
      log: written.log,
      table: torn(synced.table, written.table, share, "table", i),
    })),
  ];
}

it("a power cut between any two syncs loses nothing that was acknowledged", async () => {
  const intervals = await recordIntervals();
  expect(intervals.length).toBeGreaterThanOrEqual(versions);
  expect(
    intervals.filter(({ synced, written }) => !synced.table.equals(written.table)).length,
  ).toBeGreaterThan(3);
  for (const [i, interval] of intervals.entries())
    for (const [j, { table, log }] of cutsOf(interval, i).entries()) {
      const place = join(folder, `${i}-${j}`);
      mkdirSync(place);
      writeFileSync(join(place, "table.db"), table);
      writeFileSync(join(place, "table.db-wal"), log);
      const engine = openEngine({ file: join(place, "table.db") });
      await expectNothingLost(engine, interval.acknowledged);
      await engine.close();
      rmSync(place, { recursive: true });
    }
});
