import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openEngine } from "../../../../local/dynamodb/engine.ts";
import { tell } from "../../../proofs/counts.ts";
import { chance, runSize } from "../../../support/seed.ts";
import { expectNothingLost } from "./history.ts";

const folder = mkdtempSync(join(tmpdir(), "waymark-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

const script = new URL("./writer.ts", import.meta.url).pathname;

/** Starts writers in another process and notes what it acknowledges; answers when it has acknowledged so much. */
async function runUntil(file: string, count: number): Promise<[ChildProcess, Map<string, number>]> {
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  const acknowledged = new Map<string, number>();
  const enough = Promise.withResolvers<void>();
  let [rest, seen] = ["", 0];
  child.stdout!.on("data", (text) => {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop()!;
    for (const [pk, version] of lines.map((line) => line.split(" "))) acknowledged.set(pk!, Number(version));
    seen += lines.length;
    if (seen >= count) enough.resolve();
  });
  await enough.promise;
  return [child, acknowledged];
}

it("a process that is killed at any moment loses nothing that it acknowledged", async (context) => {
  const kills = runSize("KILLS", 15);
  let writes = 0;
  for (let round = 0; round < kills; round++) {
    const file = join(folder, `${round}.db`);
    const [child, acknowledged] = await runUntil(file, 1 + Math.floor(chance("kill", round) * 3_000));
    child.kill("SIGKILL");
    await once(child, "close");
    const engine = openEngine({ file });
    await expectNothingLost(engine, acknowledged);
    expect(acknowledged.size).toBeGreaterThan(0);
    await engine.close();
    for (const version of acknowledged.values()) writes += version;
  }
  tell(context, { "kills of the engine": kills, "acknowledged writes": writes });
});
