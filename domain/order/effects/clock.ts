import type { Effects } from "./effect.ts";

/** What stops the clock of an order, and lets it go on: a hold, or a reported problem. */
export const clockEffects = {
  hold: (order, { reason, until }, { at }) => ({
    hold: { reason, ...(until && { until }) },
    stoppedAt: order.stoppedAt ?? at,
  }),
  resume: (order) => ({ hold: undefined, ...(!order.problem && { stoppedAt: undefined }) }),
  reportProblem: (order, { text }, { at }) => ({ problem: { text }, stoppedAt: order.stoppedAt ?? at }),
  resolveProblem: (order) => ({ problem: undefined, ...(!order.hold && { stoppedAt: undefined }) }),
} satisfies Effects;
