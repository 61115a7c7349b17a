import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { answering } from "../../../bench/dynoxide.ts";
import { findJar } from "./dynamodb-local.ts";

/** Runs the storage tests on DynamoDB Local, Amazon's own engine, too. */
const port = "8123";
const java = spawnSync("java", ["-version"], { encoding: "utf8" });
if (java.status !== 0) {
  console.log("Skipped: DynamoDB Local needs Java 17 or newer, and there is no `java` on the PATH.");
  process.exit(0);
}
const folder = findJar();
const server = spawn(
  "java",
  ["-Djava.library.path=./DynamoDBLocal_lib", "-jar", "DynamoDBLocal.jar", "-inMemory", "-port", port],
  { cwd: folder, stdio: "ignore" },
);
const env = { ...process.env, DYNAMODB_ENDPOINT: `http://127.0.0.1:${port}` };
const ended = once(server, "exit").then(([code]) => {
  throw new Error(`DynamoDB Local ended with ${code}.`);
});
await Promise.race([answering(env.DYNAMODB_ENDPOINT, 60_000), ended]);
const tests = spawn(
  "vitest",
  ["run", "--project", "e2e", "--exclude", "**/table-costs*", "test/io", ...process.argv.slice(2)],
  {
    env,
    stdio: "inherit",
  },
);
const [code] = await once(tests, "exit");
ended.catch(() => undefined);
server.kill();
process.exit(code);
