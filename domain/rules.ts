import type { Command } from "./commands.ts";
import { conditions } from "./conditions.ts";
import { goOn, move, rearm } from "./deadlines.ts";
import type { Ask } from "./decide.ts";
import type { Flaw, Reason } from "./error.ts";
import { stateAt } from "./evolve.ts";
import { isClosed } from "./groups.ts";
import type { Lifecycle, Step } from "./lifecycle.ts";
import type { Deadline, Order } from "./order.ts";
import { held, outstanding, refundOf } from "./payment.ts";
import type { Refusal } from "./permission.ts";
import { mostPhotos } from "./photo.ts";
import { wishOf } from "./proposal.ts";
import { lengthOf, type Moment } from "./time.ts";
import { entryOf } from "./undo.ts";

interface Outcome {
  data?: Record<string, unknown>;
  to?: string;
  deadlines?: Deadline[];
}
// biome-ignore lint/suspicious/noExplicitAny: the fields have passed the schema of their command
type Fields = Record<string, any>;
interface Given {
  step: Step;
  ask: Ask;
  now: Moment;
}
type Rule = (
  lifecycle: Lifecycle,
  order: Order,
  fields: Fields,
  given: Given,
) => Outcome | { refusal: Refusal & { errors?: Flaw[] } };

const refuse = (reason: Reason, detail: string): { refusal: Refusal } => ({ refusal: { reason, detail } });
/** Refuses one field for what it says. */
const wrong = (field: string, detail: string): { refusal: Refusal & { errors: Flaw[] } } => ({
  refusal: { reason: "invalid", detail, errors: [{ pointer: `/${field}`, detail }] },
});

/** What ends an order says how much goes back to the buyer. */
const settleMoney: Rule = (_, order, __, { step }) => {
  const refundDue = refundOf(order, step);
  return refundDue > 0 ? { data: { refundDue } } : {};
};

/** A problem or a lifted one stops or restarts the order's clock, unless a hold stops it anyway. */
const goOnUnless = (stillStopped: (order: Order) => unknown): Rule => {
  return (_, order, __, { now }) => (stillStopped(order) ? {} : { deadlines: goOn(order, now) });
};

const extendDeadline: Rule = (_, order, { deadline, by }) => {
  const found = order.deadlines.some(({ name }) => name === deadline);
  const running = order.deadlines.map(({ name }) => name).join(", ");
  if (!found) return refuse("not-now", `No deadline "${deadline}" is running, but: ${running}.`);
  const seconds = lengthOf(by) ?? 0;
  return { deadlines: order.deadlines.map((each) => (each.name === deadline ? move(each, seconds) : each)) };
};

const hold: Rule = (_, __, { until }, { now }) =>
  until && until <= now ? wrong("until", "`until` must be in the future.") : {};

/** S0-28: a feed's accept costs what the shop set when the order was placed. */
const accept: Rule = (_, order, __, { ask }) => {
  const fee = order.terms?.acceptFee;
  return ask.actor.role === "contractor" && fee ? { data: { fee } } : {};
};

/** S0-29: the fee goes back when the return is complete and the work has not begun. */
const returnToFeed: Rule = (_, order) => (order.fees ? { data: { feeRefund: true } } : {});

const refund: Rule = (_, order, { amount = order.payment.refundDue }) =>
  amount > order.payment.refundDue
    ? wrong("amount", `Only ${order.payment.refundDue} is to be refunded.`)
    : { data: { amount } };

/** Staff confirm exactly what is due; what a provider received beyond it is owed back. */
const confirmPayment: Rule = (_, order, { amount = outstanding(order) }, { ask }) => {
  const surplus = amount - outstanding(order);
  if (surplus < 0 || (surplus > 0 && ask.actor.role !== "payments"))
    return wrong("amount", `The amount is ${amount}, but ${outstanding(order)} is to be paid.`);
  return { data: { amount, ...(surplus > 0 && { refundDue: surplus }) } };
};

/** Money that a provider has confirmed cannot be talked away: it is refunded. */
const setPayment: Rule = (_, order, { status }) =>
  ["pending", "unpaid", "rejected"].includes(status) && order.payment.references && held(order) > 0
    ? refuse("not-now", "The provider has confirmed this payment: it can only be refunded.")
    : {};

const proposeTime: Rule = (_, __, { to }, { now }) =>
  to <= now ? wrong("to", "`to` must be in the future.") : {};

/** The answer repeats what it is about: whoever reads the event alone knows what was agreed. */
const answer: Rule = (_, order, { proposal }) => {
  const open = order.proposal!;
  if (proposal && proposal !== open.number)
    return refuse("not-now", `Proposal ${open.number} has replaced it.`);
  return { data: { ...wishOf(open), proposal: open.number } };
};

/** S2-60: the agreed window moves the deadlines that are counted back from it. */
const acceptProposal: Rule = (lifecycle, order, fields, given) => {
  const answered = answer(lifecycle, order, fields, given);
  const { reason, ...wish } = order.proposal!;
  if ("refusal" in answered) return answered;
  if (wish.kind === "surcharge") return { data: { ...answered.data, reason } };
  const { from, to } = wish;
  if (to <= given.now) return refuse("not-now", "The proposed time is over.");
  const moved = { ...order, delivery: { ...order.delivery, from, to } };
  return { ...answered, deadlines: rearm(lifecycle, moved, given.now) };
};

/** The order goes back to where it was, and its deadlines run on as before. */
const undo: Rule = (_, order) => {
  const undone = entryOf(order);
  const { status, deadlines } = stateAt(order, undone - 1);
  return { to: status, deadlines, data: { undone } };
};

/** S1: staff move freely between open statuses; closing and postponing have conditions. */
const moveAnywhere: Rule = (lifecycle, order, { status, reason, closedAt }, { step, ask, now }) => {
  const group = Object.hasOwn(lifecycle.statuses, status) ? lifecycle.statuses[status]!.group : undefined;
  const names = Object.keys(lifecycle.statuses).join(", ");
  if (!group) return wrong("status", `There is no status "${status}", but: ${names}.`);
  if (status === order.status) return refuse("not-now", `The order is in status ${status} already.`);
  if (group === "paused" && !reason) return wrong("reason", "Postponing needs a `reason` (S1-11).");
  if (group === "failed" && !reason)
    return wrong("reason", "Closing without success needs a `reason` (S1-25).");
  if (group === "done" && order.payment.status !== "refunded" && outstanding(order) > 0)
    return refuse("not-now", "Payments are open: closing with success needs them settled (S1-24).");
  if (closedAt && !isClosed(group)) return wrong("closedAt", "`closedAt` is for closing only.");
  if (closedAt && closedAt > now) return wrong("closedAt", "`closedAt` must not be in the future.");
  if (closedAt && closedAt < now && !lifecycle.pastClosing)
    return refuse("not-now", "This shop does not allow closing in the past (S1-23).");
  const refundDue = group === "failed" ? refundOf(order, step) : 0;
  const assignee = group === "active" && !order.assignee ? ask.actor.id : undefined;
  return { to: status, data: { ...(refundDue > 0 && { refundDue }), ...(assignee && { assignee }) } };
};

/** A photo is added once, however often its arrival is told (S2-37). */
const addPhoto: Rule = (_, { photos = [] }, { photo }) => {
  if (photos.includes(photo)) return refuse("not-now", "The order has this photo already.");
  return photos.length < mostPhotos ? {} : refuse("not-now", `An order has at most ${mostPhotos} photos.`);
};

/** S2-52: whoever takes the goods in the recipient's place does so with the buyer's consent. */
const deliver: Rule = (_, order, { handedTo }) => {
  const { holds, otherwise } = conditions.thirdPersonAllowed;
  return handedTo !== "thirdPerson" || holds(order) ? {} : refuse("not-now", otherwise);
};

/** Rules that a definition cannot say as data: plain functions, one for each command that has them. */
export const rules: { [C in Command]?: Rule } = {
  cancel: settleMoney,
  decline: settleMoney,
  extendDeadline,
  hold,
  resume: goOnUnless(({ problem }) => problem),
  resolveProblem: goOnUnless((order) => order.hold),
  accept,
  returnToFeed,
  refund,
  confirmPayment,
  setPayment,
  proposeTime,
  acceptProposal,
  declineProposal: answer,
  undo,
  move: moveAnywhere,
  addPhoto,
  deliver,
};
