import { afterAll } from "vitest";
import type { Moment } from "../../domain/time/time.ts";
import { setClock, wall } from "../../io/runtime/clock.ts";

/** The orders' clock stands at this moment for the rest of a file; for tests of functions without a runtime. */
export function freezeAt(moment: Moment): void {
  afterAll(setClock({ now: () => Date.parse(moment) }));
}

/** When somebody outside signs what they report (milliseconds): now by their own clock, or so much later. */
export const signatureTime = (later = 0): number => wall() + later;
