import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { Commits } from "../../../../local/dynamodb/table/commits.ts";
import type { Storage } from "../../../../local/dynamodb/table/database.ts";

/** A disk that writes when the test says so. */
function slowDisk(database: DatabaseSync) {
  const syncs: PromiseWithResolvers<void>[] = [];
  const storage: Storage = {
    database,
    sync: () => {
      const next = Promise.withResolvers<void>();
      syncs.push(next);
      return next.promise;
    },
    close: () => database.close(),
  };
  return { storage, syncs };
}

const folder = mkdtempSync(join(tmpdir(), "waymark-commits-"));
let database: DatabaseSync;
let disk: ReturnType<typeof slowDisk>;
let commits: Commits;
let published: string[];

beforeEach(() => {
  database = new DatabaseSync(join(folder, "things.db"));
  database.exec("drop table if exists things; create table things (name text primary key)");
  disk = slowDisk(database);
  published = [];
  const listener = {
    committing: () => () => published.push("readable"),
    rolledBack: () => published.push("undone"),
  };
  commits = new Commits(disk.storage, listener);
});

afterEach(() => database.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a name to a place, and notes when that is durable. */
function write(name: string, place = name): { state: string; done: Promise<void> } {
  commits.beginCall();
  commits.changes(place);
  database.prepare("insert into things values (?)").run(name);
  return follow();
}

function see(place?: string) {
  commits.beginCall();
  commits.sees(place);
  return follow();
}

function follow() {
  const call = { state: "waiting", done: Promise.resolve() };
  const durable = commits.durable();
  if (!durable) call.state = "answered";
  const note = (state: string) => () => {
    call.state = state;
  };
  call.done = Promise.resolve(durable).then(note("answered"), note("refused"));
  return call;
}

const committed = (): number => {
  const other = new DatabaseSync(join(folder, "things.db"));
  const { count } = other.prepare("select count(*) as count from things").get() as { count: number };
  other.close();
  return count;
};

it("what comes in one turn is one transaction, answered when the disk has it", async () => {
  const calls = [write("a"), write("b")];
  expect(committed()).toBe(0);
  await turn();
  await turn();
  expect([committed(), disk.syncs.length]).toEqual([2, 1]);
  expect(calls.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  disk.syncs[0]!.resolve();
  await Promise.all(calls.map(({ done }) => done));
  expect(calls.map(({ state }) => state)).toEqual(["answered", "answered"]);
  expect(published).toEqual(["readable"]);
});

it("what comes while the disk writes waits for the next turn of the disk, all of it together", async () => {
  const first = write("a");
  await turn();
  await turn();
  const later = [write("b")];
  await turn();
  later.push(write("c"));
  expect(committed()).toBe(1);
  disk.syncs[0]!.resolve();
  await first.done;
  await turn();
  await turn();
  expect([committed(), disk.syncs.length]).toEqual([3, 2]);
  expect(later.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  disk.syncs[1]!.resolve();
  await Promise.all(later.map(({ done }) => done));
  await commits.idle();
});

it("a read waits for the writes that it may have seen, and for no others", async () => {
  const first = write("a");
  expect([see("a"), see("b"), see()].map(({ state }) => state)).toEqual(["waiting", "answered", "waiting"]);
  await turn();
  await turn();
  write("b");
  expect([see("a"), see("b"), see("c")].map(({ state }) => state)).toEqual([
    "waiting",
    "waiting",
    "answered",
  ]);
  disk.syncs[0]!.resolve();
  await first.done;
  expect([see("a"), see("b")].map(({ state }) => state)).toEqual(["answered", "waiting"]);
  await turn();
  disk.syncs[1]!.resolve();
  await commits.idle();
});

it("a call that fails halfway undoes what has not been committed, and only that", async () => {
  const kept = write("kept");
  await turn();
  await turn();
  const lost = write("lost");
  commits.beginCall();
  commits.changes("x");
  commits.abandonChanges(new Error("The disk is full."));
  expect(published).toEqual(["undone"]);
  disk.syncs[0]!.resolve();
  await Promise.all([kept.done, lost.done, commits.idle()]);
  expect([kept.state, lost.state, committed()]).toEqual(["answered", "refused", 1]);
  const after = write("after");
  await turn();
  await turn();
  disk.syncs[1]!.resolve();
  await after.done;
  expect(committed()).toBe(2);
});

it("nothing is acknowledged any more once the disk has failed to write", async () => {
  const call = write("a");
  await turn();
  await turn();
  disk.syncs[0]!.reject(new Error("Input/output error"));
  await call.done;
  expect(call.state).toBe("refused");
  expect(() => write("b")).toThrow("The table cannot be written: Input/output error");
});
