import { rearm } from "./deadlines.ts";
import { wishOf } from "./proposal.ts";
import { type Rule, refuse, wrong } from "./rule.ts";

/** A window that is over is no proposal. */
export const proposeTime: Rule = (_, __, { to }, { now }) =>
  to <= now ? wrong("to", "`to` must be in the future.") : {};

/** An answer repeats what it is about: whoever reads the event alone knows what was agreed. */
export const answer: Rule = (_, order, { proposal }) => {
  const open = order.proposal!;
  if (proposal && proposal !== open.number)
    return refuse("not-now", `Proposal ${open.number} has replaced it.`);
  return { data: { ...wishOf(open), proposal: open.number } };
};

/** S2-60: the agreed window moves the deadlines that are counted back from it. */
export const acceptProposal: Rule = (lifecycle, order, fields, given) => {
  const answered = answer(lifecycle, order, fields, given);
  const { reason, ...wish } = order.proposal!;
  if ("refusal" in answered) return answered;
  if (wish.kind === "surcharge") return { data: { ...answered.data, reason } };
  const { from, to } = wish;
  if (to <= given.now) return refuse("not-now", "The proposed time is over.");
  const moved = { ...order, delivery: { ...order.delivery, from, to } };
  return { ...answered, deadlines: rearm(lifecycle, moved, given.now) };
};
