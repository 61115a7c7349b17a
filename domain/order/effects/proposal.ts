import { withSurcharges } from "../money/surcharges.ts";
import type { Order, OrderChange, Proposal, ProposedChange } from "../order.ts";
import type { Effect, EventData } from "./effect.ts";

/** The proposed change alone, as the events about its answer repeat it. */
export function proposedChangeOf({ number: _, reason: __, ...change }: Proposal): ProposedChange {
  return change;
}

/** A newer proposal replaces the former one. */
const propose =
  (kind: ProposedChange["kind"]): Effect =>
  (order, data) => ({ proposal: { kind, ...data, number: order.version } as Proposal });

/** What the events about consent do to an order: before the buyer's yes nothing changes. */
export const proposalEffects = {
  proposeTime: propose("time"),
  proposeSurcharge: propose("surcharge"),
  declineProposal: () => ({ proposal: undefined }),
  acceptProposal: (order: Order, data: EventData) => ({ proposal: undefined, ...agreedChange(order, data) }),
};

function agreedChange(order: Order, { kind, from, to, amount, reason }: EventData): OrderChange {
  if (kind === "time") return { delivery: { ...order.delivery, from, to } };
  return withSurcharges(order, [{ amount, reason }]);
}
