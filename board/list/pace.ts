/** What the pause before the next request depends on; times in milliseconds. */
export interface Pulse {
  now: number;
  /** When something last happened: an event, a key, a touch. */
  activeAt: number;
  isHidden: boolean;
  isRinging: boolean;
  /** Requests that failed one after another. */
  failures: number;
  /** Seconds that the service asks to wait. */
  retryAfter?: number | undefined;
}

const [busy, idle, hidden] = [4_000, 15_000, 60_000];
const busyFor = 120_000;
const afterFailures = [5_000, 10_000, 20_000, 60_000];

/** How long to wait before the next look at the feed; `random` from 0 to 1 spreads boards that began together. */
export function pauseBefore(pulse: Pulse, random: number): number {
  const spread = 0.9 + random * 0.2;
  if (pulse.failures > 0) {
    const pause = afterFailures[Math.min(pulse.failures, afterFailures.length) - 1]!;
    return Math.max(pause * spread, (pulse.retryAfter ?? 0) * 1000);
  }
  return paceOf(pulse) * spread;
}

function paceOf({ now, activeAt, isHidden, isRinging }: Pulse): number {
  if (isRinging) return busy;
  if (isHidden) return hidden;
  return now - activeAt < busyFor ? busy : idle;
}

const staleAfter = 60_000;
const oldAfter = 300_000;

/** How old what is on the screen is: a minute without an answer is noticed, five are not to be relied on. */
export function ageOf(freshAt: number | undefined, now: number): "fresh" | "stale" | "old" {
  if (freshAt === undefined || now - freshAt < staleAfter) return "fresh";
  return now - freshAt < oldAfter ? "stale" : "old";
}
