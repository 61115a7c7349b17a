import { createHash } from "node:crypto";
import { beforeEach } from "vitest";

/** The seed of this run, which vitest.config.ts chooses and prints: `SEED=…` replays one. */
export const seed = process.env.SEED!;

// The simulator, which is no test, says by itself how to replay a run.
if (!process.env.SIMULATION)
  beforeEach(({ onTestFailed }) => {
    onTestFailed(({ task }) =>
      console.log(
        `To replay it: SEED=${seed} npx vitest run ${task.file.name} -t ${JSON.stringify(task.name)}`,
      ),
    );
  });

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
