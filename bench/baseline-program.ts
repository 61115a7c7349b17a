import { once } from "node:events";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as lib from "@aws-sdk/lib-dynamodb";
import { indexes } from "../domain/listing/indexes.ts";
import { ensureTable } from "../local/aws/dynamodb-table.ts";
import { localTableName, setEnvironment } from "../local/aws/environment.ts";
import { handOverTo, tableServices } from "../local/aws/hand-over.ts";
import { openEngine } from "../local/dynamodb/engine.ts";
import type { SentCommand } from "./capacity-units.ts";
import { benchShop } from "./order-flow.ts";
import { usageOf } from "./runtime-process.ts";

/** Makes the calls of many lifecycles to the table and nothing else, in a process of its own. */
export interface BaselineTask {
  sent: SentCommand[];
  order: string;
  callers: number;
  lifecycles: number;
  /** By the engine itself, or by the SDK's client, whose calls are handed over. */
  by: "engine" | "client";
  /** Where the table is: a file of SQLite or memory, and the DynamoDB that is asked instead. */
  file: string;
  endpoint?: string;
}

const [task] = (await once(process, "message")) as [BaselineTask];
const { sent, order, callers, lifecycles, by, endpoint } = task;
setEnvironment({ url: "", dynamodb: endpoint, lifecycles: [] });
const engine = endpoint ? undefined : openEngine({ file: task.file });
if (engine) handOverTo(tableServices(engine));
await ensureTable(localTableName, indexes);
const translation = { marshallOptions: { removeUndefinedValues: true } };
const db = lib.DynamoDBDocumentClient.from(new DynamoDBClient(), translation);
const Item = { pk: `COUNTER#${benchShop}`, sk: "ORDERS", lastNumber: 1000 };
await db.send(new lib.PutCommand({ TableName: localTableName, Item }));

// biome-ignore lint/suspicious/noExplicitAny: a command is found by its name
const commands = lib as any;
const send = ({ command, input }: SentCommand): Promise<unknown> =>
  by === "engine"
    ? engine!.call(command.replace(/Command$/, ""), input, translation)
    : db.send(new commands[command.replace(/Items?/, "")](input));

/** The recorded calls for another order, in a feed and under a reference of its own. */
function callsFor(id: string): SentCommand[] {
  const text = JSON.stringify(sent)
    .replaceAll(order, id)
    .replaceAll(`FEED#${benchShop}`, `FEED#${id}`)
    .replaceAll(/REFERENCE#[\w-]+/g, `REFERENCE#${id}`);
  return JSON.parse(text);
}

async function replay(from: number, count: number): Promise<void> {
  const calls = Array.from({ length: count }, (_, i) => callsFor(String(from + i).padStart(26, "0")));
  async function caller(): Promise<void> {
    for (let mine = calls.pop(); mine; mine = calls.pop()) for (const call of mine) await send(call);
  }
  await Promise.all(Array.from({ length: callers }, caller));
}

const warmUpCount = Math.ceil(lifecycles / 4);
await replay(0, warmUpCount);
const before = usageOf(process.pid).cpu;
const began = performance.now();
await replay(warmUpCount, lifecycles);
const seconds = (performance.now() - began) / 1000;
const cpu = (usageOf(process.pid).cpu - before) / lifecycles;
await engine?.close();
process.send!({ cpu, rate: lifecycles / seconds, calls: sent.length });
process.disconnect();
