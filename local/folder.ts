import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Where data is kept: a folder, or with `:memory:` a fresh one that `close` removes. */
export function openFolder(name: string) {
  if (name !== ":memory:") return { path: resolve(name), close: () => {} };
  const path = mkdtempSync(join(tmpdir(), "waymark-"));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}
