import type { Data, Effect } from "./effect.ts";
import type { Change, Order, Proposal, Wish } from "./order.ts";
import { afterSurcharge } from "./payment.ts";

/** The wish alone, as the events about its answer repeat it. */
export function wishOf({ number: _, reason: __, ...wish }: Proposal): Wish {
  return wish;
}

/** A newer proposal replaces the former one. */
const propose =
  (kind: Wish["kind"]): Effect =>
  (order, data) => ({ proposal: { kind, ...data, number: order.version } as Proposal });

/** What the events about consent do to an order: before the buyer's yes nothing changes. */
export const proposalEffects = {
  proposeTime: propose("time"),
  proposeSurcharge: propose("surcharge"),
  declineProposal: () => ({ proposal: undefined }),
  acceptProposal: (order: Order, data: Data) => ({ proposal: undefined, ...agreed(order, data) }),
};

function agreed(order: Order, { kind, from, to, amount, reason }: Data): Change {
  if (kind === "time") return { delivery: { ...order.delivery, from, to } };
  return afterSurcharge(order, { amount, reason });
}
