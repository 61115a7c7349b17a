import type { Actor } from "../actor.ts";
import { isClosed } from "../lifecycle/groups.ts";
import type { Moment } from "../time/time.ts";
import type { Event } from "./event.ts";
import type { LedgerEntry } from "./money/ledger.ts";
import { heldAmount } from "./money/totals.ts";
import type { Order } from "./order.ts";

/** Deadlines for what a buyer does: when they pass, nobody in the shop is late. */
const waitsForBuyer = new Set(["rating"]);

/** Why a person has to look at an order, with what it comes to. */
const rules = {
  disputed: {
    since: ({ payment }) => payment.status === "disputed" && lastEntry(payment.entries, "dispute")?.at,
    detail: "The buyer's bank disputes the payment: answer it with the payment provider.",
  },
  refundFailed: {
    since: ({ payment: { entries = [] } }) => {
      const failed = entries.findLastIndex(({ kind }) => kind === "refundFailed");
      const again = entries.slice(failed + 1).some(({ kind }) => kind === "refund");
      return failed >= 0 && !again && entries[failed]!.at;
    },
    detail: "A refund did not arrive: agree on another way with the buyer, and record it with refund.",
  },
  wrongCurrency: {
    since: ({ history }) => {
      const foreign = history.findLastIndex(
        ({ command, data }) => command === "recordPayment" && data?.foreign,
      );
      const settled = history.slice(foreign + 1).some(settlesForeign);
      return foreign >= 0 && !settled && history[foreign]!.at;
    },
    detail: "A payment came in another currency: give it back, or record it with setPayment or refund.",
  },
  refundedEarly: {
    since: (order) =>
      order.payment.paid > 0 && heldAmount(order) === 0 && isBeforeDelivery(order)
        ? (lastEntry(order.payment.entries, "refund") ?? lastEntry(order.payment.entries, "disputeLost"))?.at
        : undefined,
    detail:
      "Everything has gone back to the buyer before the goods left: cancel the order, or agree to go on.",
  },
  refundDue: {
    since: ({ payment, closedAt, updatedAt }) => payment.refundDue > 0 && (closedAt ?? updatedAt),
    detail: "Money is owed to the buyer: give it back, and record it with refund.",
  },
  unreachable: {
    since: ({ unreachable }) => unreachable?.since,
    detail: "No message reaches the buyer: find another way to them, and give it with correct.",
  },
  problem: {
    since: ({ problem, history }) => problem && lastEvent(history, "reportProblem")?.at,
    detail: "The buyer has reported a problem: it is settled with resolveProblem.",
  },
  cancelRequested: {
    since: ({ cancelRequest, group, history }) =>
      cancelRequest && !isClosed(group) && lastEvent(history, "requestCancel")?.at,
    detail: "Support has been asked to cancel the order: cancel or dismissCancel answers.",
  },
  deliveryFailed: {
    since: ({ delivery, group, history }) =>
      delivery.status === "failed" &&
      !isClosed(group) &&
      history.findLast(({ command }) => command === "fail" || command === "recordDelivery")?.at,
    detail: "The goods could not be delivered: agree on another time with the buyer.",
  },
  parcelReturned: {
    since: ({ delivery, group, history }) =>
      delivery.status === "returned" &&
      !isClosed(group) &&
      history.findLast(({ data }) => data && "lost" in data && data.lost === "returned")?.at,
    detail: "A parcel has come back: send it again with ship, or end the order with takeBack.",
  },
  photoDisliked: {
    since: (order) => {
      if (order.photoRating?.liked !== false || !isBeforeDelivery(order)) return undefined;
      const rated = order.history.findLastIndex(({ command }) => command === "ratePhoto");
      const again = order.history.slice(rated).some(({ command }) => command === "addPhoto");
      return !again && order.history[rated]?.at;
    },
    detail: "The buyer does not like the photo: write to them, and add another photo.",
  },
  overdue: {
    since: ({ history, deadlines, group }) => {
      if (isClosed(group)) return undefined;
      const here = history.slice(history.findLastIndex(({ to }) => to));
      const isLate = ({ command, data }: Event) =>
        command === "remind" &&
        !data?.ahead &&
        !waitsForBuyer.has(data!.deadline) &&
        !deadlines.some(({ name }) => name === data!.deadline);
      return here.find(isLate)?.at;
    },
    detail: "A deadline has passed: do what it was for, or agree on another time with the buyer.",
  },
} satisfies Record<string, { since: (order: Order) => Moment | false | undefined; detail: string }>;

export type AttentionCode = keyof typeof rules;
/** Everything that can need a person, in the order in which it is listed. */
export const attentionCodes = Object.keys(rules) as [AttentionCode, ...AttentionCode[]];

/** What no other task speaks of: neither that of the money nor that of a buyer out of reach. */
export const taskCodes: ReadonlySet<AttentionCode> = new Set<AttentionCode>([
  ...(["refundFailed", "refundedEarly", "problem", "cancelRequested"] as const),
  ...(["deliveryFailed", "parcelReturned", "photoDisliked", "overdue"] as const),
]);

/** What an order asks of a person first, of what no other task speaks of; undefined when nothing. */
export const taskOf = (order: Order): { code: AttentionCode; since: Moment } | undefined =>
  attentionOf(order).find(({ code }) => taskCodes.has(code));

const lastEntry = (entries: readonly LedgerEntry[] = [], wanted: LedgerEntry["kind"]) =>
  entries.findLast(({ kind }) => kind === wanted);
const lastEvent = (history: readonly Event[], name: Event["command"]) =>
  history.findLast(({ command }) => command === name);

/** Whether an event sees to money that came in another currency. */
export const settlesForeign = ({ command, data }: Event): boolean =>
  ["confirmPayment", "setPayment", "refund"].includes(command) ||
  (command === "dismissTask" && data?.task === "wrongCurrency");
const isBeforeDelivery = ({ group, delivery }: Order): boolean =>
  !isClosed(group) && !["onTheWay", "delivered"].includes(delivery.status);

/** What needs a person in this order, since when, and what to do; for those who look after it. */
export function attentionOf(order: Order): { code: AttentionCode; since: Moment; detail: string }[] {
  return attentionCodes.flatMap((code) => {
    const since = rules[code].since(order);
    return since ? [{ code, since, detail: rules[code].detail }] : [];
  });
}

/** Whether somebody looks after orders, and so is told what they need. */
export const seesAttention = ({ role }: Actor): boolean =>
  ["storefront", "director", "manager", "seller", "support", "admin"].includes(role);
