import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "./errors.ts";

/** There are names, addresses and secrets in it. A folder that was there before, and is not ours yet, stays as it is. */
const ownersOnly = 0o700;

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

/**
 * Opens what local mode remembers, `local.db` in the data folder, whose lock lets one runtime in at a time; without a
 * folder it remembers nothing for longer than it runs.
 */
export function openStore(folder?: string) {
  const database = folder === undefined ? temporary() : open(folder);
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

function temporary(): DatabaseSync {
  // A nameless database of SQLite: in memory while it is small, else in a temporary file that nobody else sees.
  const database = new DatabaseSync("");
  database.exec(schema);
  return database;
}

function open(folder: string): DatabaseSync {
  const file = join(folder, "local.db");
  try {
    mkdirSync(folder, { recursive: true, mode: ownersOnly });
    if (existsSync(file)) chmodSync(folder, ownersOnly);
    const database = new DatabaseSync(file);
    database.exec(schema);
    return database;
  } catch (cause) {
    throw dataFolderError(folder, cause);
  }
}

/** Why a data folder is of no use, for the person who chose it. */
export const dataFolderError = (folder: string, cause: unknown): StartError =>
  new StartError(`The data folder ${folder} cannot be used: ${reason(cause)}`, { cause });

function reason(cause: unknown): string {
  const message = (cause as Error).message;
  return message.includes("locked") ? "another Waymark is running on it." : `${message}.`;
}
