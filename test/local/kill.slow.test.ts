import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, expect, test } from "vitest";
import { startRuntime } from "../../local/runtime.ts";
import type { StreamRecord } from "../../local/streams/shard.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { fixtureApplication } from "./fixture/application.ts";

const script = new URL("./fixture/start.ts", import.meta.url).pathname;
const folder = temporaryFolder();
let child: ChildProcess;

afterEach(() => {
  child.kill("SIGKILL");
  folder.close();
});

async function startProcess() {
  child = spawn(process.execPath, [script, folder.path], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout!, "data");
  return String(line).trim();
}

async function killProcess(): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}

test("a killed runtime loses neither orders nor clock nor what nobody was told of yet", async () => {
  const url = await startProcess();
  const secondStart = startRuntime({ port: 0, dataDir: folder.path, application: fixtureApplication() });
  await expect(secondStart).rejects.toThrow("another Waymark is running on it");
  const call = async (path: string, body: object, token = "") => {
    const headers = { authorization: `Bearer ${token}` };
    return fetch(url + path, { method: "POST", body: JSON.stringify(body), headers });
  };
  const { token } = (await (await call("/_local/tokens", { role: "admin" })).json()) as { token: string };
  expect((await call("/v1/orders", { id: "kept" }, token)).status).toBe(201);
  await call("/_local/clock/advance", { to: "2099-01-01T00:00:00Z" });
  expect((await call("/v1/orders", { id: "last" }, token)).status).toBe(201);
  await killProcess();

  const woken: string[] = [];
  const runtime = await startRuntime({
    port: 0,
    dataDir: folder.path,
    application: fixtureApplication({
      notify: async ({ Records }: { Records: StreamRecord[] }) => {
        woken.push(...Records.map(({ dynamodb }) => dynamodb!.Keys!.pk!.S!));
      },
    }),
  });
  await runtime.settle();
  expect(woken).toEqual(["ORDER#last"]);
  expect(runtime.clock.now()).toBe("2099-01-01T00:00:00Z");
  const client = new DynamoDBClient();
  for (const id of ["kept", "last"]) {
    const Key = { pk: { S: `ORDER#${id}` }, sk: { S: "ORDER" } };
    const { Item } = await client.send(new GetItemCommand({ TableName: process.env.TABLE, Key }));
    expect(Item).toEqual(Key);
  }
  client.destroy();
  expect(
    (await fetch(`${runtime.url}/v1/orders/1`, { headers: { authorization: `Bearer ${token}` } })).status,
  ).toBe(200);
  await runtime.close();
});
