import { type Moment, momentOf } from "../../domain/time/time.ts";
import { setClock, wall } from "../../io/runtime/clock.ts";
import type { Store } from "../store.ts";

const maxTimerMs = 2 ** 31 - 1;
/** Where a frozen clock begins when nobody says: the same moment in every run. */
const frozenStart = Date.parse("2026-11-21T10:00:00Z");
const key = "clock";

/** What an advance made happen: the moment, and what the appointment said about itself. */
export type FiredTimer = { at: Moment } & Record<string, string>;

/** Frozen, it moves by `advance` only; ticking, it also goes on by itself with real time. */
export type ClockMode = "frozen" | "ticking";

/** How the clock goes, and the moment (milliseconds) at which it begins in an empty data folder. */
export type ClockOptions = { mode: ClockMode; first?: number | undefined };

/** The moment that is kept; `since` when of real time it has gone on from there, if it ticks. */
type KeptMoment = { moment: number; since?: number };

/** A clock whose moment is kept in the data folder, which can be advanced and fires timers. */
export function startClock(store: Store, { mode, first }: ClockOptions) {
  const start = first ?? (mode === "frozen" ? frozenStart : wall());
  let kept: KeptMoment = JSON.parse(store.remember(key, () => JSON.stringify({ moment: start })));
  let timer: NodeJS.Timeout | undefined;
  const timers = createTimerQueue();
  const read = () => kept.moment + (kept.since === undefined ? 0 : Math.max(0, wall() - kept.since));

  function standAt(moment: number): void {
    kept = { moment };
    store.set(key, JSON.stringify(kept));
  }

  /** Goes on from where it stands: with real time when it ticks, else not at all. */
  function goOn(): void {
    if (mode === "frozen") return;
    kept = { moment: kept.moment, since: wall() };
    store.set(key, JSON.stringify(kept));
    arm();
  }

  /** Sets the one timer to the next appointment, in pieces that fit a 32-bit timer. */
  function arm(): void {
    clearTimeout(timer);
    const next = timers.next();
    if (next === undefined || kept.since === undefined) return;
    timer = setTimeout(tick, Math.min(Math.max(next - read(), 0), maxTimerMs));
  }

  function tick(): void {
    if (kept.since === undefined) return;
    for (const { run } of timers.take(read())) run();
    arm();
  }

  standAt(read());
  goOn();
  setClock({ now: read });

  return {
    mode,
    read,
    now: () => momentOf(read()),
    /**
     * Calls `run` at a moment (milliseconds); answers a function that cancels it. What is due at present or before is
     * not lost: a ticking clock fires it at once, any clock at the next `settle` or `advance`.
     */
    schedule(at: number, what: Record<string, string>, run: () => unknown): () => void {
      const appointment: ClockTimer = { at, what, run };
      timers.add(appointment);
      if (timers.next() === at) arm();
      return () => timers.remove(appointment);
    },
    /** Stops at the present; `walk` then moves the stopped clock, and it goes on from there. */
    async whileStopped<T>(walk: (goTo: (moment: number) => void) => Promise<T>): Promise<T> {
      standAt(read());
      try {
        return await walk(standAt);
      } finally {
        goOn();
      }
    },
    next: timers.next,
    /** Takes out what is due at present. */
    takeDue: () => timers.take(read()),
    close: () => clearTimeout(timer),
  };
}

export type Clock = ReturnType<typeof startClock>;

/** Something that happens at a moment (milliseconds) of the steerable clock. */
export type ClockTimer = { at: number; what: Record<string, string>; run: () => unknown };

/** Appointments in the order of their moments; those of one moment in the order they were made. */
export function createTimerQueue() {
  const list: ClockTimer[] = [];
  return {
    add(appointment: ClockTimer): void {
      list.splice(indexOfFirst(list, appointment.at + 1), 0, appointment);
    },
    remove(appointment: ClockTimer): void {
      const index = list.indexOf(appointment, indexOfFirst(list, appointment.at));
      if (index >= 0) list.splice(index, 1);
    },
    /** The moment of the next appointment. */
    next: (): number | undefined => list[0]?.at,
    /** Takes out everything due up to and including a moment. */
    take: (until: number): ClockTimer[] => list.splice(0, indexOfFirst(list, until + 1)),
  };
}

/** The index of the first appointment at or after a moment, found by halving. */
function indexOfFirst(list: ClockTimer[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
