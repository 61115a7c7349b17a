import { once } from "node:events";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as lib from "@aws-sdk/lib-dynamodb";
import { indexes } from "../domain/listing/indexes.ts";
import { startEngine } from "../local/aws/dynamodb-engine.ts";
import { ensureTable, openStreamPruner } from "../local/aws/dynamodb-table.ts";
import { localTableName, setEnvironment } from "../local/aws/environment.ts";
import { openDataFolder } from "../local/store.ts";
import type { SentCommand } from "./capacity-units.ts";
import { benchShop } from "./order-flow.ts";
import { freePort, usageOf } from "./runtime-process.ts";

interface BaselineTask {
  sent: SentCommand[];
  order: string;
  callers: number;
  lifecycles: number;
}

const [{ sent, order, callers, lifecycles }] = (await once(process, "message")) as [BaselineTask];
const folder = openDataFolder(":memory:");
const port = await freePort();
setEnvironment({ dynamodb: `http://127.0.0.1:${port}`, url: "", lifecycles: [] });
const engine = await startEngine(folder.path, port);
await ensureTable(localTableName, indexes);
const stream = openStreamPruner(engine.file!);
const db = lib.DynamoDBDocumentClient.from(new DynamoDBClient(), {
  marshallOptions: { removeUndefinedValues: true },
});
const Item = { pk: `SHOP#${benchShop}`, sk: "SHOP", lastNumber: 1000 };
await db.send(new lib.PutCommand({ TableName: localTableName, Item }));

// biome-ignore lint/suspicious/noExplicitAny: a command is found by its name
const commands = lib as any;

/** The recorded calls for another order, in a feed of its own. */
function callsFor(id: string): SentCommand[] {
  const text = JSON.stringify(sent).replaceAll(order, id).replaceAll(`FEED#${benchShop}`, `FEED#${id}`);
  return JSON.parse(text);
}

async function replay(from: number, count: number): Promise<void> {
  const calls = Array.from({ length: count }, (_, i) => callsFor(String(from + i).padStart(26, "0")));
  async function caller(): Promise<void> {
    for (let mine = calls.pop(); mine; mine = calls.pop()) {
      for (const { command, input } of mine) await db.send(new commands[command.replace("Item", "")](input));
    }
  }
  await Promise.all(Array.from({ length: callers }, caller));
}

const warmUpCount = Math.ceil(lifecycles / 4);
await replay(0, warmUpCount);
const before = usageOf(process.pid).cpu;
await replay(warmUpCount, lifecycles);
const cpu = (usageOf(process.pid).cpu - before) / lifecycles;
stream.close();
await engine.close();
folder.close();
process.send!({ cpu, calls: sent.length });
process.disconnect();
