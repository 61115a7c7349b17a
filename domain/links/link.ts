import type { Actor } from "../actor.ts";
import { isClosed } from "../lifecycle/groups.ts";
import type { Order } from "../order/order.ts";
import { addDuration, type Moment } from "../time/time.ts";

/** For whom a link is. */
export type LinkScope = "buyer" | "deliverer";

/** What a link was made for; whether it is still good, only the order says. */
export interface Link {
  order: string;
  scope: LinkScope;
  /** A deliverer's link is good for one assignment, and for that deliverer only. */
  assignment?: number;
  /** A buyer's link is good until it is replaced: how often that had happened when it was made. */
  renewal?: number;
  deliverer?: string;
}

/** So long after an order's end its links still open it. */
const validAfterClosing = "P7D";

/** The link that this order has for a scope now; undefined while nobody is assigned. */
export function linkOf({ id, delivery, linkRenewals }: Order, scope: LinkScope): Link | undefined {
  if (scope === "buyer") return { order: id, scope, ...(linkRenewals && { renewal: linkRenewals }) };
  const { deliverer, assignment } = delivery;
  return deliverer && assignment ? { order: id, scope, assignment, deliverer } : undefined;
}

/** Who holds a link, as an actor of this order; undefined when the link is dead: reassigned or expired. */
export function holderOf(link: Link, order: Order, now: Moment): Actor | undefined {
  const present = linkOf(order, link.scope);
  const { scope, assignment, renewal, deliverer } = link;
  const isSameTurn = present?.assignment === assignment && present?.renewal === renewal;
  const isPresent = isSameTurn && present?.deliverer === deliverer;
  if (!present || !isPresent || order.id !== link.order || isExpired(order, now)) return undefined;
  return { role: scope, order: order.id, ...(deliverer && { id: deliverer }) };
}

/** Whether the holder of a link has been replaced by another deliverer, while that can still matter to them. */
export function isReplaced({ order: id, deliverer }: Link, order: Order, now: Moment): boolean {
  const present = order.delivery.deliverer;
  return deliverer !== undefined && present !== deliverer && order.id === id && !isExpired(order, now);
}

/** Counted from the moment of closing itself: `closedAt` can lie in the past (S1-23). */
const isExpired = ({ group, statusSince }: Order, now: Moment): boolean =>
  isClosed(group) && now >= addDuration(statusSince, validAfterClosing);

/**
 * The keys that Waymark signs with, by their ids of one character, `current` being the id of the one in use and
 * `since` the time of its first use: flat, because Secrets Manager can make the first one in such a text. `find` is the
 * first value of the first key, once that has another one: it signs nothing, and the table is searched by it.
 */
export type SigningKeys = { current: string; since?: Moment; find?: string } & Record<string, string>;

/** The ids in the order in which they are given. */
const keyIds = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The id of the key that was there first, and stays. */
export const firstKeyId = keyIds[0]!;

/** Brings the newest key into use, which everybody has known since the last time, and adds the next one. */
export function rotateKeys(
  { current, since, find, ...keys }: SigningKeys,
  fresh: string,
  now: Moment,
): SigningKeys {
  const held = Object.keys(keys).length;
  const newest = keyIds[held - 1]!;
  const next = keyIds[held];
  if (!next) throw new Error("Every id of a key has been given.");
  const first = newest === current ? since : now;
  return { ...keys, [next]: fresh, current: newest, ...(first && { since: first }), ...(find && { find }) };
}
