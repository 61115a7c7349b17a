import type { Actor } from "../../domain/actor.ts";
import { fieldError, OrderError } from "../../domain/error.ts";
import type { Lifecycle } from "../../domain/lifecycle/definition.ts";
import {
  deadlineTitle,
  type RefusalFacts,
  refusalText,
  titledAction,
} from "../../domain/lifecycles/actions.ts";
import { acceptedLanguage } from "../../domain/lifecycles/folder.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { languages } from "../../domain/messages/languages/registry.ts";
import type { Order } from "../../domain/order/order.ts";
import { maySee, partiesOf, speakerOf } from "../../domain/order/parties.ts";
import { inFixedOrder } from "../../domain/order/view/key-order.ts";
import { orderView } from "../../domain/order/view.ts";
import type { Moment } from "../../domain/time/time.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { findContractor } from "../../io/people/people.ts";
import { isId } from "../../io/runtime/ids.ts";

const notFound = (what: string) => new OrderError("not-found", `There is no such ${what}.`);

/** The actor with what the table knows of them: a contractor's services and cities. */
export async function withProfile(actor: Actor): Promise<Actor> {
  if (actor.role !== "contractor") return actor;
  const profile = await findContractor(actor.id!);
  return profile ? { ...actor, services: profile.services, cities: profile.cities } : actor;
}

/** The order, if this actor may see it; somebody else's looks like a missing one. */
export async function visibleOrder(id: string, actor: Actor): Promise<Order> {
  const order = await reachableOrder(id, actor);
  if (!maySee(lifecycleOf(order), order, actor)) throw notFound("order");
  return order;
}

/** The order, if this actor may at least ask for something: a suitable contractor is told that it is too late. */
export async function reachableOrder(id: string, actor: Actor): Promise<Order> {
  const order = isId(id) ? await findOrder(id) : undefined;
  if (!order || !isReachable(order, actor)) throw notFound("order");
  return order;
}

/** Whether this actor may at least ask for something. */
export const isReachable = (order: Order, actor: Actor): boolean =>
  maySee(lifecycleOf(order), order, actor) || partiesOf(lifecycleOf(order), order, actor).length > 0;

/** How an order is shown: in which languages the caller reads, when, and what of an earlier one they may see at present. */
export interface OrderShowing {
  /** The Accept-Language header, where there is one. */
  accepted: string | undefined;
  now?: Moment;
  present?: Order;
  /** The address of the buyer's page, where the caller gets it. */
  statusPage?: string | undefined;
}

/** The order as this caller may see it, with what can be done in it and by when in a language that they read. */
export function shownOrder(
  lifecycle: Lifecycle,
  order: Order,
  actor: Actor,
  { accepted, ...context }: OrderShowing,
) {
  const view = orderView(lifecycle, order, actor, context);
  const language = acceptedLanguage(languages, accepted);
  const titled = view.deadlines.map(({ name, ...deadline }) => ({
    ...{ name, title: deadlineTitle(lifecycle, name, language), ...deadline },
  }));
  const actions = view.actions.map((action) => titledAction(lifecycle, action, language));
  return { ...view, deadlines: inFixedOrder(titled), actions: inFixedOrder(actions) };
}

/** A refusal with what stands in the way as a sentence that the caller reads; every other error as it is. */
export function inWordsOf(lifecycle: Lifecycle, accepted: string | undefined, error: unknown): unknown {
  if (!(error instanceof OrderError)) return error;
  const { why, allowedIn } = error.extra as RefusalFacts;
  const reason = refusalText(lifecycle, { why, allowedIn }, acceptedLanguage(languages, accepted));
  if (!reason) return error;
  return new OrderError(error.reason, error.message, { cause: error, extra: { ...error.extra, reason } });
}

/** An order as a handler's answer, with its version as the ETag. */
export function orderReply(lifecycle: Lifecycle, order: Order, actor: Actor, showing: OrderShowing) {
  return { body: shownOrder(lifecycle, order, actor, showing), headers: { etag: `"${order.version}"` } };
}

/** The shop that a request names, or the caller's own. */
export function requestedShop({ shop }: { shop?: string | undefined }, actor: Actor): string {
  const id = shop ?? actor.shop;
  if (id) return id;
  throw fieldError("/shop", "is required");
}

/** Refuses what another shop's staff or storefront asks about this shop. */
export function requireShopRole(actor: Actor, shop: string, ...roles: Actor["role"][]): void {
  if (!roles.includes(actor.role))
    throw new OrderError("forbidden", `Only these roles can do this: ${roles.join(", ")}.`);
  const bound = actor.role !== "admin" && actor.role !== "support";
  if (bound && actor.shop !== shop) throw notFound("shop");
}

/** Refuses what somebody asks who does not look after the tasks of a shop; `""` is the platform, which is no shop's. */
export const requireTaskReader = (actor: Actor, shop: string): void =>
  requireShopRole(actor, shop, ...(shop ? (["director", "manager"] as const) : []), "support", "admin");

/** The order, for those who look after its messages: staff, support and admins. */
export async function orderForNotifications(id: string, caller: Actor): Promise<Order> {
  const actor = await withProfile(caller);
  const order = await visibleOrder(id, actor);
  const parties = partiesOf(lifecycleOf(order), order, actor);
  if (actor.role === "admin" || parties.includes("shop") || parties.includes("support")) return order;
  throw new OrderError("forbidden", "Only staff, support and admins can see messages and send them again.");
}

/** The order, for those who write notes beside it: staff, its contractor and support. */
export async function orderForNotes(id: string, caller: Actor): Promise<Order> {
  const actor = await withProfile(caller);
  const order = await visibleOrder(id, actor);
  const parties = partiesOf(lifecycleOf(order), order, actor);
  if (["shop", "contractor", "support"].some((party) => (parties as string[]).includes(party))) return order;
  throw new OrderError("forbidden", "Only staff, the contractor and support can read and write notes.");
}

/** The order, for those who talk about it: the buyer, the shop, its contractor and support. */
export async function orderForConversation(id: string, actor: Actor): Promise<Order> {
  const order = await visibleOrder(id, actor);
  if (speakerOf(order, actor)) return order;
  throw new OrderError(
    "forbidden",
    "Only the buyer, the shop, the contractor and support can take part in the conversation.",
  );
}
