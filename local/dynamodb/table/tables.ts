import type { DatabaseSync } from "node:sqlite";
import { notFound, ServiceError } from "../errors.ts";
import { Commits } from "./commits.ts";
import type { Storage } from "./database.ts";
import type { TableSchema } from "./schema.ts";
import { Table } from "./table.ts";

/** All tables of an engine, and the commits of what is written to them. */
export class Tables {
  readonly commits: Commits;
  private readonly database: DatabaseSync;
  private readonly now: () => number;
  private readonly byName = new Map<string, Table>();
  private readonly listeners = new Set<() => void>();

  constructor(storage: Storage, now: () => number) {
    this.database = storage.database;
    this.now = now;
    this.commits = new Commits(storage, {
      committing: () => this.committing(),
      rolledBack: () => {
        for (const { records } of this.byName.values()) records.forgetUnwritten();
      },
    });
    const rows = this.database.prepare("select id, schema, trimmed from tables").all();
    for (const { id, schema, trimmed } of rows)
      this.open(id as number, JSON.parse(schema as string), trimmed as number);
  }

  /** A table by its name; `message` is what is said when there is none. */
  find(name: string, message = "Cannot do operations on a non-existent table"): Table {
    const table = this.byName.get(name);
    if (table) return table;
    throw notFound(message);
  }

  all(): Iterable<Table> {
    return this.byName.values();
  }

  create(schema: TableSchema): Table {
    if (this.byName.has(schema.name))
      throw new ServiceError("ResourceInUseException", `Table already exists: ${schema.name}`);
    const insert = this.database.prepare("insert into tables (name, schema) values (?, ?)");
    this.commits.changes("");
    const { lastInsertRowid } = insert.run(schema.name, JSON.stringify(schema));
    return this.open(Number(lastInsertRowid), schema, 0);
  }

  /** Keeps another schema of a table that is there. */
  replaceSchema(table: Table, schema: TableSchema): void {
    this.commits.changes("");
    this.database.prepare("update tables set schema = ? where id = ?").run(JSON.stringify(schema), table.id);
    this.open(table.id, schema, table.records.bounds.first - 1);
  }

  /** Calls the listener after each time that stream records became readable. */
  onWritten(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private open(id: number, schema: TableSchema, trimmed: number): Table {
    const { database, commits, now } = this;
    const table = new Table({ id, schema, trimmed, database, commits, now });
    this.byName.set(schema.name, table);
    return table;
  }

  private committing(): () => void {
    const published = [...this.byName.values()].flatMap(({ records }) => records.publish() ?? []);
    return () => {
      for (const publish of published) publish();
      if (published.length > 0) for (const listener of this.listeners) listener();
    };
  }

  /** In memory what is written is readable at once. */
  publishNow(): void {
    this.committing()();
  }
}
