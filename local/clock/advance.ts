import { momentOf } from "../../domain/time/time.ts";
import type { Clock, FiredTimer } from "./clock.ts";

/** Makes `advance`: walks the clock to a moment through everything due on the way, settling after each. */
export function createAdvance(clock: Clock, settle: () => Promise<void>) {
  let last: Promise<unknown> = Promise.resolve();

  function walk(target: number): Promise<FiredTimer[]> {
    return clock.whileStopped(async (goTo) => {
      const fired: FiredTimer[] = [];
      await settle();
      for (let next = clock.next(); next !== undefined && next <= target; next = clock.next()) {
        goTo(Math.max(next, clock.read()));
        const due = clock.takeDue();
        fired.push(...due.map(({ at, what }) => ({ at: momentOf(at), ...what })));
        await Promise.all(due.map(({ run }) => run()));
        await settle();
      }
      goTo(target);
      await settle();
      return fired;
    });
  }

  /** Goes to the moment (milliseconds) that `target` makes of the present; one walk at a time. */
  return function advance(target: (now: number) => number): Promise<FiredTimer[]> {
    const mine = last.then(() => walk(target(clock.read())));
    last = mine.catch(() => {});
    return mine;
  };
}

export type Advance = ReturnType<typeof createAdvance>;
