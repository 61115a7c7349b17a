import type { DatabaseSync, StatementSync } from "node:sqlite";
import { itemSize } from "../values/size.ts";
import { textOf } from "../values/text.ts";
import { type Attributes, attributeOf, setAttribute } from "../values/value.ts";
import type { ItemKey } from "./keys.ts";
import { keyAttributes, type SecondaryIndex, type TableSchema } from "./schema.ts";
import { writeUnits } from "./units.ts";

/** What an index repeats of an item: the text is null where keys are all of it. */
export interface IndexEntry {
  hash: string;
  range: string;
  size: number;
  text: string | null;
}

/** Entries stand in the order in which they are read; an index that holds an item no more loses its entry. */
const schema = (table: number) => `
  create table if not exists entries_${table} (
    idx integer not null, hash text not null, range text not null, pk text not null, sk text not null,
    size integer not null, text text,
    primary key (idx, hash, range, pk, sk)
  ) without rowid;`;

/** The entry of an item in an index; undefined when it lacks one of the index's keys. */
export function entryOf(item: Attributes, index: SecondaryIndex, table: TableSchema): IndexEntry | undefined {
  const [hash, range] = [attributeOf(item, index.hash), attributeOf(item, index.range)];
  if (typeof hash !== "string" || typeof range !== "string") return undefined;
  const projected = projectedBy(item, index, table);
  const text = index.projects === "KEYS_ONLY" ? null : textOf(projected);
  return { hash, range, size: itemSize(projected), text };
}

function projectedBy(item: Attributes, index: SecondaryIndex, table: TableSchema): Attributes {
  if (index.projects === "ALL") return item;
  const more = index.projects === "KEYS_ONLY" ? [] : index.projects;
  const projected: Attributes = {};
  for (const name of [...keyAttributes(table, index), ...more]) {
    const value = attributeOf(item, name);
    if (value !== undefined) setAttribute(projected, name, value);
  }
  return projected;
}

/** The entries of a table's indexes. */
export class IndexEntries {
  private readonly insert: StatementSync;
  private readonly remove: StatementSync;

  constructor(database: DatabaseSync, table: number) {
    database.exec(schema(table));
    const entries = `entries_${table}`;
    this.insert = database.prepare(`insert or replace into ${entries} values (?, ?, ?, ?, ?, ?, ?)`);
    this.remove = database.prepare(
      `delete from ${entries} where idx = ? and hash = ? and range = ? and pk = ? and sk = ?`,
    );
  }

  /** Replaces an item's entry in an index; answers the write units of it, none where the entry stays as it was. */
  replace(index: SecondaryIndex, key: ItemKey, former?: IndexEntry, next?: IndexEntry): number {
    if (!former && !next) return 0;
    const stays = former?.hash === next?.hash && former?.range === next?.range;
    if (former && next && stays) {
      if (former.size === next.size && former.text === next.text) return 0;
      this.put(index, key, next);
      return writeUnits(Math.max(former.size, next.size));
    }
    if (former) this.remove.run(index.id, former.hash, former.range, key.hash, key.range);
    if (next) this.put(index, key, next);
    return (former ? writeUnits(former.size) : 0) + (next ? writeUnits(next.size) : 0);
  }

  private put(index: SecondaryIndex, key: ItemKey, { hash, range, size, text }: IndexEntry): void {
    this.insert.run(index.id, hash, range, key.hash, key.range, size, text);
  }
}
