import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { KeyTest } from "../expressions/key-condition.ts";
import { attributesIn } from "../values/text.ts";
import { type Attributes, setAttribute } from "../values/value.ts";
import type { SecondaryIndex, TableSchema } from "./schema.ts";

/** A row of the table or of an index; in the table the keys of both are the same. */
export interface RunRow {
  hash: string;
  range: string;
  pk: string;
  sk: string;
  size: number;
  text: string | null;
}

/** What to read, and in which direction; without a hash all of the table or index. */
export interface Run {
  index?: SecondaryIndex;
  hash?: string;
  range?: KeyTest | undefined;
  /** The keys of the row that was read last. */
  after?: Pick<RunRow, "hash" | "range" | "pk" | "sk"> | undefined;
  backwards?: boolean;
}

const chunkSize = 50;

/** Part of a statement with the values of its question marks. */
type Clause = [sql: string, values: string[]];

/** Reads runs of rows in the order of their keys. */
export class Runs {
  private readonly database: DatabaseSync;
  private readonly table: number;
  private readonly statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, table: number) {
    this.database = database;
    this.table = table;
  }

  /** Rows one after the other, at most `limit`, taken from the database by the chunk. */
  *read(run: Run, limit: number): Generator<RunRow> {
    let { after } = run;
    for (let left = limit; left > 0; ) {
      const wanted = Math.min(left, chunkSize);
      const rows = this.chunk({ ...run, after }, wanted);
      yield* rows;
      if (rows.length < wanted) return;
      left -= wanted;
      after = rows.at(-1);
    }
  }

  private chunk(run: Run, limit: number): RunRow[] {
    const clauses = [...bounds(run), ...start(run)];
    const sql = `${this.source(run, clauses)} order by ${order(run)} limit ?`;
    const values = [...(run.index ? [run.index.id] : []), ...clauses.flatMap(([, bound]) => bound), limit];
    return this.statement(sql).all(...values) as unknown as RunRow[];
  }

  private source({ index }: Run, clauses: Clause[]): string {
    const [columns, from] = index
      ? ["hash, range, pk, sk, size, text", `entries_${this.table}`]
      : ["hash, range, hash as pk, range as sk, size, text", `items_${this.table}`];
    const where = [...(index ? ["idx = ?"] : []), ...clauses.map(([sql]) => sql)];
    return `select ${columns} from ${from}${where.length > 0 ? ` where ${where.join(" and ")}` : ""}`;
  }

  private statement(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) return known;
    const prepared = this.database.prepare(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }
}

const keysOf = ({ index }: Run) =>
  (index ? ["hash", "range", "pk", "sk"] : ["hash", "range"]) as (keyof RunRow)[];

const order = (run: Run): string =>
  keysOf(run)
    .map((key) => (run.backwards ? `${key} desc` : key))
    .join(", ");

function bounds({ hash, range }: Run): Clause[] {
  const partition: Clause[] = hash === undefined ? [] : [["hash = ?", [hash]]];
  return range ? [...partition, ...rangeClauses(range)] : partition;
}

function rangeClauses({ operator, values }: KeyTest): Clause[] {
  const [first, second] = values as string[];
  if (operator === "BETWEEN") return [["range between ? and ?", [first!, second!]]];
  if (operator !== "begins_with") return [[`range ${operator} ?`, [first!]]];
  const end = afterAllWith(first!);
  return [["range >= ?", [first!]], ...(end === undefined ? [] : [["range < ?", [end]] as Clause])];
}

/** Rows behind a place: one comparison of all keys, of which the hash is known within a partition. */
function start(run: Run): Clause[] {
  const { after, hash, backwards } = run;
  if (!after) return [];
  const keys = keysOf(run).filter((key) => hash === undefined || key !== "hash");
  const sign = backwards ? "<" : ">";
  return [
    [
      `(${keys.join(", ")}) ${sign} (${keys.map(() => "?").join(", ")})`,
      keys.map((key) => after[key as "hash"]),
    ],
  ];
}

const [lastCharacter, firstSurrogate, lastSurrogate] = [0x10ffff, 0xd800, 0xdfff];

/** The first text behind all that begin with this one; undefined when there is none. */
function afterAllWith(prefix: string): string | undefined {
  const characters = [...prefix];
  while (characters.length > 0) {
    const code = characters.pop()!.codePointAt(0)!;
    if (code === lastCharacter) continue;
    const next = code + 1 === firstSurrogate ? lastSurrogate + 1 : code + 1;
    return characters.join("") + String.fromCodePoint(next);
  }
  return undefined;
}

/** The attributes of a row: its text, or its keys where they are all of it. */
export function attributesOfRow(row: RunRow, table: TableSchema, index?: SecondaryIndex): Attributes {
  return row.text === null ? keysOfRow(row, table, index) : attributesIn(row.text);
}

/** The keys of a row by the names of their attributes: what `LastEvaluatedKey` answers. */
export function keysOfRow(row: RunRow, table: TableSchema, index?: SecondaryIndex): Attributes {
  const keys: Attributes = {};
  if (index) {
    setAttribute(keys, index.hash, row.hash);
    setAttribute(keys, index.range, row.range);
  }
  setAttribute(keys, table.hash, row.pk);
  setAttribute(keys, table.range, row.sk);
  return keys;
}
