import { setTimeout } from "node:timers/promises";

/** Where the two times come from, in milliseconds since 1970, and how to wait: from the system, unless somebody steers them. */
const clocks = {
  now: () => Date.now(),
  wall: () => Date.now(),
  pause: (ms: number): Promise<void> => setTimeout(ms),
};

/** Replaces one of the clocks of this process, or more; answers how to take it back. Local mode steers `now`. */
export function setClock(sources: Partial<typeof clocks>): () => void {
  const former = { ...clocks };
  Object.assign(clocks, sources);
  return () => void Object.assign(clocks, former);
}

/** The present of orders as RFC 3339 in UTC and whole seconds, because Step Functions waits in whole seconds. */
export function now(): string {
  return `${new Date(clocks.now()).toISOString().slice(0, 19)}Z`;
}

/**
 * The real time in milliseconds, for what others compare with clocks of their own, signatures and tokens, and for
 * caches. Nothing that is kept about an order may come from it.
 */
export function wall(): number {
  return clocks.wall();
}

/** Waits so many real milliseconds, as between two attempts at the same thing. */
export const pause = (milliseconds: number): Promise<void> => clocks.pause(milliseconds);
