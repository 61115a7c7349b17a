import type { QueryCommandInput } from "@aws-sdk/client-dynamodb";
import type { BoundExpressions } from "../expressions/bind.ts";
import { project } from "../expressions/paths.ts";
import { attributesOfRow, keysOfRow, type Run, type RunRow } from "../table/runs.ts";
import type { SecondaryIndex } from "../table/schema.ts";
import type { Table } from "../table/table.ts";
import { consumedCapacity, noUnits, readUnits } from "../table/units.ts";
import type { Attributes } from "../values/value.ts";
import { answer, type CommandContext } from "./request.ts";

/** A page ends with the item that fills it. */
const maxPageBytes = 1024 * 1024;

/** What was read for one answer. */
export interface Page {
  /** What the filter left; not kept where it is only counted. */
  items: Attributes[];
  count: number;
  scanned: number;
  bytes: number;
  /** The row after which the next page begins; undefined at the end. */
  last: RunRow | undefined;
}

/** Reads rows until there are enough of them or a page is full; a filter takes away from what was read. */
export function readRunPage(
  table: Table,
  run: Run,
  { Limit: limit = Number.MAX_SAFE_INTEGER, Select }: Pick<QueryCommandInput, "Limit" | "Select">,
  bound: BoundExpressions,
): Page {
  const page: Page = { items: [], count: 0, scanned: 0, bytes: 0, last: undefined };
  const take = Select === "COUNT" ? countRow : keepRow;
  for (const row of table.read(run, limit)) {
    page.scanned += 1;
    page.bytes += row.size;
    take(page, () => attributesOfRow(row, table.schema, run.index), bound);
    if (page.scanned < limit && page.bytes < maxPageBytes) continue;
    page.last = row;
    break;
  }
  return page;
}

function keepRow(page: Page, read: () => Attributes, { filter, projection }: BoundExpressions): void {
  const item = read();
  if (filter && !filter(item)) return;
  page.count += 1;
  page.items.push(projection ? project(item, projection) : item);
}

/** Without a filter a row is counted unread. */
function countRow(page: Page, read: () => Attributes, { filter }: BoundExpressions): void {
  if (!filter || filter(read())) page.count += 1;
}

interface PageSource extends CommandContext {
  table: Table;
  index: SecondaryIndex | undefined;
}

/** The answer that holds a page. */
export function answerPage(page: Page, input: QueryCommandInput, { table, index, form }: PageSource): object {
  const units = noUnits();
  const count = readUnits(page.bytes, input.ConsistentRead ? 1 : 0.5);
  if (index) units.indexes[index.name] = count;
  else units.table = count;
  return answer({
    Items: input.Select === "COUNT" ? undefined : page.items.map((item) => form.write(item)),
    Count: page.count,
    ScannedCount: page.scanned,
    LastEvaluatedKey: page.last && form.write(keysOfRow(page.last, table.schema, index)),
    ConsumedCapacity: consumedCapacity(input.ReturnConsumedCapacity, table.schema.name, units),
  });
}
