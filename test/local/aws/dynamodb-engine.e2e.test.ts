import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, expect, test } from "vitest";
import { findEngine } from "../../../local/aws/dynamodb-engine.ts";
import { StartError } from "../../../local/errors.ts";
import { listen } from "../../../local/http.ts";
import { startRuntime } from "../../../local/runtime.ts";
import { openDataFolder } from "../../../local/store.ts";
import { fixtureApplication, putOrder } from "../fixture/application.ts";

const folder = openDataFolder(":memory:");
const inside = (name: string) => join(folder.path, name);

afterAll(() => folder.close());

const start = (dataDir: string) => startRuntime({ port: 0, dataDir, application: fixtureApplication() });

test("prefers the packaged engine, then one on the PATH, then says what to choose", () => {
  mkdirSync(inside("bin"));
  writeFileSync(inside("bin/dynoxide"), "", { mode: 0o755 });
  expect(findEngine("", () => "/packaged")).toBe("/packaged");
  expect(findEngine(`/nowhere:${inside("bin")}`, () => undefined)).toBe(inside("bin/dynoxide"));
  expect(() => findEngine("/nowhere", () => undefined)).toThrow(
    /@dynoxide.*PATH.*DYNAMODB_ENDPOINT.*DynamoDB Local/,
  );
});

test("names a data folder that is a file", async () => {
  writeFileSync(inside("file"), "");
  await expect(start(inside("file"))).rejects.toThrow(StartError);
  await expect(start(inside("file"))).rejects.toThrow(`The data folder ${inside("file")} cannot be used`);
});

test("names a data folder with a damaged table or a damaged memory", async () => {
  for (const name of ["dynamodb.db", "local.db"]) {
    mkdirSync(inside(`damaged-${name}`));
    writeFileSync(
      inside(`damaged-${name}/${name}`),
      "not a database, but long enough to be read as one".repeat(100),
    );
    await expect(start(inside(`damaged-${name}`))).rejects.toThrow(StartError);
    await expect(start(inside(`damaged-${name}`))).rejects.toThrow(inside(`damaged-${name}`));
  }
});

test("starts the engine again when it dies, with everything that was acknowledged", async () => {
  const runtime = await start(inside("dying"));
  await putOrder("kept");
  const command = `--port ${new URL(process.env.AWS_ENDPOINT_URL_DYNAMODB!).port} `;
  const processes = spawnSync("ps", ["-eo", "pid,args"], { encoding: "utf8" }).stdout.split("\n");
  const engines = processes.filter((line) => /^ *\d+ \S*dynoxide /.test(line) && line.includes(command));
  expect(engines).toHaveLength(1);
  process.kill(Number.parseInt(engines[0]!, 10), "SIGKILL");
  const count = async () => (await client.send(new ScanCommand({ TableName: "waymark" }))).Count;
  const client = new DynamoDBClient();
  await expect.poll(() => count().catch(() => undefined), { timeout: 60_000 }).toBe(1);
  await runtime.close();
});

test("says in one sentence, with exit code 1, that the port is taken", async () => {
  const server = createServer();
  const port = await listen(server, 0);
  const main = new URL("../../../local/main.ts", import.meta.url).pathname;
  const env = { ...process.env, PORT: String(port), DATA_DIR: ":memory:" };
  const { status, stderr } = spawnSync(process.execPath, [main], { env, encoding: "utf8" });
  server.close();
  expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^Port \d+ is taken\..*$/)]);
});

test("says which engine does not answer", async () => {
  const options = { port: 0, dataDir: ":memory:", application: fixtureApplication() };
  const started = startRuntime({ ...options, dynamodbEndpoint: "http://127.0.0.1:9" });
  await expect(started).rejects.toThrow("http://127.0.0.1:9");
});
