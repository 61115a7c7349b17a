import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, inject } from "vitest";
import { setClock } from "../../io/runtime/clock.ts";

/** Gives a test file a temporary folder of its own, and fails with the names of what it leaves there. */
const folder = mkdtempSync(join(inject("runFolder"), "file-"));
process.env.TMPDIR = folder;
// Node keeps what it has compiled in the temporary folder, for good: that is no test's business.
process.env.NODE_COMPILE_CACHE ??= resolve("node_modules/.cache/node-compile");
mkdirSync(process.env.NODE_COMPILE_CACHE, { recursive: true });

afterAll(() => {
  const left = readdirSync(folder);
  rmSync(folder, { recursive: true, force: true });
  if (left.length > 0) throw new Error(`This file leaves behind ${left.join(", ")}.`);
});

// Nobody waits in a test: what is tried again is tried at once.
setClock({ pause: () => Promise.resolve() });
