import { momentOf } from "../../domain/time/time.ts";
import { setClock } from "../../io/runtime/clock.ts";
import type { Store } from "../store.ts";
import { type ClockTimer, createTimerQueue } from "./timers.ts";

const maxTimerMs = 2 ** 31 - 1;

/** What an advance made happen: the moment, and what the appointment said about itself. */
export type FiredTimer = { at: string } & Record<string, string>;

/** A clock that ticks in real time from a stored offset, can be advanced, and rings appointments. */
export function startClock(store: Store, first = Date.now()) {
  let offset = Number(store.remember("clock offset", () => String(first - Date.now())));
  let frozen: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const timers = createTimerQueue();
  const read = () => frozen ?? Date.now() + offset;
  setClock(read);

  /** Sets the one timer to the next appointment, in pieces that fit a 32-bit timer. */
  function arm(): void {
    clearTimeout(timer);
    const next = timers.next();
    if (next === undefined || frozen !== undefined) return;
    timer = setTimeout(tick, Math.min(Math.max(next - read(), 0), maxTimerMs));
  }

  function tick(): void {
    if (frozen !== undefined) return;
    for (const { run } of timers.take(read())) run();
    arm();
  }

  function setTo(moment: number): void {
    offset = moment - Date.now();
    store.set("clock offset", String(offset));
  }

  return {
    read,
    now: () => momentOf(read()),
    /** Calls `run` at a moment (milliseconds); answers a function that cancels it. */
    schedule(at: number, what: Record<string, string>, run: () => unknown): () => void {
      const appointment: ClockTimer = { at, what, run };
      timers.add(appointment);
      if (timers.next() === at) arm();
      return () => timers.remove(appointment);
    },
    /** Stops at the present; `walk` then moves the stopped clock, and it ticks on from there. */
    async whileStopped<T>(walk: (goTo: (moment: number) => void) => Promise<T>): Promise<T> {
      frozen = read();
      try {
        return await walk((moment) => {
          frozen = moment;
          setTo(moment);
        });
      } finally {
        setTo(frozen);
        frozen = undefined;
        arm();
      }
    },
    next: timers.next,
    /** Takes out what is due at present. */
    takeDue: () => timers.take(read()),
    close: () => clearTimeout(timer),
  };
}

export type Clock = ReturnType<typeof startClock>;
