import type { Actor } from "../actor.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import type { Group } from "../lifecycle/groups.ts";
import { timerOf } from "../lifecycle/timers.ts";
import { isSameName } from "../names.ts";
import type { Moment } from "../time/time.ts";
import { attentionOf, seesAttention } from "./attention.ts";
import { commandsOf, refusalOf, stepOf } from "./authorize.ts";
import { trackingUrl } from "./effects/carriers.ts";
import type { Parcel } from "./effects/parcels.ts";
import type { Deadline, Event } from "./event.ts";
import { isArchived, maySeeFee, taskWithoutContacts } from "./features/feed.ts";
import { payoutOf } from "./money/payout.ts";
import {
  adjustmentTotal,
  cashToCollect,
  dueNow,
  goodsTotal,
  surchargeTotal,
  totalOf,
} from "./money/totals.ts";
import type { Delivery, Order } from "./order.ts";
import { conversationPathOf, mayContact, partiesOf, speakerOf } from "./parties.ts";
import { actionFields } from "./view/action-fields.ts";
import { deliveryMethodOf, paymentMethodOf, pickupPointOf, requestFor } from "./view/disclosure.ts";
import { eventDataFor } from "./view/events.ts";
import { inFixedOrder } from "./view/key-order.ts";

/** A person whom this caller may not know: an initial and nothing to reach them by. */
function maskPerson(person: { name?: string | undefined }) {
  return { name: person.name ? `${[...person.name][0]}…` : null, email: null, phone: null, masked: true };
}

/** What a view depends on beside the order and its reader. */
interface ViewContext {
  /** The order's last change, when nobody says. */
  now?: Moment | undefined;
  /** The order as it is: an answer that is given again shows it as it was, and of it what the caller may see at present (S0-27). */
  present?: Order | undefined;
  /** The address of the buyer's page. */
  statusPage?: string | undefined;
}

/** The order as this caller may see it: what the API answers with, its keys always in the same order. */
export function orderView(
  lifecycle: Lifecycle,
  order: Order,
  actor: Actor,
  { now, present = order, statusPage }: ViewContext = {},
) {
  const { request: whole, history, terms: _, archived: __, fees: ___, ...kept } = order;
  const {
    keeps: ____,
    linkRenewals: _____,
    unreachable: ______,
    foldedReports: _______,
    ...shownParts
  } = kept;
  const { erasedAt: ________, ...state } = shownParts;
  const request = requestFor(whole, actor);
  const { buyer, recipient, delivery: _d, payment: _p, shop: _s, placedAt: _at, ...rest } = request;
  const known = [order, present].every((each) => mayContact(lifecycle, each, actor));
  const view = {
    ...state,
    ...(known ? rest : taskWithoutContacts(order)),
    ...(actor.role === "contractor" && { archived: isArchived(order) }),
    ...feesFor(order, actor),
    ...(actor.role === "buyer" && { enrichment: undefined }),
    ...(statusPage && seesStatusPage(order, actor) && { statusPage }),
    stage: order.stage ?? null,
    groupTimes: groupTimes(history),
    closedAt: order.closedAt ?? null,
    assignee: (known && order.assignee) || null,
    contractor: order.contractor ?? null,
    thread: actor.role === "storefront" || speakerOf(present, actor) ? conversationPathOf(order) : null,
    buyer: known ? buyerFor(request, actor) : maskPerson(buyer),
    recipient: recipient ? (known ? recipient : maskPerson(recipient)) : null,
    ...(known && { comment: request.comment ?? null }),
    delivery: deliveryFor(order, known),
    checkout: { id: order.checkout?.id ?? order.id, orders: order.checkout?.orders ?? [order.id] },
    payment: paymentFor(order, known, actor),
    attention: seesAttention(actor) ? attentionOf(order) : [],
    totals: totalsFor(order, seesMoney(lifecycle, present, actor)),
    deadlines: order.deadlines.map((deadline) => deadlineView(lifecycle, order, deadline)),
    actions: actionsOf(lifecycle, known ? order : present, actor, now),
    history: known ? historyOf(history, (_, version) => eventDataFor(order, version, actor)) : [],
  };
  const shown = known ? view : only(candidateFields, view);
  return inFixedOrder(actor.role === "deliverer" ? jobView(order, shown) : shown);
}

/** What everybody who sees an order reads of it. */
const heading = [
  ...["id", "number", "status", "group", "stage", "version", "shop", "lifecycle"],
  ...["placedAt", "updatedAt", "closedAt"],
];

/** What those read of an order who may not contact its buyer, so that nothing is shown that nobody has thought of. */
const candidateFields = [
  ...heading,
  ...["statusSince", "groupTimes", "checkout", "source", "gift", "currency", "service", "city"],
  ...["buyer", "recipient", "comment", "lines", "enrichment", "delivery", "payment", "totals"],
  ...["assignee", "contractor", "thread", "archived", "acceptFee", "fees"],
  ...["deadlines", "attention", "actions", "history"],
];

/** What of an order the person who brings it gets to know. */
const jobFields = [
  ...heading,
  ...["buyer", "recipient", "gift", "lines", "currency", "service", "city", "deadlines", "actions"],
  ...["assignee", "contractor", "thread"],
];

/** The view as the deliverer's job: where to, what and to whom, and of the money what is to be collected. */
function jobView<V extends { comment?: unknown; delivery: DeliveryView }>(order: Order, view: V): V {
  const { price: _, ...delivery } = view.delivery;
  const { channel } = order.payment;
  const due = cashToCollect(order);
  return {
    ...only(jobFields, view),
    ...(!order.request.gift && { comment: view.comment }),
    delivery,
    payment: { ...(channel && { channel }), due },
    totals: { due, currency: order.request.currency },
  } as unknown as V;
}

/** Of a view what stands in a list. */
const only = <V extends object>(names: readonly string[], view: V): V =>
  Object.fromEntries(Object.entries(view).filter(([name]) => names.includes(name))) as V;

/** The buyer's page is for those who send its address to the buyer, or show it to them. */
export const seesStatusPage = ({ shop }: Pick<Order, "shop">, { role, shop: own }: Actor): boolean =>
  own === shop && ["storefront", "director", "manager", "seller"].includes(role);

/** A gift's deliverer does not know its giver, and the seller who packs it writes to nobody (S2-58, S2-59). */
function buyerFor({ gift, buyer }: Order["request"], { role }: Actor) {
  if (!gift || !["deliverer", "seller"].includes(role)) return buyer;
  const { email: _, ...rest } = buyer;
  return role === "seller" ? rest : maskPerson(buyer);
}

type Request = Order["request"];
type ParcelView = Omit<Parcel, "reports"> & { trackingUrl?: string };
type DeliveryView = Omit<Delivery, "parcels"> &
  Pick<Request["delivery"], "method" | "pickupPoint"> & {
    address?: Partial<NonNullable<Request["delivery"]["address"]>>;
    nearby?: boolean;
    parcels?: ParcelView[];
  };

/** A parcel with the page where it is followed, if its carrier shows it to everybody; what carriers said of it is in the history. */
function parcelFor({ reports: _, ...parcel }: Parcel): ParcelView {
  const { carrier = "", trackingCode = "" } = parcel;
  const page = trackingUrl(carrier, trackingCode);
  return { ...parcel, ...(page && { trackingUrl: page }) };
}

/** Those who may not contact the buyer see when and in which city, and neither street nor house nor what anybody wrote. */
function deliveryFor(order: Order, known: boolean): DeliveryView {
  const { request, terms } = order;
  const { parcels, ...state } = order.delivery;
  const delivery = {
    ...state,
    ...(parcels && { parcels: parcels.map(parcelFor) }),
  };
  const { address } = request.delivery;
  const [method, pickupPoint] = [deliveryMethodOf(order), pickupPointOf(order)];
  const nearby = isSameName(terms?.city, address?.city) && { nearby: true };
  if (known)
    return {
      ...delivery,
      ...(method && { method }),
      ...(address && { address }),
      ...(pickupPoint && { pickupPoint }),
      ...nearby,
    };
  const { way, status, price, from, to } = delivery;
  const { city, state: region, postalCode, country } = address ?? {};
  const area = Object.entries({ city, state: region, postalCode, country }).filter(([, value]) => value);
  return {
    ...{ ...(way && { way }), status, price, ...(from && { from }), ...(to && { to }) },
    ...(address && { address: Object.fromEntries(area) }),
    ...nearby,
  };
}

/** How the payment stands; nobody owes anything for an order that failed. A candidate reads no reference and no word of the shop's. */
function paymentFor(order: Order, known: boolean, actor: Actor) {
  const { said: _, entries = [], ...sums } = order.payment;
  const { currency } = order.request;
  const method = known ? paymentMethodOf(order) : undefined;
  const { url = undefined } = actor.role === "contractor" ? {} : order.request.payment;
  return {
    ...sums,
    ...(method && { method }),
    ...(url && { url }),
    due: dueNow(order),
    entries: (known ? entries : []).map(({ kind, amount, reference = null, ...entry }) => ({
      ...{ kind, amount, currency, reference },
      ...entry,
    })),
  };
}

/** Contractors see what accepting costs (S0-28) and what they have paid for it; support and admins see everybody's. */
function feesFor({ fees = [], terms, status }: Order, actor: Actor) {
  const mine = fees.filter(({ contractor }) => maySeeFee(contractor, actor));
  const price = maySeeFee(actor.id, actor) && status === "new" && terms?.acceptFee;
  return { ...(price && { acceptFee: price }), ...(mine.length > 0 && { fees: mine }) };
}

/** What is kept of the money concerns the shop and support, and neither buyers nor deliverers (S2-11). */
const seesMoney = (lifecycle: Lifecycle, order: Order, actor: Actor): boolean =>
  partiesOf(lifecycle, order, actor).some((party) => party === "shop" || party === "support");

function totalsFor(order: Order, showsPayout: boolean) {
  const { currency } = order.request;
  const { paid, refunded, refundDue } = order.payment;
  const breakdown = showsPayout ? payoutOf(order) : undefined;
  return {
    ...{ goods: goodsTotal(order), delivery: order.delivery.price, adjustments: adjustmentTotal(order) },
    ...{ surcharges: surchargeTotal(order), total: totalOf(order) },
    ...{ paid, refunded, due: dueNow(order), refundDue, currency },
    ...(breakdown && { breakdown }),
  };
}

function deadlineView(lifecycle: Lifecycle, order: Order, { name, dueAt, remindAt }: Deadline) {
  const to = timerOf(lifecycle, order, name)?.to;
  const effect = to ? { effect: "move", to } : { effect: "remind" };
  return { name, dueAt, ...effect, remindAt: remindAt?.[0] ?? null, stopped: order.stoppedAt !== undefined };
}

/** What this caller can do at `now`, and why not: the same answers that `decide` gives. */
export function actionsOf(lifecycle: Lifecycle, order: Order, actor: Actor, now?: Moment) {
  const parties = partiesOf(lifecycle, order, actor);
  if (parties.length === 0) return [];
  const listed = commandsOf(lifecycle, order).map((command) => {
    const refusal = refusalOf(lifecycle, order, command, actor, now);
    const fields = actionFields(lifecycle, order, command, stepOf(lifecycle, order, command, actor));
    const { detail: reason, why, allowedIn } = refusal ?? {};
    const not = { ...(reason && { reason }), ...(why && { why }), ...(allowedIn && { allowedIn }) };
    return { command, allowed: !refusal, fields, ...not };
  });
  return listed;
}

type EventValues = Readonly<Record<string, unknown>>;

/** The history with what follows from it: each event's version, and the status that it left. */
export function historyOf(
  history: readonly Event[],
  dataOf: (event: Event, version: number) => object = ({ data }) => data ?? {},
) {
  let status: string | null = null;
  return history.map((event, i) => {
    const { command, actor, at, to } = event;
    const from = status;
    status = to ?? status;
    return {
      version: i + 1,
      command,
      actor,
      at,
      from,
      to: status,
      data: { ...dataOf(event, i + 1) } as EventValues,
    };
  });
}

/** When the order last came into each group: the end of the work and the delivery have times of their own (S1-21). */
export function groupTimes(history: readonly Event[]): { [G in Group]?: Moment } {
  const entries = history.filter(({ group }) => group);
  const changes = entries.filter(({ group }, i) => group !== entries[i - 1]?.group);
  return Object.fromEntries(changes.map(({ group, at }) => [group, at]));
}
