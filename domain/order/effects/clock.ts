import type { Effects } from "./effect.ts";
import { isAstray } from "./parcels.ts";

/** What stops the clock of an order, and lets it go on: a hold, or a reported problem. */
export const clockEffects = {
  hold: (order, { reason, until }, { at }) => ({
    hold: { reason, ...(until && { until }) },
    stoppedAt: order.stoppedAt ?? at,
  }),
  resume: (order) => ({
    hold: undefined,
    ...(!order.problem && !isAstray(order) && { stoppedAt: undefined }),
  }),
  reportProblem: (order, { text }, { at }) => ({ problem: { text }, stoppedAt: order.stoppedAt ?? at }),
  resolveProblem: (order) => ({
    problem: undefined,
    ...(!order.hold && !isAstray(order) && { stoppedAt: undefined }),
  }),
} satisfies Effects;
