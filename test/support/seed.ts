import { createHash } from "node:crypto";
import { wall } from "../../io/runtime/clock.ts";

/** The seed of this run: `SEED=…` replays one. */
export const seed = process.env.SEED ?? String(wall() % 1_000_000);
console.log(`SEED=${seed}`);

/** A number from 0 to 1 that follows from the seed and these parts alone, whatever else goes on at the time. */
export function chance(...parts: (string | number)[]): number {
  const bytes = createHash("sha256")
    .update(JSON.stringify([seed, ...parts]))
    .digest();
  return bytes.readUInt32BE(0) / 2 ** 32;
}

/** One of several, by chance. */
export function oneOf<T>(all: readonly T[], ...parts: (string | number)[]): T {
  return all[Math.floor(chance(...parts) * all.length)]!;
}

/** How often something is done: small in every run, as large as the variable says in a full one. */
export const runSize = (variable: string, usual: number): number => Number(process.env[variable] ?? usual);

/** Milliseconds that even a full run takes at most. */
export const timeoutMs = 3_600_000;
