import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { type IndexName, indexes } from "../../domain/listing/indexes.ts";
import { db, type Item, tableName } from "./table.ts";

/** One run of entries in an index, under one key. */
export interface IndexPartition {
  index: IndexName;
  key: string;
  /** Between which sort keys, where it is not read whole. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Which way to read, from where (the last sort key seen), and how many entries at the most. */
export interface QueryRange {
  newestFirst?: boolean;
  after?: string | undefined;
  limit: number;
}

/** Entries of one index under one key, in the order of its sort key. */
export async function queryIndex(
  { index, key, from, to }: IndexPartition,
  { newestFirst = false, after, limit }: QueryRange,
): Promise<Item[]> {
  const { pk, sk } = indexes[index];
  const bounds = newestFirst ? [from, [after, to].filter(Boolean).sort()[0]] : [after ?? from, to];
  const [lowest, highest] = bounds as [lowest?: string, highest?: string];
  if (lowest && highest && lowest >= highest) return [];
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: index,
      KeyConditionExpression: ["#pk = :key", ...rangeOf(lowest, highest)].join(" AND "),
      ExpressionAttributeNames: { "#pk": pk, ...((lowest || highest) && { "#sk": sk }) },
      ExpressionAttributeValues: {
        ":key": key,
        ...(lowest && { ":lowest": lowest }),
        ...(highest && { ":highest": highest }),
      },
      ScanIndexForward: !newestFirst,
      // a range of two ends holds both of them
      Limit: lowest && highest ? limit + 1 : limit,
    }),
  );
  return Items.filter((item) => item[sk] !== after).slice(0, limit);
}

/** How many entries stand under a key of an index, counted up to a limit. */
export async function countEntries({ index, key }: IndexPartition, limit: number): Promise<number> {
  const { Count = 0 } = await db.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: index,
      KeyConditionExpression: "#pk = :key",
      ExpressionAttributeNames: { "#pk": indexes[index].pk },
      ExpressionAttributeValues: { ":key": key },
      Select: "COUNT",
      Limit: limit,
    }),
  );
  return Count;
}

function rangeOf(lowest?: string, highest?: string): string[] {
  if (lowest && highest) return ["#sk BETWEEN :lowest AND :highest"];
  if (lowest) return ["#sk > :lowest"];
  return highest ? ["#sk < :highest"] : [];
}

/** All entries of several runs of one index up to a sort key, in pages of `limit` entries of each run. */
export async function* queryIndexUntil(
  index: IndexName,
  keys: readonly string[],
  until: string,
  limit: number,
): AsyncGenerator<Item[]> {
  const { pk, sk } = indexes[index];
  const read = ({ key, from }: { key: string; from?: Item }) =>
    db.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: index,
        KeyConditionExpression: "#pk = :key AND #sk <= :until",
        ExpressionAttributeNames: { "#pk": pk, "#sk": sk },
        ExpressionAttributeValues: { ":key": key, ":until": until },
        Limit: limit,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
  for (let rest: { key: string; from?: Item }[] = keys.map((key) => ({ key })); rest.length > 0; ) {
    const pages = await Promise.all(rest.map(read));
    yield pages.flatMap(({ Items = [] }) => Items);
    rest = rest.flatMap(({ key }, i) => {
      const from = pages[i]!.LastEvaluatedKey;
      return from ? [{ key, from }] : [];
    });
  }
}

/** Entries of several runs of the same index, merged in the order of its sort key. */
export async function queryIndexPartitions(partitions: IndexPartition[], range: QueryRange): Promise<Item[]> {
  const parts = await Promise.all(partitions.map((run) => queryIndex(run, range)));
  if (parts.length < 2) return parts[0] ?? [];
  const { sk } = indexes[partitions[0]!.index];
  const sorted = parts.flat().sort((a, b) => (String(a[sk]) < String(b[sk]) ? -1 : 1));
  return (range.newestFirst ? sorted.reverse() : sorted).slice(0, range.limit);
}

/** The items of one partition whose sort key begins like this, in its order, read strongly; few enough for one page. */
export async function queryPartition(pk: string, sk?: string): Promise<Item[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: sk === undefined ? "pk = :pk" : "pk = :pk AND begins_with(sk, :sk)",
      ExpressionAttributeValues: { ":pk": pk, ...(sk !== undefined && { ":sk": sk }) },
      ConsistentRead: true,
    }),
  );
  return Items;
}
