import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { wall } from "../../io/runtime/clock.ts";
import { StartError } from "../errors.ts";

/** A running DynamoDB; `file` is its SQLite file when we own it. */
export type EngineProcess = { endpoint: string; file?: string; close(): Promise<void> };

/** Ends the engine when our end of its input closes, which the system does even after a kill -9. */
const diesWithParent = 'exec 3<&0; (read -r _ <&3; kill -9 $$) >/dev/null 2>&1 & exec "$@" </dev/null 3<&-';

/** Uses the engine at `endpoint` when there is one, else starts the embedded one on the data folder. */
export async function startEngine(folder: string, port: number, endpoint?: string): Promise<EngineProcess> {
  if (endpoint) return useEngine(endpoint);
  const file = join(folder, "dynamodb.db");
  const program = [findEngine(), "--host", "127.0.0.1", "--port", String(port), "--db-path", file];
  let child = launch(program);
  const started = `http://127.0.0.1:${port}`;
  await Promise.race([answering(started), failed(child, folder)]);

  function revive(): void {
    console.error("The DynamoDB engine ended. It is started again.");
    child = launch(program).once("exit", revive);
  }

  child.once("exit", revive);
  return { endpoint: started, file, close: () => stop(child.off("exit", revive)) };
}

function launch(program: string[]): ChildProcess {
  return spawn("sh", ["-c", diesWithParent, "sh", ...program], { stdio: ["pipe", "ignore", "pipe"] });
}

async function useEngine(endpoint: string): Promise<EngineProcess> {
  if (await answers(endpoint)) return { endpoint, close: async () => {} };
  throw new StartError(`No DynamoDB answers at ${endpoint}, where DYNAMODB_ENDPOINT points.`);
}

/** Waits until an engine that was just started answers: it says in no other way that it is there. */
export async function answering(endpoint: string, timeoutMs = 10_000): Promise<void> {
  const deadline = wall() + timeoutMs;
  while (!(await answers(endpoint))) {
    if (wall() > deadline) throw new StartError(`The DynamoDB engine does not answer at ${endpoint}.`);
    await pause(2);
  }
}

function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

async function failed(child: ChildProcess, folder: string): Promise<never> {
  let output = "";
  child.stderr?.on("data", (text) => {
    output = `${output}${text}`.slice(-2_000);
  });
  const [code] = await once(child, "exit");
  throw new StartError(`The DynamoDB engine cannot use the data folder ${folder}: ${output.trim() || code}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** The path of the embedded DynamoDB: the npm package, else a `dynoxide` on the PATH. */
export function findEngine(path = process.env.PATH ?? "", packaged = resolvePackage): string {
  const found = packaged() ?? path.split(delimiter).map(programIn).find(isProgram);
  if (found) return found;
  throw new StartError(
    "No DynamoDB engine found. Install the optional package @dynoxide/linux-x64, put `dynoxide` on the PATH, " +
      "or set DYNAMODB_ENDPOINT to a running engine such as DynamoDB Local (http://127.0.0.1:8000).",
  );
}

function resolvePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
  } catch {
    return undefined;
  }
}

function programIn(folder: string): string {
  return join(folder, "dynoxide");
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
