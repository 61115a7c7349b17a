import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answering, type EngineProcess } from "../../../bench/dynoxide.ts";

const source = "amplify-dynamodb-simulator@2.9.30";
const cache = join("node_modules", ".cache", "dynamodb-local");
const folder = join(cache, "package", "emulator");

/**
 * The folder with DynamoDBLocal.jar. It comes from an npm package of 57 MB that is fetched when it is first needed:
 * as a dependency it would bring 347 MB into every installation.
 */
export function findJar(): string {
  if (existsSync(join(folder, "DynamoDBLocal.jar"))) return folder;
  mkdirSync(cache, { recursive: true });
  const options = { cwd: cache, encoding: "utf8" as const };
  const packed = execFileSync("npm", ["pack", source, "--silent"], options).trim();
  execFileSync("tar", ["xzf", packed], options);
  return folder;
}

/** The folder of what was fetched before, if it was. */
export const cachedJar = (): string | undefined =>
  existsSync(join(folder, "DynamoDBLocal.jar")) ? folder : undefined;

/** Whether this machine can run DynamoDB Local: what keeps it to this machine is compiled when it starts. */
export const hasJava = (): boolean =>
  String(spawnSync("java", ["--list-modules"]).stdout).includes("jdk.compiler");

/** It listens on every address of the machine, and has no option for another. */
const onLoopback = fileURLToPath(new URL("on-loopback.java", import.meta.url));

/** Starts DynamoDB Local, Amazon's own engine, from its folder. */
export async function startDynamoDbLocal(jar: string, port: number): Promise<EngineProcess> {
  const program = ["-Djava.library.path=./DynamoDBLocal_lib", "-cp", "DynamoDBLocal.jar", onLoopback];
  const words = [...program, "-inMemory", "-disableTelemetry", "-port", String(port)];
  const child = spawn("java", words, { cwd: jar, stdio: "ignore" });
  const ended = once(child, "exit");
  const endpoint = `http://127.0.0.1:${port}`;
  const failed = ended.then(([code]) => {
    throw new Error(`DynamoDB Local ended with ${code}.`);
  });
  await Promise.race([answering(endpoint, 60_000), failed]);
  failed.catch(() => undefined);
  return {
    endpoint,
    async close() {
      child.kill();
      await ended;
    },
  };
}
