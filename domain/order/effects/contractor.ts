import { isClosed } from "../../lifecycle/groups.ts";
import type { Order } from "../order.ts";
import type { Effects } from "./effect.ts";

/** The place of the fee that has waited longest for a decision, of one contractor or of all; -1 where none does. */
export const pendingFee = (fees: NonNullable<Order["fees"]>, contractor?: string): number =>
  fees.findIndex((fee) => fee.refund === "pending" && (contractor ?? fee.contractor) === fee.contractor);

/** What the events round a contractor do to an order of the feed (S0-02, S0-13, S0-31). */
export const contractorEffects = {
  accept: (order, { fee }, { actor, at }) =>
    actor.role === "contractor" && actor.id
      ? {
          contractor: actor.id,
          stage: "notContacted",
          stageSince: at,
          ...(fee !== undefined && { fees: [...(order.fees ?? []), { contractor: actor.id, amount: fee }] }),
        }
      : {},
  setStage: (_, { stage, at: stageAt }, { at }) => ({ stage, stageAt, stageSince: at }),
  returnToFeed: (order, { clarification, reason, details, feeRefund }) => ({
    contractor: undefined,
    archived: undefined,
    enrichment: [...(order.enrichment ?? []), { clarification, reason, details }],
    ...(feeRefund && { fees: order.fees!.with(-1, { ...order.fees!.at(-1)!, refund: feeRefund }) }),
  }),
  archive: () => ({ archived: true }),
  // what has ended is in the archive by itself, until it is taken out
  unarchive: ({ group }) => ({ archived: isClosed(group) ? false : undefined }),
  decideFee: ({ fees = [] }, { refund, contractor }) => {
    const place = pendingFee(fees, contractor);
    const outcome = refund ? ("granted" as const) : ("refused" as const);
    return { fees: fees.map((fee, i) => (i === place ? { ...fee, refund: outcome } : fee)) };
  },
} satisfies Effects;
