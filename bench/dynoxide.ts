import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { wall } from "../io/runtime/clock.ts";

/** A DynamoDB of another make, in a process of its own: to compare with. */
export type EngineProcess = { endpoint: string; close(): Promise<void> };

/** Ends the engine when our end of its input closes, which the system does even after a kill -9. */
const diesWithParent = 'exec 3<&0; (read -r _ <&3; kill -9 $$) >/dev/null 2>&1 & exec "$@" </dev/null 3<&-';

/**
 * An address of this machine that nobody guesses, one of the 16 million that Linux listens on: the engine answers
 * whoever reaches it, and a page in a browser reaches 127.0.0.1.
 */
const ownAddress = (): string => `127.${[...randomBytes(3)].map((byte) => 1 + (byte % 254)).join(".")}`;

/** Starts dynoxide, a development dependency for Linux x64, on a folder. */
export async function startDynoxide(folder: string, port: number): Promise<EngineProcess> {
  const host = ownAddress();
  const program = createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
  const words = ["--host", host, "--port", String(port), "--db-path", join(folder, "dynamodb.db")];
  const command = ["-c", diesWithParent, "sh", program, ...words];
  const child = spawn("sh", command, { stdio: ["pipe", "ignore", "inherit"] });
  const endpoint = `http://${host}:${port}`;
  await Promise.race([answering(endpoint), failed(child)]);
  return { endpoint, close: () => stop(child) };
}

/** Waits until an engine that was just started answers: it says in no other way that it is there. */
export async function answering(endpoint: string, timeoutMs = 10_000): Promise<void> {
  const deadline = wall() + timeoutMs;
  const answers = () =>
    fetch(endpoint).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (wall() > deadline) throw new Error(`The DynamoDB engine does not answer at ${endpoint}.`);
    await pause(2);
  }
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`The DynamoDB engine ended with ${code}.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
