import type { Clock, FiredTimer } from "./clock.ts";
import type { Settling } from "./settle.ts";

/**
 * Makes `advance`: walks the clock to a moment through everything due on the way, settling after each. It ends on the
 * very moment: what is due then has fired when it answers.
 */
export function createAdvance(clock: Clock, { settle, fireDue }: Settling) {
  let last: Promise<unknown> = Promise.resolve();

  function walk(target: number): Promise<FiredTimer[]> {
    return clock.whileStopped(async (goTo) => {
      const fired = await settle();
      for (let next = clock.next(); next !== undefined && next <= target; next = clock.next()) {
        goTo(Math.max(next, clock.read()));
        fired.push(...(await fireDue()));
      }
      goTo(target);
      return [...fired, ...(await settle())];
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
