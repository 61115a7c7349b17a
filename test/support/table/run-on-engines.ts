import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EngineProcess, startDynoxide } from "../../../bench/dynoxide.ts";
import { findJar, hasJava, startDynamoDbLocal } from "./dynamodb-local.ts";

// Runs the storage tests on the engine in the process, on dynoxide and on DynamoDB Local, then compares the three.
const folder = mkdtempSync(join(tmpdir(), "waymark-engines-"));
const failed: string[] = [];

async function run(title: string, env: NodeJS.ProcessEnv, ...words: string[]): Promise<void> {
  console.log(`\n${title}`);
  const command = ["run", "--project", "e2e", ...words, ...process.argv.slice(2)];
  const [code] = await once(
    spawn("vitest", command, { env: { ...process.env, ...env }, stdio: "inherit" }),
    "exit",
  );
  if (code !== 0) failed.push(title);
}

async function runOn(title: string, starting: Promise<EngineProcess>, ...words: string[]): Promise<void> {
  const engine = await starting;
  await run(title, { DYNAMODB_ENDPOINT: engine.endpoint }, ...words);
  await engine.close();
}

await run("The engine in the process", {}, "test/io");
if (process.platform === "linux" && process.arch === "x64")
  // All of its tables are everybody's: each file has one of its own.
  for (const file of globSync("test/io/**/*.e2e.test.ts", { exclude: ["**/table-costs*"] }))
    await runOn(`dynoxide: ${file}`, startDynoxide(mkdtempSync(join(folder, "table-")), 8124), file);
else console.log("Skipped: dynoxide is a package for Linux x64 alone.");
if (hasJava())
  await runOn(
    "DynamoDB Local",
    startDynamoDbLocal(findJar(), 8123),
    "--exclude",
    "**/table-costs*",
    "test/io",
  );
else console.log("Skipped: DynamoDB Local needs a JDK 17 or newer, and there is none on the PATH.");
await run("All of them, call by call", { SEQUENCES: process.env.SEQUENCES ?? "200" }, "test/local/dynamodb");
rmSync(folder, { recursive: true });
if (failed.length > 0) console.log(`\nRed: ${failed.join(", ")}.`);
process.exit(failed.length);
