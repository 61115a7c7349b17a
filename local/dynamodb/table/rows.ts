import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ItemKey } from "./keys.ts";

/** An item as it is kept. */
export interface StoredItem extends ItemKey {
  id: number;
  text: string;
  size: number;
}

/** An item to be kept, with its text. */
export interface NewItem extends ItemKey {
  text: string;
  size: number;
  /** The second after which it goes. */
  expires: number | null;
}

const schema = (table: number) => `
  create table if not exists items_${table} (
    id integer primary key, hash text not null, range text not null, size integer not null, expires integer,
    text text not null
  );
  create unique index if not exists keys_${table} on items_${table} (hash, range);
  create index if not exists expiry_${table} on items_${table} (expires) where expires is not null;`;

/** The items of a table. */
export class ItemRows {
  private readonly select: StatementSync;
  private readonly insert: StatementSync;
  private readonly update: StatementSync;
  private readonly remove: StatementSync;
  private readonly expired: StatementSync;
  private readonly count: StatementSync;

  constructor(database: DatabaseSync, table: number) {
    database.exec(schema(table));
    const items = `items_${table}`;
    this.select = database.prepare(`select id, text, size from ${items} where hash = ? and range = ?`);
    this.insert = database.prepare(
      `insert into ${items} (hash, range, size, expires, text) values (?, ?, ?, ?, ?)`,
    );
    this.update = database.prepare(`update ${items} set size = ?, expires = ?, text = ? where id = ?`);
    this.remove = database.prepare(`delete from ${items} where id = ?`);
    this.expired = database.prepare(
      `select hash, range from ${items} where expires < ? and expires > ? limit ?`,
    );
    this.count = database.prepare(`select count(*) as items, coalesce(sum(size), 0) as bytes from ${items}`);
  }

  find({ hash, range }: ItemKey): StoredItem | undefined {
    const row = this.select.get(hash, range) as Pick<StoredItem, "id" | "text" | "size"> | undefined;
    return row && { id: row.id, text: row.text, size: row.size, hash, range };
  }

  put(item: NewItem, former: StoredItem | undefined): void {
    if (former) this.update.run(item.size, item.expires, item.text, former.id);
    else this.insert.run(item.hash, item.range, item.size, item.expires, item.text);
  }

  delete({ id }: StoredItem): void {
    this.remove.run(id);
  }

  /** Keys of items whose last second lies between these two. */
  expiredBetween(after: number, before: number, limit: number): ItemKey[] {
    return this.expired.all(before, after, limit) as unknown as ItemKey[];
  }

  /** How many items there are and how many bytes they take together. */
  measure(): { items: number; bytes: number } {
    return this.count.get() as { items: number; bytes: number };
  }
}
