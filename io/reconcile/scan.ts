import { type ChatMessage, conversationEventId } from "../../domain/conversation/conversation.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf, lifecycles } from "../../domain/lifecycles/registry.ts";
import { statusCountsIn } from "../../domain/listing/counts.ts";
import {
  daysAfterEnd,
  indexes,
  lateKey,
  openListKeys,
  saidKey,
  shopListKey,
  taskKey,
  unansweredKey,
} from "../../domain/listing/indexes.ts";
import { notificationsFor } from "../../domain/messages/notifications.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { lastChatMessages } from "../conversation/conversation.ts";
import { type IndexPartition, queryIndex } from "../dynamodb/query.ts";
import { type Item, readItems } from "../dynamodb/table.ts";
import { countsInFeed } from "../events/feed.ts";
import type { SendJob } from "../messages/jobs.ts";
import { sendLeaseSeconds } from "../messages/notifications.ts";
import { type OrderState, orderStateOf } from "../orders/order-item.ts";
import { findShop, listShops } from "../people/shops.ts";
import { listShardsOf } from "../runtime/stage.ts";
import { type NewEvent, newEventOf } from "../webhooks/publish.ts";

/** How far a full scan has come: in which shop, in which list of it, and behind which entry of that. */
export interface ScanPosition {
  shop: string;
  list?: string;
  after?: string;
}

/** A part of what the full scan looks at: orders of one shop, and the recent messages of its conversations. */
interface ScanPage {
  shop: string;
  orders: OrderState[];
  chatMessages: ChatMessage[];
  next: ScanPosition;
}

/** Days after which what happened is not told or published any more. */
const maxEventAgeDays = 3;
/** So many orders are a page. */
const perPage = 100;
/** Behind the last list of a shop. */
const end = "end";

/**
 * All orders that are open, ended lately or had something happen to them lately, and the recent messages of all
 * conversations, shop by shop, from a position on: for the full scan and nothing else. What is kept for good costs nothing.
 */
export async function* scanOrders(at: Moment, from?: ScanPosition): AsyncGenerator<ScanPage> {
  for await (const shop of shopsFrom(from?.shop)) {
    const lists = await listsOf(shop, at);
    const { list: name, after } = from?.shop === shop.id ? from : {};
    if (name === end) continue;
    const first = Math.max(
      0,
      lists.findIndex(({ key }) => key === name),
    );
    for (const [i, list] of lists.slice(first).entries())
      yield* pagesOf(shop.id, list, {
        at,
        after: i ? undefined : after,
        following: lists[first + i + 1]?.key ?? end,
      });
  }
}

async function* shopsFrom(id?: string): AsyncGenerator<Shop> {
  const begun = id === undefined ? undefined : await findShop(id);
  if (begun) yield begun;
  for (let shops = await listShops(perPage, id); shops.length > 0; ) {
    yield* shops;
    shops = await listShops(perPage, shops.at(-1)!.id);
  }
}

/**
 * The lists of a shop in which an order stands while it has to be looked at. Those of ended orders come last: an order
 * that ends meanwhile is in one of them. A shop may have had another lifecycle before; its feed names those statuses.
 */
async function listsOf({ id, lifecycle }: Shop, at: Moment): Promise<IndexPartition[]> {
  const { statuses } = lifecycles[lifecycle];
  const counted = statusCountsIn(await countsInFeed(id)).map(({ status, group }) => ({ status, group }));
  const known = [...Object.entries(statuses).map(([status, { group }]) => ({ status, group })), ...counted];
  const ends = new Set(known.filter(({ group }) => isClosed(group)).map(({ status }) => status));
  const recently = addSeconds(at, -maxEventAgeDays * 86_400);
  const ended = addSeconds(recently, -daysAfterEnd * 86_400);
  return [
    { index: "byDue", key: unansweredKey(id), from: recently },
    { index: "byDue", key: saidKey(id), from: recently },
    ...openListKeys(id, listShardsOf(id)).map((key) => ({ index: "byShop" as const, key })),
    { index: "byDue", key: taskKey(id) },
    { index: "byDue", key: lateKey(id), from: recently },
    ...[...ends].map((status) => ({ index: "byShop" as const, key: shopListKey(id, status), from: ended })),
  ];
}

async function* pagesOf(
  shop: string,
  list: IndexPartition,
  { at, after, following }: { at: Moment; after: string | undefined; following: string },
): AsyncGenerator<ScanPage> {
  const { sk } = indexes[list.index];
  for (let position = after, more = true; more; ) {
    const entries = await queryIndex(list, { after: position, limit: perPage });
    more = entries.length === perPage;
    position = entries.at(-1)?.[sk] as string | undefined;
    if (entries.length === 0) return;
    const next = more ? { shop, list: list.key, after: position! } : { shop, list: following };
    yield { shop, next, ...(await readPage(entries, at)) };
  }
}

/** What the entries of a list stand for: orders, or messages of their conversations. */
async function readPage(entries: Item[], at: Moment): Promise<Pick<ScanPage, "orders" | "chatMessages">> {
  const said = entries.filter(({ sk }) => String(sk).startsWith("DIALOG#"));
  const orders = new Set(said.map(({ pk }) => String(pk).slice("ORDER#".length)));
  const conversations = await Promise.all([...orders].map((order) => lastChatMessages(order, perPage)));
  const keys = entries.filter(({ sk }) => sk === "ORDER").map(({ pk, sk }) => ({ pk, sk }));
  return {
    orders: (await readItems(keys)).map(orderStateOf),
    chatMessages: conversations.flat().filter((message) => mayBeMissed(message, at)),
  };
}

/** The jobs for the messages that an order's recent events called for and its consumer may have given up on. */
export function missedNotificationJobs(state: OrderState, at: Moment): SendJob[] {
  const versions = state.history.flatMap((event, i) => {
    return mayBeMissed(event, at) && notificationsFor(lifecycleOf(state), state, i + 1).length > 0
      ? [i + 1]
      : [];
  });
  return versions.length > 0 ? [{ order: state.id, versions }] : [];
}

/** The jobs for the notifications about chat messages, to those who have none yet. */
export const missedChatJobs = (messages: ChatMessage[]): SendJob[] =>
  messages.filter(({ tells }) => tells.length > 0).map(({ order, number }) => ({ order, entry: number }));

/** What happened lately, and should stand in the feed of its shop. */
export const missedEvents = (
  { orders, chatMessages }: Pick<ScanPage, "orders" | "chatMessages">,
  at: Moment,
): NewEvent[] => [
  ...orders.flatMap((order) =>
    order.history.flatMap((event, i) => (isRecent(event, at) ? [newEventOf(order, i + 1)] : [])),
  ),
  ...chatMessages.map((message) => {
    const { shop, at: said } = message;
    return { shop, id: conversationEventId(message), at: said };
  }),
];

/** Recent enough to be told and published. */
const isRecent = (event: { at: Moment }, at: Moment): boolean =>
  event.at > addSeconds(at, -maxEventAgeDays * 86_400);

/** Recent enough to notify of, and old enough that its consumer is done with it. */
const mayBeMissed = (event: { at: Moment }, at: Moment): boolean =>
  isRecent(event, at) && event.at < addSeconds(at, -sendLeaseSeconds);
