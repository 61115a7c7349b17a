import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { wall } from "../../../../io/runtime/clock.ts";
import { cachedJar } from "../../../support/table/dynamodb-local.ts";
import type { Answer } from "../test-engine.ts";

/** Answers a command's input as JSON has it: bytes in base64; a refusal has the name of its error. */
export type Ask = (command: string, input: object) => Promise<Answer>;

/** Another DynamoDB, to compare with. */
export interface OtherEngine {
  name: "dynoxide" | "DynamoDB Local";
  ask: Ask;
  close(): Promise<void>;
}

/** Starts those that this machine has, and says which one it lacks and why. */
export async function startOthers(folder: string): Promise<OtherEngine[]> {
  const started = await Promise.all([startDynoxide(folder), startDynamoDbLocal()]);
  return started.filter((engine) => engine !== undefined);
}

async function startDynoxide(folder: string): Promise<OtherEngine | undefined> {
  const program = dynoxide();
  if (!program) return lacking("dynoxide is a package for Linux x64 alone.");
  const port = await freePort();
  const child = spawn(program, [
    "--host",
    "127.0.0.1",
    "--port",
    port,
    "--db-path",
    join(folder, "other.db"),
  ]);
  return connect("dynoxide", child, port);
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}

function dynoxide(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
  } catch {
    return undefined;
  }
}

async function startDynamoDbLocal(): Promise<OtherEngine | undefined> {
  const jar = cachedJar();
  if (!jar) return lacking("DynamoDB Local has not been fetched: `npm run test:engines` does.");
  if (spawnSync("java", ["-version"]).status !== 0) return lacking("DynamoDB Local needs Java 17 or newer.");
  const port = await freePort();
  const library = "-Djava.library.path=./DynamoDBLocal_lib";
  const child = spawn("java", [library, "-jar", "DynamoDBLocal.jar", "-inMemory", "-port", port], {
    cwd: jar,
  });
  return connect("DynamoDB Local", child, port);
}

function lacking(sentence: string): undefined {
  console.log(`Compared without one engine: ${sentence}`);
}

async function connect(name: OtherEngine["name"], child: ChildProcess, port: string): Promise<OtherEngine> {
  const ended = once(child, "exit");
  const endpoint = `http://127.0.0.1:${port}`;
  for (const end = wall() + 60_000; ; await pause(20)) {
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      break;
    if (wall() > end || child.exitCode !== null) throw new Error(`${name} does not answer.`);
  }
  return {
    name,
    ask: (command, input) => post(endpoint, command, input),
    async close() {
      child.kill();
      await ended;
    },
  };
}

const credential = "Credential=compare/20261116/eu-central-1/dynamodb/aws4_request";

async function post(endpoint: string, command: string, input: object): Promise<Answer> {
  const service = /Stream|Shard|Records/.test(command) ? "DynamoDBStreams_20120810" : "DynamoDB_20120810";
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `${service}.${command}`,
      "x-amz-date": "20261116T090000Z",
      authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=${"0".repeat(64)}`,
    },
    body: JSON.stringify(input),
  });
  const body = (await response.json()) as { __type?: string; message?: string; Message?: string };
  if (response.ok) return body;
  const { __type, message, Message, ...more } = body;
  return { refused: String(__type).split("#").at(-1), message: message ?? Message, ...more };
}
