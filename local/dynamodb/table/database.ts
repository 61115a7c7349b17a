import { closeSync, fdatasync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";

/** A file of SQLite, or memory; `sync` (for files alone) makes everything durable that was committed before. */
export interface Storage {
  database: DatabaseSync;
  sync?: () => Promise<void>;
  close(): void;
}

/**
 * SQLite writes a commit to the log beside the file and waits for the disk only when it moves the log into the file;
 * waiting for the log itself is `sync`, so that this process goes on meanwhile.
 */
const settings = `
  pragma page_size = 4096;
  pragma locking_mode = exclusive;
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma wal_autocheckpoint = 1000;
  pragma cache_size = -8000;
  pragma temp_store = memory;`;

const catalogue = `
  create table if not exists tables (
    id integer primary key, name text not null unique, schema text not null, trimmed integer not null default 0
  );
  begin immediate; commit;`;

const datasync = promisify(fdatasync);

/** Opens the file, which is made where it is missing; no other process can open it then. */
export function openStorage(file: string): Storage {
  const database = new DatabaseSync(file);
  database.exec(settings + catalogue);
  if (file === ":memory:") return { database, close: () => database.close() };
  // A second way to the log: closing it gives up no lock, for SQLite locks the file and not the log.
  const log = openSync(`${file}-wal`, "r+");
  syncFolder(dirname(file));
  return {
    database,
    sync: () => datasync(log),
    close() {
      closeSync(log);
      database.close();
    },
  };
}

/** Makes durable that the files are there, where a system lets one say so. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows neither opens folders nor needs it.
  }
}
