import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "./errors.ts";

const schema = `
  pragma locking_mode = exclusive;
  pragma journal_mode = wal;
  pragma synchronous = normal;
  create table if not exists settings (key text primary key, value text not null);
  create table if not exists inbox (id integer primary key, channel text, recipient text, orderId text, item text not null);
  create index if not exists inbox_order on inbox (orderId);
  create table if not exists orders (place integer primary key, id text not null unique);
  create table if not exists dead_letters (id integer primary key, consumer text not null, record text not null);
  create table if not exists objects (key text primary key, type text not null, bytes blob not null);
  create table if not exists alarms (key text primary key, moment integer not null, orderId text not null);
  begin exclusive; commit;`;

/** Opens what local mode remembers, `local.db` in the data folder; its lock lets one runtime in at a time. */
export function openStore(folder: string) {
  const database = open(folder);
  const read = database.prepare("select value from settings where key = ?");
  const write = database.prepare("insert or replace into settings values (?, ?)");
  const set = (key: string, value: string) => void write.run(key, value);
  const get = (key: string) => read.get(key)?.value as string | undefined;
  return {
    get,
    set,
    /** The stored value, or the one that `make` answers, which is then stored. */
    remember(key: string, make: () => string): string {
      const known = get(key);
      if (known !== undefined) return known;
      const made = make();
      set(key, made);
      return made;
    },
    prepare: (sql: string) => database.prepare(sql),
    close: () => database.close(),
  };
}

export type Store = ReturnType<typeof openStore>;

function open(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    const database = new DatabaseSync(join(folder, "local.db"));
    database.exec(schema);
    return database;
  } catch (cause) {
    throw new StartError(`The data folder ${folder} cannot be used: ${reason(cause)}`, { cause });
  }
}

function reason(cause: unknown): string {
  const message = (cause as Error).message;
  return message.includes("locked") ? "another Waymark is running on it." : `${message}.`;
}

/** A file system in memory, which Linux has: there the engine's fsync after every write costs nothing. */
const ramDirectory = "/dev/shm";
const prefix = "waymark-";

/** Where data is kept: a folder, or with `:memory:` a fresh one that `close` removes. */
export function openDataFolder(name: string) {
  if (name !== ":memory:") return { path: resolve(name), close: () => {} };
  const parent = isWritable(ramDirectory) ? ramDirectory : tmpdir();
  removeLeftBehind(parent);
  const path = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}

/** Removes the folders of processes that were killed; their names begin with the process's id. */
function removeLeftBehind(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN;
    if (owner > 0 && !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
