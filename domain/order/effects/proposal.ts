import type { EventData, ProposedChange } from "../event.ts";
import { withSurcharges } from "../money/totals.ts";
import type { Order, OrderChange, Proposal } from "../order.ts";
import type { Effects } from "./effect.ts";

/** The proposed change alone, as the events about its answer repeat it. */
export function proposedChangeOf({ number: _, reason: __, ...change }: Proposal): ProposedChange {
  return change;
}

/** What the events about consent do to an order: before the buyer's yes nothing changes, and a newer proposal counts. */
export const proposalEffects = {
  proposeTime: (order, { from, to, reason }) => ({
    proposal: { kind: "time", from, to, ...(reason && { reason }), number: order.version },
  }),
  proposeSurcharge: (order, { amount, reason }) => ({
    proposal: { kind: "surcharge", amount, reason, number: order.version },
  }),
  declineProposal: () => ({ proposal: undefined }),
  acceptProposal: (order, data) => ({ proposal: undefined, ...agreedChange(order, data) }),
} satisfies Effects;

function agreedChange(order: Order, data: EventData<"acceptProposal">): OrderChange {
  if (data.kind === "time") return { delivery: { ...order.delivery, from: data.from, to: data.to } };
  return withSurcharges(order, [{ amount: data.amount, reason: data.reason ?? "" }]);
}
