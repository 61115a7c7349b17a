import type { Lifecycle } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { foldedName } from "../names.ts";
import { attentionOf, taskOf } from "../order/attention.ts";
import { conditions } from "../order/conditions.ts";
import { nextDue } from "../order/deadlines.ts";
import { isArchived, isInFeed } from "../order/features/feed.ts";
import { dueNow, totalOf } from "../order/money/totals.ts";
import type { Order } from "../order/order.ts";
import { addSeconds, type Moment } from "../time/time.ts";
import { lossOf } from "./losses.ts";

/** One index of the table: its two keys, and what it repeats of an order beside them. */
export interface IndexDefinition {
  pk: string;
  sk: string;
  include?: string[];
}

/** What a list shows of an order without reading it. */
const summaryAttributes = [
  "id",
  "number",
  "shop",
  "lifecycle",
  "status",
  "group",
  "stage",
  "placedAt",
  "closedAt",
  "statusSince",
  "stageSince",
  "summary",
];

/** The table's indexes by name. All are sparse: an order stands only in the lists that it belongs to. */
export const indexes = {
  byShop: { pk: "shopKey", sk: "shopOrder", include: summaryAttributes },
  byNumber: { pk: "shop", sk: "number" },
  byDelivery: { pk: "dayKey", sk: "dayOrder" },
  byAssignee: { pk: "assigneeKey", sk: "assigneeOrder" },
  byDeliverer: { pk: "delivererKey", sk: "delivererOrder" },
  byFeed: { pk: "feedKey", sk: "feedOrder" },
  byDue: { pk: "dueKey", sk: "dueAt", include: ["shop"] },
  byEmail: { pk: "emailKey", sk: "contactOrder" },
  byPhone: { pk: "phoneKey", sk: "contactOrder" },
  byLoss: { pk: "lossKey", sk: "lossOrder", include: ["loss"] },
} satisfies Record<string, IndexDefinition>;

export type IndexName = keyof typeof indexes;

/** The due index is spread over so many keys, so that no single one limits the writes: one takes 1,000 units a second. */
export const dueKeys: readonly string[] = Array.from({ length: 16 }, (_, i) => `due#${i}`);
/** What ids are written with. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The key under which open orders of a shop are listed, or its orders that ended in one status. */
export const shopListKey = (shop: string, closedAs?: string): string => `${shop}#${closedAs ?? "open"}`;
/**
 * The keys under which a shop's open orders are listed: one, or as many as the stage gives a very large shop, because each
 * takes 1,000 units a second. The first is the one that every shop has: orders that were placed before stand there.
 */
export const openListKeys = (shop: string, shards = 1): string[] =>
  Array.from({ length: shards }, (_, shard) => (shard ? `${shopListKey(shop)}#${shard}` : shopListKey(shop)));
/** Which of those keys an open order stands under: its id decides. */
const openListKey = (shop: string, id: string, shards: number): string =>
  openListKeys(shop, shards)[
    (alphabet.indexOf(id.at(-1)!) * alphabet.length + alphabet.indexOf(id.at(-2)!)) % shards
  ]!;
/** The key of the orders that a shop delivers on one day of its calendar. */
export const dayListKey = (shop: string, day: string): string => `${shop}#${day}`;
/** The key of the orders that one seller of a shop looks after. */
export const sellerListKey = (shop: string, seller: string): string => `seller#${shop}#${seller}`;
/** The key of a contractor's orders, or of those in their archive. */
export const contractorListKey = (contractor: string, archived = false): string =>
  `contractor#${contractor}${archived ? "#archive" : ""}`;
/** The key of the jobs of one deliverer of a shop. */
export const delivererListKey = (shop: string, deliverer: string): string => `${shop}#${deliverer}`;
/** The key under which new orders for a service in a city wait; names are compared without case and accents. */
export const feedListKey = (service: string, city: string): string =>
  `${foldedName(service)}#${foldedName(city)}`;
/** The key of the due index for an order: its id decides which of them. */
export const dueKey = (id: string): string => dueKeys[alphabet.indexOf(id.at(-1)!) & (dueKeys.length - 1)]!;
/** What waits for a person stands in the due index, too, under a key of its shop; what an order itself asks for in the losses'. */
export const taskKey = (shop: string): string => `task#${shop}`;

/** A buyer's message that nobody has answered stands there likewise. */
export const unansweredKey = (shop: string): string => `dialog#${shop}`;
/** Every other message of a shop's conversations stands under this one, by its moment. */
export const saidKey = (shop: string): string => `said#${shop}`;

/** Days for which the full scan finds what happened after an order's end by the moment of that end. */
export const daysAfterEnd = 7;
/** What happens to a shop's orders later than that stands under this key, by its moment. */
export const lateKey = (shop: string): string => `late#${shop}`;

/** The calendar day of a moment in a time zone, as 2026-11-22. */
export const calendarDayOf = (moment: Moment, timeZone = "UTC"): string =>
  calendarDayFormatter(timeZone)(moment);

/** The same for many moments of one time zone. */
export function calendarDayFormatter(timeZone: string): (moment: Moment) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  return (moment) => format.format(new Date(moment));
}

/** Everything that the indexes need of an order of a lifecycle, whose shop's open orders stand under so many keys. */
export function listKeys(lifecycle: Lifecycle, order: Order, shards = 1): Record<string, unknown> {
  const closed = isClosed(order.group);
  const place = placeAt(order, order.placedAt);
  return {
    shopKey: closed ? shopListKey(order.shop, order.status) : openListKey(order.shop, order.id, shards),
    // History begins with what ended last: so what ended lately is one stretch of it (S2-05).
    shopOrder: closed ? placeAt(order, order.closedAt!) : place,
    summary: summaryOf(order),
    ...(order.delivery.from && dayKeys(order, order.delivery.from)),
    ...assigneeKeys(order, place),
    ...(order.delivery.deliverer && !closed && delivererKeys(order, order.delivery.deliverer, place)),
    ...(isInFeed(lifecycle, order) && feedKeys(order, place)),
    ...(order.group === "failed" ? lossKeys(order) : taskKeys(order)),
    ...dueKeysOf(order),
  };
}

/** Numbers are unique in a shop only, and some lists hold the orders of several shops: the id ends every place. */
export const placeAt = ({ number, id }: Pick<Order, "number" | "id">, moment: Moment): string =>
  `${moment}#${number.padStart(8, "0")}#${id.slice(-6)}`;

/** Where those places begin whose moment is later than this one. */
export const placesAfter = (moment: Moment): string => `${moment}$`;

/**
 * What lists show of an order beside its heading; it changes only when one of these does. What is as most often is left
 * out: an ordinary order's state is to fit into one write unit.
 */
export function summaryOf(order: Order) {
  const { buyer, city, currency, reference, lines, delivery } = order.request;
  const [first] = lines;
  const place = delivery.address?.city ?? city;
  const attention = attentionOf(order).map(({ code }) => code);
  const next = nextDeadline(order);
  const due = dueNow(order);
  return {
    buyer: buyer.name,
    ...(place && { city: place }),
    ...(reference && { reference }),
    delivery: deliveryOf(order.delivery),
    payment: { status: order.payment.status, ...(due > 0 && { due }) },
    total: totalOf(order),
    currency,
    ...(first && { lines: linesOf(first, lines.length) }),
    ...(next && { deadline: next }),
    ...(order.hold && { hold: order.hold.until ? { until: order.hold.until } : {} }),
    ...(attention.length > 0 && { attention }),
    ...(order.assignee && { assignee: order.assignee }),
    ...(order.archived && { archived: true }),
  };
}

/** An order's summary as its index keeps it. */
export type Summary = ReturnType<typeof summaryOf>;

const deliveryOf = ({ way, status, from, to, deliverer }: Order["delivery"]) => ({
  ...(way && { way }),
  ...(status !== "pending" && { status }),
  ...(from && { from }),
  ...(to && { to }),
  ...(deliverer && { deliverer }),
});

/** The first line stands for all: beside it only their number. */
const linesOf = ({ title, imageUrl }: Order["request"]["lines"][number], count: number) => ({
  ...(count > 1 && { count }),
  title: truncated(title),
  ...(imageUrl && { imageUrl }),
});

/** What a row of a list has room for. */
const truncated = (title: string): string =>
  [...title].length > 60 ? `${[...title].slice(0, 59).join("")}…` : title;

/** The deadline that comes next; while an order's clock stands there is none. */
function nextDeadline({ deadlines, stoppedAt }: Order) {
  const [next] = stoppedAt ? [] : deadlines.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return next && { name: next.name, dueAt: next.dueAt };
}

function dayKeys(order: Order, from: Moment) {
  const day = calendarDayOf(from, order.terms?.timeZone);
  return { dayKey: dayListKey(order.shop, day), dayOrder: `${from}#${order.number.padStart(8, "0")}` };
}

function assigneeKeys(order: Order, assigneeOrder: string) {
  const { shop, assignee, contractor } = order;
  if (contractor) return { assigneeKey: contractorListKey(contractor, isArchived(order)), assigneeOrder };
  return assignee ? { assigneeKey: sellerListKey(shop, assignee), assigneeOrder } : {};
}

const delivererKeys = (order: Order, deliverer: string, delivererOrder: string) => ({
  delivererKey: delivererListKey(order.shop, deliverer),
  delivererOrder,
});

const feedKeys = ({ request: { service = "", city = "" } }: Order, feedOrder: string) => ({
  feedKey: feedListKey(service, city),
  feedOrder,
});

/** What failed stands in its shop's losses, by the moment of its end (S1-27). */
const lossKeys = (order: Order) => ({
  lossKey: order.shop,
  lossOrder: `${order.closedAt}#${order.id}`,
  loss: lossOf(order),
});

/** An order that has not failed stands in no losses: what a person is to do about it stands in their index, under the tasks. */
function taskKeys(order: Order) {
  const task = taskOf(order);
  return task ? { lossKey: taskKey(order.shop), lossOrder: `${task.since}#${order.id}` } : {};
}

/** An order that ended is due no more, but the money that it owes, and a fee that waits for a decision, are tasks. */
function dueKeysOf(order: Order) {
  const { id, shop, group, closedAt, payment, history } = order;
  const dueAt = nextDue(order);
  if (!isClosed(group) && dueAt) return { dueKey: dueKey(id), dueAt };
  if (isClosed(group) && payment.refundDue > 0) return { dueKey: taskKey(shop), dueAt: `${closedAt}#${id}` };
  const asked = history.find(({ command }) => command === "returnToFeed");
  if (conditions.feePending.holds(order)) return { dueKey: taskKey(shop), dueAt: `${asked!.at}#${id}` };
  return isLate(order) ? { dueKey: lateKey(shop), dueAt: `${order.updatedAt}#${id}` } : {};
}

const isLate = ({ group, closedAt, updatedAt }: Order): boolean =>
  isClosed(group) && updatedAt > addSeconds(closedAt!, daysAfterEnd * 86_400);
