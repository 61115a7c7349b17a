import { type EngineProcess, startDynoxide } from "../../../../bench/dynoxide.ts";
import { portFor } from "../../../../local/http.ts";
import { cachedJar, hasJava, startDynamoDbLocal } from "../../../support/table/dynamodb-local.ts";
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
  const started = await Promise.all([openDynoxide(folder), openDynamoDbLocal()]);
  return started.filter((engine) => engine !== undefined);
}

async function openDynoxide(folder: string): Promise<OtherEngine | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64")
    return lacking("dynoxide is a package for Linux x64 alone.");
  return otherEngine("dynoxide", await startDynoxide(folder, await portFor("dynoxide")));
}

async function openDynamoDbLocal(): Promise<OtherEngine | undefined> {
  const jar = cachedJar();
  if (!jar) return lacking("DynamoDB Local has not been fetched: `npm run test:engines` does.");
  if (!hasJava()) return lacking("DynamoDB Local needs a JDK 17 or newer.");
  return otherEngine("DynamoDB Local", await startDynamoDbLocal(jar, await portFor("DynamoDB Local")));
}

function lacking(sentence: string): undefined {
  console.log(`Compared without one engine: ${sentence}`);
}

const otherEngine = (name: OtherEngine["name"], { endpoint, close }: EngineProcess): OtherEngine => ({
  name,
  ask: (command, input) => post(endpoint, command, input),
  close,
});

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
