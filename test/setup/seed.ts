import { randomInt } from "node:crypto";

/** The seed of a run: the same one in every run, unless `SEED` is a number, or `random`. */
export function chooseSeed(choice = "1"): string {
  if (choice === "random") return String(randomInt(1_000_000));
  if (/^\d{1,9}$/.test(choice)) return choice;
  throw new Error(`SEED must be a number of at most nine digits, or "random", not "${choice}".`);
}
