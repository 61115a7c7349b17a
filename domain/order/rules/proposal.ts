import { restartWindowDeadlines } from "../deadlines.ts";
import { proposedChangeOf } from "../effects/proposal.ts";
import { type CommandRule, refuse, refuseField } from "./rule.ts";

/** A window that is over is no proposal. */
export const proposeTime: CommandRule<"proposeTime"> = (_, __, { to }, { now }) =>
  to <= now ? refuseField("to", "must be in the future", "notFuture") : {};

/** An answer repeats what it is about: the event alone says what was agreed. */
export const answerProposal: CommandRule<"declineProposal"> = (_, order, { proposal }) => {
  const open = order.proposal!;
  if (proposal && proposal !== open.number)
    return refuse("proposalReplaced", `Proposal ${open.number} has replaced this one: answer that.`);
  return { data: { ...proposedChangeOf(open), proposal: open.number } };
};

/** S2-60: the agreed window moves the deadlines that are counted back from it. */
export const acceptProposal: CommandRule<"acceptProposal"> = (lifecycle, order, fields, given) => {
  const answered = answerProposal(lifecycle, order, fields, given);
  const { reason, ...change } = order.proposal!;
  if ("refusal" in answered) return answered;
  if (change.kind === "surcharge") return { data: { ...answered.data, reason } };
  const { from, to } = change;
  if (to <= given.now)
    return refuse("proposalPast", "The proposed time has passed: the shop has to propose another one.");
  const moved = { ...order, delivery: { ...order.delivery, from, to } };
  return { ...answered, deadlines: restartWindowDeadlines(lifecycle, moved, given.now) };
};
