import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { afterAll, inject } from "vitest";

/** Gives a test file a temporary folder of its own, and fails with the names of what it leaves there. */
const folder = mkdtempSync(join(inject("runFolder"), "file-"));
process.env.TMPDIR = folder;
// Node keeps what it has compiled in the temporary folder, for good: that is no test's business.
process.env.NODE_COMPILE_CACHE ??= resolve("node_modules/.cache/node-compile");
mkdirSync(process.env.NODE_COMPILE_CACHE, { recursive: true });

/** Where the runtime keeps the data of this process in memory. */
const ramDirectory = "/dev/shm";

const inMemory = (): string[] => {
  try {
    return readdirSync(ramDirectory).filter((name) => name.startsWith(`waymark-${process.pid}-`));
  } catch {
    return [];
  }
};

afterAll(() => {
  const left = [
    ...readdirSync(folder).map((name) => join(folder, name)),
    ...inMemory().map((name) => join(ramDirectory, name)),
  ];
  for (const path of [folder, ...left]) rmSync(path, { recursive: true, force: true });
  if (left.length > 0)
    throw new Error(`This file leaves behind ${left.map((path) => basename(path)).join(", ")}.`);
});
