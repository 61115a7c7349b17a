import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import settings from "../package.json" with { type: "json" };

const root = new URL("..", import.meta.url).pathname;
/** What `npm start` gives to node, so that the same thing is measured. */
const program = /exec node (.+)$/.exec(settings.scripts.start)![1]!.split(" ");

/** A runtime in a process of its own; `start` is the milliseconds to its first answer. */
export interface RuntimeProcess {
  url: string;
  pid: number;
  start: number;
  close(): Promise<void>;
}

/** Starts the runtime as `npm start` does, on a data folder (in memory when none is given); waits for its first answer. */
export async function startRuntimeProcess(folder = ":memory:"): Promise<RuntimeProcess> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, DYNAMODB_ENDPOINT: "" };
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
