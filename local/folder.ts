import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A file system in memory, which Linux has: there the engine's fsync after every write costs nothing. */
const memory = "/dev/shm";

/** Where data is kept: a folder, or with `:memory:` a fresh one that `close` removes. */
export function openFolder(name: string) {
  if (name !== ":memory:") return { path: resolve(name), close: () => {} };
  const path = mkdtempSync(join(isWritable(memory) ? memory : tmpdir(), "waymark-"));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
