import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import settings from "../package.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));
/** What `npm start` gives to node, so that the same thing is measured. */
const program = settings.scripts.start.split(" ").slice(1);

/** A runtime in a process of its own; `start` is the milliseconds to its first answer. */
export interface RuntimeProcess {
  url: string;
  pid: number;
  start: number;
  close(): Promise<void>;
}

/** Starts the runtime as `npm start` does, on a data folder or another DynamoDB; waits for its first answer. */
export async function startRuntimeProcess(folder = ":memory:", endpoint = ""): Promise<RuntimeProcess> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, DYNAMODB_ENDPOINT: endpoint };
  const began = performance.now();
  const child = spawn(process.execPath, program, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return { url, pid: child.pid!, start: performance.now() - began, close: () => stop(child) };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const health = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await health())) {
    if (child.exitCode !== null) throw new Error("The runtime did not start.");
    await pause(5);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** A TCP port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Microseconds of a clock tick in /proc: 100 a second on every Linux that matters. */
const tick = 10_000;

/** What a tree of processes has used: CPU in milliseconds, memory (resident) in MiB, by the program's name. */
export interface ProcessUsage {
  cpu: number;
  memory: number;
  parts: Record<string, { cpu: number; memory: number }>;
}

interface Process {
  id: number;
  parent: number;
  name: string;
  cpu: number;
}

function read(id: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    const end = text.lastIndexOf(")");
    const fields = text.slice(end + 2).split(" ");
    const [parent, user, system] = [1, 11, 12].map((place) => Number(fields[place]));
    return {
      id,
      parent: parent!,
      name: text.slice(text.indexOf("(") + 1, end),
      cpu: ((user! + system!) * tick) / 1000,
    };
  } catch {
    return undefined;
  }
}

function memoryOf(id: number): number {
  const kibibytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
  return Number(kibibytes ?? 0) / 1024;
}

/** Reads what a process and everything below it has used so far. */
export function usageOf(root: number): ProcessUsage {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)) ?? []);
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const { id, parent } of all) if (tree.has(parent)) tree.add(id);
  }
  const usage: ProcessUsage = { cpu: 0, memory: 0, parts: {} };
  for (const { id, name, cpu } of all.filter(({ id }) => tree.has(id))) {
    const memory = memoryOf(id);
    usage.cpu += cpu;
    usage.memory += memory;
    usage.parts[name] = {
      cpu: cpu + (usage.parts[name]?.cpu ?? 0),
      memory: memory + (usage.parts[name]?.memory ?? 0),
    };
  }
  return usage;
}
