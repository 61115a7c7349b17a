import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { OrderError } from "../../domain/error.ts";
import type { IndexName } from "../../domain/listing/indexes.ts";
import { isSameCode } from "../../domain/order/effects/parcels.ts";
import type { Order } from "../../domain/order/order.ts";
import type { SearchTerms } from "../../domain/people/search.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { queryIndex } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, readItems, tableName } from "../dynamodb/table.ts";
import { keyedHash } from "../links/signing.ts";
import { ordersOfCode } from "../reports/parcels.ts";
import { orderKey } from "./order-item.ts";
import type { ListedOrder } from "./order-lists.ts";
import { readOrdersByNumber } from "./order-lists.ts";
import { findOrder } from "./orders.ts";

/** The item that says which orders a shop's reference names. */
export const referenceKey = async (shop: string, reference: string) => ({
  pk: `REFERENCE#${await keyedHash("reference", reference)}`,
  sk: shop,
});

/** Seconds after which a reference is free again whose orders were never stored. */
const claimSeconds = 60;

/** Takes a shop's reference for the orders of one checkout; refused as `reference-taken` when it names another one. */
export async function claimReference(orders: readonly Order[], now: Moment): Promise<void> {
  const { shop, request } = orders[0]!;
  const { reference } = request;
  if (!reference) return;
  const claim = { ...(await referenceKey(shop, reference)), orders: orders.map(({ id }) => id), at: now };
  const holder = await putClaim(claim, "attribute_not_exists(pk) OR orders = :orders", {
    ":orders": claim.orders,
  });
  if (!holder) return;
  const { orders: [id] = [], at } = holder as { orders?: string[]; at: Moment };
  const isHeld =
    at > addSeconds(now, -claimSeconds) || (await findOrder(id!))?.request.reference === reference;
  if (isHeld || (await putClaim(claim, "orders = :orders", { ":orders": holder.orders })))
    throw new OrderError(
      "reference-taken",
      `The reference ${reference} names another checkout of this shop: read its order, or take another reference.`,
      { extra: { order: id } },
    );
}

/** Stores a claim on a condition; answers the one that stands there when it does not hold. */
async function putClaim(claim: Item, condition: string, values: Item): Promise<Item | undefined> {
  try {
    await db.send(
      new PutCommand({
        TableName: tableName,
        Item: claim,
        ConditionExpression: condition,
        ExpressionAttributeValues: values,
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return undefined;
  } catch (error) {
    const holder = conflictingItem(error);
    if (!holder) throw error;
    return holder;
  }
}

/** In which shop to search, in all of them when it is left out, and which page of what its reader may see. */
interface SearchRange {
  shop?: string | undefined;
  limit: number;
  after: string | undefined;
  /** Whether the reader sees an order; whoever sees all leaves it out. */
  matches?: (order: ListedOrder) => boolean;
}

/** An order of a contact, and its place among the others of it. */
interface FoundOrder {
  order: ListedOrder;
  place: string;
}

/**
 * The orders that a text names, at a cost that does not grow with their number: those of a buyer page by page. Neither a
 * page nor whether there is a next one tells of an order that its reader does not see.
 */
export async function searchOrders(
  terms: SearchTerms,
  range: SearchRange,
): Promise<{ items: ListedOrder[]; position?: string }> {
  const { shop, limit, after, matches = () => true } = range;
  const [named, contacts] = await Promise.all([
    after === undefined ? ordersNamed(terms, shop) : [],
    ordersOfContact(terms, range),
  ]);
  const page = contacts.slice(0, limit);
  const position = contacts.length > limit ? page.at(-1)!.place : undefined;
  const found = [...named.filter(matches), ...page.map(({ order }) => order)];
  const unique = new Map(
    found.filter((order) => !shop || order.shop === shop).map((order) => [order.id, order]),
  );
  return { items: [...unique.values()], ...(position && { position }) };
}

/** The next orders of a buyer that the reader sees, up to one more than a page has; others are read over. */
async function ordersOfContact(
  terms: SearchTerms,
  range: SearchRange,
  before: FoundOrder[] = [],
): Promise<FoundOrder[]> {
  const entries = await contactEntries(terms, { ...range, limit: range.limit + 1 });
  const items = (await readItems(entries.map(({ pk }) => ({ pk, sk: "ORDER" })))) as ListedOrder[];
  const byKey = new Map(items.map((item) => [item.pk, item]));
  const seen = entries.flatMap(({ pk, contactOrder }): FoundOrder[] => {
    const order = byKey.get(pk as string);
    return order && (range.matches?.(order) ?? true) ? [{ order, place: String(contactOrder) }] : [];
  });
  const found = [...before, ...seen];
  if (found.length > range.limit || entries.length <= range.limit) return found;
  return ordersOfContact(terms, { ...range, after: String(entries.at(-1)!.contactOrder) }, found);
}

/** The orders of the buyer with this e-mail address or phone, newest first. */
async function contactEntries(
  { email, phones }: SearchTerms,
  { shop, limit, after }: Omit<SearchRange, "matches">,
): Promise<Item[]> {
  const runs = [
    ...(email ? [{ index: "byEmail" as IndexName, key: await keyedHash("email", email) }] : []),
    ...(await Promise.all(
      phones.map(async (phone) => ({ index: "byPhone" as IndexName, key: await keyedHash("phone", phone) })),
    )),
  ];
  const within = shop ? { from: `${shop}#`, to: `${shop}$` } : {};
  const range = { newestFirst: true, after, limit };
  const entries = await Promise.all(runs.map((run) => queryIndex({ ...run, ...within }, range)));
  const newest = entries.flat().sort((a, b) => (String(a.contactOrder) < String(b.contactOrder) ? 1 : -1));
  return newest.slice(0, limit);
}

/** The orders that a number, a reference or a tracking code names. */
async function ordersNamed(terms: SearchTerms, shop?: string): Promise<ListedOrder[]> {
  const [numbered, referred, tracked] = await Promise.all([
    shop && terms.number ? readOrdersByNumber(shop, terms.number) : [],
    ordersReferred(terms.reference, shop),
    ordersOfCode(terms.trackingCode),
  ]);
  const states = (await readItems([...new Set([...referred, ...tracked])].map(orderKey))) as ListedOrder[];
  const isNamed = ({ summary, ...state }: ListedOrder) =>
    summary.reference === terms.reference ||
    parcelsOf(state).some((code) => isSameCode(code, terms.trackingCode));
  return [...numbered, ...states.filter(isNamed)];
}

const parcelsOf = ({ delivery }: Item): (string | undefined)[] =>
  ((delivery as Order["delivery"]).parcels ?? []).map(({ trackingCode }) => trackingCode);

async function ordersReferred(reference: string, shop?: string): Promise<string[]> {
  const { pk, sk } = await referenceKey(shop ?? "", reference);
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: shop ? "pk = :pk AND sk = :sk" : "pk = :pk",
      ExpressionAttributeValues: { ":pk": pk, ...(shop && { ":sk": sk }) },
      Limit: maxFound,
    }),
  );
  return Items.flatMap(({ orders }) => orders as string[]);
}

/** So many shops can have given one reference. */
const maxFound = 25;
