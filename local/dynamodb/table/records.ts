import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ItemKey } from "./keys.ts";

/** A change as it is kept: the item's texts before and after, null where there was or is none. */
export interface KeptRecord extends ItemKey {
  sequence: number;
  /** Milliseconds. */
  at: number;
  former: string | null;
  next: string | null;
  /** The bytes of the key and of both images. */
  bytes: number;
  /** The service itself deleted what had expired. */
  expired: 0 | 1;
}

const schema = (table: number) => `
  create table if not exists records_${table} (
    sequence integer primary key, at integer not null, hash text not null, range text not null,
    former text, next text, bytes integer not null, expired integer not null
  );`;

/** The changes of a table in their order, kept until they are trimmed. */
export class StreamRecords {
  private readonly insert: StatementSync;
  private readonly select: StatementSync;
  private readonly remove: StatementSync;
  private readonly noteTrimmed: StatementSync;
  private readonly newest: StatementSync;
  /** Records up to this one are gone. */
  private trimmed: number;
  private last = 0;
  /** Records up to this one are durable, and nobody reads beyond. */
  private readable: number;

  constructor(database: DatabaseSync, table: number, trimmed: number) {
    database.exec(schema(table));
    const records = `records_${table}`;
    this.insert = database.prepare(`insert into ${records} values (?, ?, ?, ?, ?, ?, ?, ?)`);
    this.select = database.prepare(
      `select * from ${records} where sequence > ? and sequence <= ? order by sequence limit ?`,
    );
    this.remove = database.prepare(`delete from ${records} where sequence <= ?`);
    this.noteTrimmed = database.prepare(`update tables set trimmed = ? where id = ${table}`);
    this.newest = database.prepare(`select max(sequence) as last from ${records}`);
    this.trimmed = trimmed;
    this.forgetUnwritten();
    this.readable = this.last;
  }

  add({ at, hash, range, former, next, bytes, expired }: Omit<KeptRecord, "sequence">): void {
    this.insert.run(this.last + 1, at, hash, range, former, next, bytes, expired);
    this.last += 1;
  }

  /** Durable records after a sequence number, at most `limit`. */
  read(after: number, limit: number): KeptRecord[] {
    if (after >= this.readable) return [];
    return this.select.all(Math.max(after, this.trimmed), this.readable, limit) as unknown as KeptRecord[];
  }

  trim(through: number): void {
    const end = Math.min(through, this.readable);
    if (end <= this.trimmed) return;
    this.remove.run(end);
    this.noteTrimmed.run(end);
    this.trimmed = end;
  }

  /** The first sequence number that can be read, and the newest one. */
  get bounds(): { first: number; last: number } {
    return { first: this.trimmed + 1, last: this.readable };
  }

  /** Notes what was written so far; call the answer when that is durable. Answers undefined when it is nothing. */
  publish(): (() => void) | undefined {
    const end = this.last;
    return end === this.readable
      ? undefined
      : () => {
          this.readable = end;
        };
  }

  /** Goes back to what the database holds, after writes were undone. */
  forgetUnwritten(): void {
    const { last } = this.newest.get() as { last: number | null };
    this.last = Math.max(last ?? 0, this.trimmed);
  }
}
