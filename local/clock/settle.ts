import { momentOf } from "../../domain/time/time.ts";
import type { Clock, FiredTimer } from "./clock.ts";

/** Counts what is going on, so that "settled" is a fact and not a guess. */
export function trackWork() {
  let running = 0;
  let started = 0;
  let waiting: (() => void)[] = [];
  const listeners: (() => void)[] = [];

  function end() {
    running -= 1;
    for (const listener of listeners) listener();
    if (running > 0) return;
    for (const resume of waiting) resume();
    waiting = [];
  }

  /** Notes that something began; call the answer once when it has ended. */
  function begin(): () => void {
    running += 1;
    started += 1;
    return end;
  }

  return {
    begin,
    /** Runs a task as one piece of work. */
    async run<T>(task: () => Promise<T> | T): Promise<T> {
      const done = begin();
      try {
        return await task();
      } finally {
        done();
      }
    },
    /** How many pieces of work have begun so far. */
    started: () => started,
    isIdle: () => running === 0,
    idle: (): Promise<void> =>
      running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    /** Calls the listener each time a piece of work has ended. */
    onEnd: (listener: () => void) => void listeners.push(listener),
  };
}

export type PendingWork = ReturnType<typeof trackWork>;

/** Makes `settle` and what it is made of; `drain` delivers everything that has been written. */
export function createSettle(
  work: PendingWork,
  drain: () => Promise<void>,
  { takeDue }: Pick<Clock, "takeDue">,
) {
  async function finish(): Promise<void> {
    for (let seen = -1; !work.isIdle() || work.started() !== seen; ) {
      await work.idle();
      seen = work.started();
      await drain();
    }
  }

  /** Fires what is due at present, and what that makes due at present, until all has settled. */
  async function fireDue(): Promise<FiredTimer[]> {
    const fired: FiredTimer[] = [];
    for (let due = takeDue(); due.length > 0; due = takeDue()) {
      fired.push(...due.map(({ at, what }) => ({ at: momentOf(at), ...what })));
      await Promise.all(due.map(({ run }) => run()));
      await finish();
    }
    return fired;
  }

  return {
    fireDue,
    /** Resolves when nothing is going on, everything written has been delivered, and nothing is due at present. */
    async settle(): Promise<FiredTimer[]> {
      await finish();
      return fireDue();
    },
  };
}

export type Settling = ReturnType<typeof createSettle>;

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
