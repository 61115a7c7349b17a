import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data folder for tests, which outlives the runtimes on it; `close` removes it. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), "data-"));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}
