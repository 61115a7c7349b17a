import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Entry, Plan } from "../domain/listing.ts";
import { indexes } from "../domain/lists.ts";
import { readItems } from "./batch.ts";
import { readRuns } from "./lists.ts";
import { db, type Item, table } from "./table.ts";

/** An order as lists show it. */
export type Listed = Entry & {
  id: string;
  number: string;
  shop: string;
  lifecycle: string;
  placedAt: string;
} & Item;

interface Span {
  limit: number;
  after: string | undefined;
}

/** So many entries are looked through for one page at the most; then the page is short and goes on from there. */
const effort = 1000;

/** Entries that match, at most `limit`, and the position from which the list goes on, if it does. */
export async function readList(
  plan: Plan,
  { limit, after }: Span,
): Promise<{ items: Listed[]; position?: string }> {
  const runs = plan.keys.map((key) => ({ index: plan.index, key }));
  const { sk } = indexes[plan.index];
  const found: Listed[] = [];
  let position = after;
  for (let seen = 0; seen < effort && runs.length > 0; seen += limit + 1) {
    const entries = await readRuns(runs, {
      newestFirst: plan.newestFirst,
      after: position,
      limit: limit + 1,
    });
    for (const entry of await whole(plan, entries)) {
      if (!plan.matches(entry)) continue;
      if (found.length === limit) return { items: found, position: String(found.at(-1)![sk]) };
      found.push(entry);
    }
    if (entries.length <= limit) return { items: found };
    position = String(entries.at(-1)![sk]);
  }
  return runs.length > 0 ? { items: found, position: position! } : { items: found };
}

/** Every entry that matches, up to about `most`; `complete` says whether that was all. */
export async function readEvery(plan: Plan, most: number): Promise<{ items: Listed[]; complete: boolean }> {
  const items: Listed[] = [];
  for (let after: string | undefined; items.length < most; ) {
    const page = await readList(plan, { limit: effort, after });
    items.push(...page.items);
    if (page.position === undefined) return { items, complete: true };
    after = page.position;
  }
  return { items, complete: false };
}

/** Entries with everything that a list shows: read from the table where the index holds only keys. */
async function whole({ index }: Plan, entries: Item[]): Promise<Listed[]> {
  if ("include" in indexes[index] || entries.length === 0) return entries as Listed[];
  const items = await readItems(entries.map(({ pk, sk }) => ({ pk, sk })));
  const heads = new Map(items.map((item) => [item.pk, item]));
  return entries.flatMap(({ pk }) => (heads.get(pk as string) ?? []) as Listed[]);
}

/** The order with this number in a shop (S2-04). */
export async function readNumber(shop: string, number: string): Promise<Listed[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      IndexName: "byNumber",
      KeyConditionExpression: "shop = :shop AND #number = :number",
      ExpressionAttributeNames: { "#number": "number" },
      ExpressionAttributeValues: { ":shop": shop, ":number": number },
    }),
  );
  const plan: Plan = { index: "byNumber", keys: [], newestFirst: true, matches: () => true };
  return whole(plan, Items);
}
