import type { DatabaseSync } from "node:sqlite";
import { isEqual } from "../values/order.ts";
import { itemSize } from "../values/size.ts";
import { attributesIn, textOf } from "../values/text.ts";
import { type Attributes, attributeOf } from "../values/value.ts";
import type { Commits } from "./commits.ts";
import { entryOf, IndexEntries } from "./entries.ts";
import type { ItemKey } from "./keys.ts";
import { StreamRecords } from "./records.ts";
import { ItemRows, type StoredItem } from "./rows.ts";
import { type Run, type RunRow, Runs } from "./runs.ts";
import type { SecondaryIndex, TableSchema } from "./schema.ts";
import { type CapacityUnits, writeUnits } from "./units.ts";

/** What a table is opened with. */
export interface TableParts {
  id: number;
  schema: TableSchema;
  /** The sequence number up to which its stream was trimmed. */
  trimmed: number;
  database: DatabaseSync;
  commits: Commits;
  now: () => number;
}

/** An item as it stood before a call. */
export interface FormerItem {
  stored: StoredItem | undefined;
  /** Its attributes; undefined when there is none. */
  attributes: Attributes | undefined;
}

/** A table: its items, with everything that follows from a change of one. */
export class Table {
  readonly schema: TableSchema;
  readonly id: number;
  readonly records: StreamRecords;
  private readonly rows: ItemRows;
  private readonly entries: IndexEntries;
  private readonly runs: Runs;
  private readonly commits: Commits;
  private readonly now: () => number;

  constructor({ id, schema, trimmed, database, commits, now }: TableParts) {
    this.id = id;
    this.schema = schema;
    this.commits = commits;
    this.now = now;
    this.rows = new ItemRows(database, id);
    this.entries = new IndexEntries(database, id);
    this.records = new StreamRecords(database, id, trimmed);
    this.runs = new Runs(database, id);
  }

  /** What is kept of an item, with its text and its size. */
  find(key: ItemKey): StoredItem | undefined {
    this.commits.sees(this.place(key.hash));
    return this.rows.find(key);
  }

  /** What stands at a key before it is written. */
  former(key: ItemKey): FormerItem {
    const stored = this.find(key);
    return { stored, attributes: stored && attributesIn(stored.text) };
  }

  /** Rows of the table or of an index, at most `limit`. */
  read(run: Run, limit: number): Iterable<RunRow> {
    this.commits.sees(run.hash === undefined ? undefined : this.place(run.hash, run.index));
    return this.runs.read(run, limit);
  }

  /** Puts an item in the place of the former one, or nothing; answers the write units of it. */
  write(key: ItemKey, former: FormerItem, next: Attributes | undefined, expired = false): CapacityUnits {
    this.commits.changes(this.place(key.hash));
    const size = next ? itemSize(next) : 0;
    const units: CapacityUnits = { table: writeUnits(Math.max(former.stored?.size ?? 0, size)), indexes: {} };
    if (isEqual(former.attributes, next)) return units;
    const text = next ? textOf(next) : null;
    this.writeRow(key, former.stored, next && { text: text!, size, expires: this.expiryOf(next) });
    this.writeEntries(key, former.attributes, next, units);
    if (this.schema.stream) this.record(key, former.stored, text, size, expired);
    return units;
  }

  /** Keys of items that had to go before a moment (milliseconds), at most `limit`. */
  expiredAt(moment: number, limit: number): ItemKey[] {
    const second = Math.floor(moment / 1000);
    return this.rows.expiredBetween(second - maxExpiredSeconds, second, limit);
  }

  measure(): { items: number; bytes: number } {
    return this.rows.measure();
  }

  private record(
    key: ItemKey,
    former: StoredItem | undefined,
    next: string | null,
    size: number,
    expired: boolean,
  ) {
    const { hash, range } = this.schema;
    const bytes = itemSize({ [hash]: key.hash, [range]: key.range }) + (former?.size ?? 0) + size;
    const images = { former: former?.text ?? null, next };
    this.records.add({ ...key, ...images, at: this.now(), bytes, expired: expired ? 1 : 0 });
  }

  private writeRow(
    key: ItemKey,
    former: StoredItem | undefined,
    next: { text: string; size: number; expires: number | null } | undefined,
  ): void {
    if (next) this.rows.put({ ...key, ...next }, former);
    else if (former) this.rows.delete(former);
  }

  private writeEntries(
    key: ItemKey,
    former: Attributes | undefined,
    next: Attributes | undefined,
    units: CapacityUnits,
  ): void {
    for (const index of this.schema.indexes) {
      const [old, fresh] = [former, next].map((item) => item && entryOf(item, index, this.schema));
      for (const entry of [old, fresh]) if (entry) this.commits.changes(this.place(entry.hash, index));
      const spent = this.entries.replace(index, key, old, fresh);
      if (spent > 0) units.indexes[index.name] = spent;
    }
  }

  private expiryOf(item: Attributes): number | null {
    const { timeToLive } = this.schema;
    const second = timeToLive === undefined ? undefined : attributeOf(item, timeToLive);
    return typeof second === "number" ? Math.floor(second) : null;
  }

  private place(hash: string, index?: SecondaryIndex): string {
    return `${this.id} ${index?.id ?? ""} ${hash}`;
  }
}

/** What should have gone more than five years ago stays: DynamoDB takes the number for something else. */
const maxExpiredSeconds = 5 * 365 * 86_400;
