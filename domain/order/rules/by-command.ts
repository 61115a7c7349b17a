import type { Command } from "../../lifecycle/commands.ts";
import { durationSeconds } from "../../time/time.ts";
import { conditions } from "../conditions.ts";
import { resumeDeadlines, shiftDeadline } from "../deadlines.ts";
import { isAstray } from "../effects/parcels.ts";
import { stateAt } from "../evolve.ts";
import { cashToCollect } from "../money/totals.ts";
import { maxPhotos, type Order } from "../order.ts";
import { statusVersionOf } from "../undo.ts";
import { changedFields, formerContacts } from "./correction.ts";
import { moveAnywhere } from "./move.ts";
import { addParcel, correctParcel, ship } from "./parcels.ts";
import { accept, confirmPayment, decideFee, refund, returnToFeed, setPayment } from "./payment.ts";
import { acceptProposal, answerProposal, proposeTime } from "./proposal.ts";
import { type CommandRule, type Rule, refuse, refuseField } from "./rule.ts";

/** A problem or a lifted one stops or restarts the order's clock, unless a hold stops it anyway. */
const resumeDeadlinesUnless = (stillStopped: (order: Order) => unknown): Rule<unknown, never> => {
  return (_, order, __, { now }) => (stillStopped(order) ? {} : { deadlines: resumeDeadlines(order, now) });
};

const extendDeadline: CommandRule<"extendDeadline"> = (_, order, { deadline, by }) => {
  const found = order.deadlines.some(({ name }) => name === deadline);
  const running = order.deadlines.map(({ name }) => name).join(", ");
  if (!found) return refuse("noDeadline", `No deadline "${deadline}" is running. Running are: ${running}.`);
  const seconds = durationSeconds(by) ?? 0;
  return {
    deadlines: order.deadlines.map((each) => (each.name === deadline ? shiftDeadline(each, seconds) : each)),
  };
};

const hold: CommandRule<"hold"> = (_, __, { until }, { now }) =>
  until && until <= now ? refuseField("until", "must be in the future", "notFuture") : {};

/** Buyers who fetch the goods pay for no delivery, unless the shop says so (S3-07). */
const setDelivery: CommandRule<"setDelivery"> = (_, __, { way, price }) =>
  way === "pickup" && price === undefined ? { data: { price: 0 } } : {};

/** The order goes back to where it was, and its deadlines run on as before. */
const undo: CommandRule<"undo"> = (_, order) => {
  const undone = statusVersionOf(order);
  const { status, deadlines } = stateAt(order, undone - 1);
  return { to: status, deadlines, data: { undone } };
};

/** A photo is added once, however often its upload is reported (S2-37). */
const addPhoto: CommandRule<"addPhoto"> = (_, { photos = [] }, { photo }) => {
  if (photos.includes(photo)) return refuse("photoKnown", "The order already has this photo.");
  return photos.length < maxPhotos
    ? {}
    : refuse("photoLimit", `An order can have at most ${maxPhotos} photos.`);
};

/** Whom an assignment replaces is said in its event: they are told, and their link says so. */
const assignDeliverer: CommandRule<"assignDeliverer"> = (_, { delivery }, { deliverer }) => {
  const { deliverer: replaced } = delivery;
  return replaced && replaced !== deliverer ? { data: { replaced } } : {};
};

/** S2-52: somebody else takes the goods in the recipient's place only with the buyer's consent. */
const deliver: CommandRule<"deliver"> = (_, order, { handedTo, collected }) => {
  const { thirdPersonAllowed, cashDue } = conditions;
  if (handedTo === "thirdPerson" && !thirdPersonAllowed.holds(order))
    return refuse("thirdPersonAllowed", thirdPersonAllowed.refusalDetail);
  if (!collected) return {};
  return cashDue.holds(order)
    ? { data: { amount: cashToCollect(order) } }
    : refuseField("collected", "cannot be true: no cash is to be collected for this order", "cashDue");
};

/** Contacts can be corrected always; where the goods go, only until they do. What is replaced stands in the event. */
const correct: CommandRule<"correct"> = (_, order, fields) => {
  const { notSent } = conditions;
  if (fields.delivery && !notSent.holds(order)) return refuse("notSent", notSent.refusalDetail);
  const changes = changedFields(order.request, fields);
  if (changes.length === 0)
    return refuse("nothingChanges", "Nothing would change: the order already says all of this.");
  const former = formerContacts(order.request, changes);
  return { data: { corrected: changes, ...(former && { former }) } };
};

/** S2-45: support is asked with the number, the wish and whether the courier has left. */
const requestCancel: CommandRule<"requestCancel"> = (_, { number, group }) => ({
  data: { number, onTheWay: group === "delivery" },
});

/** Rules that a definition cannot say as data: plain functions, one for each command that has them. */
const commandRules: { [C in Command]?: CommandRule<C> } = {
  assignDeliverer,
  extendDeadline,
  hold,
  resume: resumeDeadlinesUnless((order) => order.problem || isAstray(order)),
  resolveProblem: resumeDeadlinesUnless((order) => order.hold || isAstray(order)),
  accept,
  returnToFeed,
  decideFee,
  refund,
  confirmPayment,
  setPayment,
  setDelivery,
  proposeTime,
  acceptProposal,
  declineProposal: answerProposal,
  undo,
  move: moveAnywhere,
  addPhoto,
  ship,
  addParcel,
  correctParcel,
  deliver,
  correct,
  requestCancel,
};

/** The rule of a command, for fields that have passed its schema; undefined where its step says everything. */
export const ruleOf = (name: string): Rule<unknown, object> | undefined =>
  Object.hasOwn(commandRules, name) ? (commandRules[name as Command] as Rule<unknown, object>) : undefined;
