import type { Actor } from "./actor.ts";
import { commands } from "./commands.ts";
import { timerOf } from "./deadlines.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Deadline, Event, Order } from "./order.ts";
import { mayContact, partiesOf } from "./parties.ts";
import { goodsTotal, outstanding, totalOf } from "./payment.ts";
import { commandsOf, refusalOf } from "./permission.ts";
import type { Moment } from "./time.ts";

/** A person whom this caller may not know: an initial and nothing to reach him by. */
function mask(person: { name?: string | undefined }) {
  return { name: person.name ? `${[...person.name][0]}…` : null, email: null, phone: null, masked: true };
}

/** The order as this caller may see it at `now` (its last change, when nobody says): what the API answers with. */
export function viewOf(lifecycle: Lifecycle, order: Order, actor: Actor, now?: Moment) {
  const { request, history, terms: _, archived, fees, ...state } = order;
  const { buyer, recipient, delivery, payment: __, shop: ___, ...rest } = request;
  const known = mayContact(order, actor);
  const { line1: ____, line2: _____, ...area } = delivery.address ?? {};
  const address = known ? delivery.address : area;
  return {
    ...rest,
    ...state,
    ...(actor.role === "contractor" && { archived: archived === true }),
    ...(fees && { fees: feesFor(fees, actor) }),
    stage: order.stage ?? null,
    closedAt: order.closedAt ?? null,
    assignee: order.assignee ?? null,
    contractor: order.contractor ?? null,
    buyer: known && !(request.gift && actor.role === "deliverer") ? buyer : mask(buyer),
    recipient: recipient ? (known ? recipient : mask(recipient)) : null,
    comment: known ? (request.comment ?? null) : null,
    delivery: { ...order.delivery, ...(delivery.address && { address }) },
    payment: { ...order.payment, due: outstanding(order) },
    totals: totalsOf(order),
    deadlines: order.deadlines.map((deadline) => deadlineView(lifecycle, order, deadline)),
    actions: actionsOf(lifecycle, order, actor, now),
    history: known ? historyOf(history) : [],
  };
}

/** A contractor sees what he paid for accepting, support sees everybody's. */
function feesFor(fees: NonNullable<Order["fees"]>, { role, id }: Actor) {
  return role === "support"
    ? fees
    : fees.filter(({ contractor }) => role === "contractor" && contractor === id);
}

function totalsOf(order: Order) {
  const goods = goodsTotal(order);
  return { goods, delivery: order.delivery.price, total: totalOf(order), currency: order.request.currency };
}

function deadlineView(lifecycle: Lifecycle, order: Order, { name, dueAt, remindAt }: Deadline) {
  const to = timerOf(lifecycle, order, name)?.to;
  const effect = to ? { effect: "move", to } : { effect: "remind" };
  return { name, dueAt, ...effect, remindAt: remindAt?.[0] ?? null, stopped: order.stoppedAt !== undefined };
}

/** What this caller can do at `now`, and why not: the same answers that `decide` gives. */
export function actionsOf(lifecycle: Lifecycle, order: Order, actor: Actor, now?: Moment) {
  const parties = partiesOf(order, actor);
  if (parties.length === 0) return [];
  const listed = commandsOf(lifecycle, order).map((command) => {
    const refusal = refusalOf(lifecycle, order, command, actor, now);
    const fields = Object.keys(commands[command].shape);
    return { command, allowed: !refusal, fields, ...(refusal && { reason: refusal.detail }) };
  });
  return listed;
}

/** The history with what follows from it: each event's version, and the status that it left. */
export function historyOf(history: readonly Event[]) {
  let status: string | null = null;
  return history.map(({ command, actor, at, to, data }, i) => {
    const from = status;
    status = to ?? status;
    return { version: i + 1, command, actor, at, from, to: status, data: data ?? {} };
  });
}
