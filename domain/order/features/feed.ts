import type { Actor } from "../../actor.ts";
import type { Lifecycle } from "../../lifecycle/definition.ts";
import { isClosed } from "../../lifecycle/groups.ts";
import { withoutContacts } from "../../mask.ts";
import { isSameName } from "../../names.ts";
import type { Order } from "../order.ts";

/** Whether an order stands in the feed: a new one, until a contractor accepts it (S0-01). */
export const isInFeed = ({ features }: Lifecycle, { group }: Pick<Order, "group">): boolean =>
  features?.feed === true && group === "new";

/** Whether an order of the feed could become this contractor's, who has no part in it yet (S0-08). */
export const isCandidate = ({ features }: Lifecycle, order: Order, actor: Actor): boolean =>
  features?.feed === true && actor.role === "contractor" && matchesOffer(order, actor);

/** Whether a contractor's services and cities match an order of the feed (S0-08). */
export function matchesOffer(order: Order, { services = [], cities = [] }: Actor): boolean {
  const { service, city } = order.request;
  return services.some((each) => isSameName(each, service)) && cities.some((each) => isSameName(each, city));
}

/** Those of the contractors who could take a job and have not had it yet. */
export const candidatesAmong = <C extends Pick<Actor, "services" | "cities"> & { id: string }>(
  lifecycle: Lifecycle,
  order: Order,
  contractors: readonly C[],
): C[] =>
  contractors.filter(
    (each) =>
      isCandidate(lifecycle, order, { ...each, role: "contractor" }) &&
      !order.history.some(({ command, actor }) => command === "accept" && actor.id === each.id),
  );

/** Whether an order is in its contractor's archive: what ended by itself, and what they put there (S0-31). */
export const isArchived = ({ archived, group }: Pick<Order, "archived" | "group">): boolean =>
  archived ?? isClosed(group);

/**
 * The task as candidates read it, and nothing else of the request: what is wanted, where, and what was learned of it,
 * with nobody's contacts (S0-33).
 */
export function taskWithoutContacts({ request, enrichment }: Order) {
  const { buyer, recipient, delivery, comment, lines, source, gift, currency, service, city } = request;
  const names = [buyer.name, recipient?.name, delivery.address?.line1].filter((name) => name !== undefined);
  const masked = (text: string) => withoutContacts(text, names);
  return {
    ...{ source, gift, currency, service, city },
    comment: comment === undefined ? null : masked(comment),
    lines: lines.map(({ sku, title, quantity, unit, unitPrice, availability, category, options }) => ({
      ...{ sku, title: masked(title), quantity, unit, unitPrice, availability, category },
      ...(options && { options: options.map(({ name, value }) => ({ name, value: masked(value) })) }),
    })),
    ...(enrichment && {
      enrichment: enrichment.map(({ clarification, reason, details }) => ({
        clarification: masked(clarification),
        reason: masked(reason),
        details: masked(details),
      })),
    }),
  };
}

/**
 * Whether somebody may read what was written beside an order when it had this version: a contractor reads what came
 * before anybody had accepted, and what was written while the order was theirs (S0-34).
 */
export function mayReadWriting(
  { history }: Pick<Order, "history">,
  { role, id }: Actor,
  { version }: { version: number },
) {
  if (role !== "contractor") return true;
  const turns = history
    .slice(0, version)
    .filter(({ command }) => ["accept", "returnToFeed"].includes(command));
  const last = turns.at(-1);
  return last === undefined || (last.command === "accept" && last.actor.id === id);
}

/** Whether somebody may know of a contractor's fee: that contractor, support and admins (S0-28). */
export const maySeeFee = (contractor: unknown, { role, id }: Pick<Actor, "role" | "id">): boolean =>
  role === "support" || role === "admin" || (role === "contractor" && contractor === id);
