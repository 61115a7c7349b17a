import { accessSync, constants, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A file system in memory, which Linux has: there the engine's fsync after every write costs nothing. */
const ramDirectory = "/dev/shm";
const prefix = "waymark-";

/** Where data is kept: a folder, or with `:memory:` a fresh one that `close` removes. */
export function openDataFolder(name: string) {
  if (name !== ":memory:") return { path: resolve(name), close: () => {} };
  const parent = isWritable(ramDirectory) ? ramDirectory : tmpdir();
  removeLeftBehind(parent);
  const path = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  return { path, close: () => rmSync(path, { recursive: true, force: true }) };
}

/** Removes the folders of processes that were killed; their names begin with the process's id. */
function removeLeftBehind(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : Number.NaN;
    if (owner > 0 && !isAlive(owner)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
