import { afterAll } from "vitest";
import type { Moment } from "../../domain/time/time.ts";
import { setClock, wall } from "../../io/runtime/clock.ts";

/** Both clocks stand at this moment for the rest of a file; for tests without a runtime. */
export function freezeAt(moment: Moment): void {
  const read = () => Date.parse(moment);
  afterAll(setClock({ now: read, wall: read }));
}

/** When somebody outside signs what they report (milliseconds): now by their own clock, or so much later. */
export const signatureTime = (later = 0): number => wall() + later;
