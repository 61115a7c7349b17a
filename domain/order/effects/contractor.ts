import type { Effects } from "./effect.ts";

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
    ...(order.fees && { fees: order.fees.with(-1, { ...order.fees.at(-1)!, refund: feeRefund === true }) }),
  }),
  archive: () => ({ archived: true }),
  unarchive: () => ({ archived: undefined }),
} satisfies Effects;
