import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { TestContext } from "vitest";

/** What a test has counted, by what it is: `npm run proofs` adds it up. */
export type Counts = Record<string, number>;

declare module "vitest" {
  interface TaskMeta {
    counts?: Counts;
  }
}

/** Says how much a test has tried, and what came of it. */
export function tell({ task }: Pick<TestContext, "task">, counts: Counts): void {
  task.meta.counts = counts;
  console.log(counts);
}

/** The counts of several tests or runs together. */
export function sumOf(all: readonly Counts[]): Counts {
  const names = new Set(all.flatMap(Object.keys));
  return Object.fromEntries(
    [...names].map((name) => [name, all.reduce((sum, counts) => sum + (counts[name] ?? 0), 0)]),
  );
}

/** A part of a row: one seed at one size on one commit. */
export interface Part {
  row: number;
  commit: string;
  seed: number;
  size: Record<string, string>;
}

/** What came of a part. */
export interface RunOfPart extends Part {
  passed: number;
  total: number;
  holds: boolean;
  minutes: number;
  counts: Counts;
}

/** Beside package.json, where `npm run` begins. */
const file = ".proofs.jsonl";

/** Every part that was ever run here. */
export const readParts = (): RunOfPart[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as RunOfPart)
    : [];

/** Keeps what came of a part for whoever comes back. */
export const savePart = (part: RunOfPart): void => appendFileSync(file, `${JSON.stringify(part)}\n`);

/** Whether two parts are the same one, whatever came of them; code with changes that nobody has committed never is. */
export const isSame = (a: Part, b: Part): boolean =>
  a.row === b.row &&
  a.commit === b.commit &&
  !a.commit.endsWith("+") &&
  a.seed === b.seed &&
  isDeepStrictEqual(a.size, b.size);
