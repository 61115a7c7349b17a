import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { type IndexName, indexes } from "../domain/lists.ts";
import { db, type Item, table } from "./table.ts";

/** One run of entries in an index, under one key. */
export interface Run {
  index: IndexName;
  key: string;
}

/** Which way to read, from where (the last sort key seen), and how many entries at the most. */
export interface Span {
  newestFirst?: boolean;
  after?: string | undefined;
  limit: number;
}

/** Entries of one index under one key, in the order of its sort key. */
export async function readRun(
  { index, key }: Run,
  { newestFirst = false, after, limit }: Span,
): Promise<Item[]> {
  const { pk, sk } = indexes[index];
  const beyond = newestFirst ? "#sk < :after" : "#sk > :after";
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      IndexName: index,
      KeyConditionExpression: `#pk = :key${after ? ` AND ${beyond}` : ""}`,
      ExpressionAttributeNames: { "#pk": pk, ...(after && { "#sk": sk }) },
      ExpressionAttributeValues: { ":key": key, ...(after && { ":after": after }) },
      ScanIndexForward: !newestFirst,
      Limit: limit,
    }),
  );
  return Items;
}

/** Entries of several runs of the same index, merged in the order of its sort key. */
export async function readRuns(runs: Run[], span: Span): Promise<Item[]> {
  const parts = await Promise.all(runs.map((run) => readRun(run, span)));
  if (parts.length < 2) return parts[0] ?? [];
  const { sk } = indexes[runs[0]!.index];
  const sorted = parts.flat().sort((a, b) => (String(a[sk]) < String(b[sk]) ? -1 : 1));
  return (span.newestFirst ? sorted.reverse() : sorted).slice(0, span.limit);
}
