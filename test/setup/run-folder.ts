import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of this run, which holds all that tests make in the temporary folder. */
    runFolder: string;
  }
}

const prefix = "waymark-test-";

/** One folder for everything temporary of a run: it goes when the run ends or is interrupted, or else with the next run. */
export default function setup(project: TestProject): () => void {
  removeLeftBehind();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  project.provide("runFolder", folder);
  process.once("exit", remove);
  return remove;
}

/** Runs that were killed had no time to remove their folder. */
function removeLeftBehind(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) && Number.parseInt(name.slice(prefix.length), 10);
    if (owner && !isAlive(owner)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
