import type { Command } from "./commands.ts";
import { conditions } from "./conditions.ts";
import { goOn, move } from "./deadlines.ts";
import { stateAt } from "./evolve.ts";
import { accept, confirmPayment, refund, returnToFeed, setPayment, settleMoney } from "./money-rules.ts";
import { moveAnywhere } from "./moving.ts";
import { maxPhotos, type Order } from "./order.ts";
import { acceptProposal, answer, proposeTime } from "./proposal-rules.ts";
import { type Rule, refuse, wrong } from "./rule.ts";
import { lengthOf } from "./time.ts";
import { entryOf } from "./undo.ts";

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

/** Whoever fetches the goods pays for no delivery, unless the shop says so (S3-07). */
const setDelivery: Rule = (_, __, { way, price }) =>
  way === "pickup" && price === undefined ? { data: { price: 0 } } : {};

/** The order goes back to where it was, and its deadlines run on as before. */
const undo: Rule = (_, order) => {
  const undone = entryOf(order);
  const { status, deadlines } = stateAt(order, undone - 1);
  return { to: status, deadlines, data: { undone } };
};

/** A photo is added once, however often its arrival is told (S2-37). */
const addPhoto: Rule = (_, { photos = [] }, { photo }) => {
  if (photos.includes(photo)) return refuse("not-now", "The order has this photo already.");
  return photos.length < maxPhotos ? {} : refuse("not-now", `An order has at most ${maxPhotos} photos.`);
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
  setDelivery,
  proposeTime,
  acceptProposal,
  declineProposal: answer,
  undo,
  move: moveAnywhere,
  addPhoto,
  deliver,
};
