import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { StartError } from "../../local/errors.ts";
import { listen } from "../../local/http.ts";
import { startRuntime } from "../../local/runtime.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { fixtureApplication } from "./fixture/application.ts";

const folder = temporaryFolder();
const inside = (name: string) => join(folder.path, name);

afterAll(() => folder.close());

const start = (dataDir: string) => startRuntime({ port: 0, dataDir, application: fixtureApplication() });

test("names a data folder that is a file", async () => {
  writeFileSync(inside("file"), "");
  await expect(start(inside("file"))).rejects.toThrow(StartError);
  await expect(start(inside("file"))).rejects.toThrow(`The data folder ${inside("file")} cannot be used`);
});

test("names a data folder with a damaged table or a damaged memory", async () => {
  for (const name of ["table.db", "local.db"]) {
    mkdirSync(inside(`damaged-${name}`));
    writeFileSync(
      inside(`damaged-${name}/${name}`),
      "not a database, but long enough to be read as one".repeat(100),
    );
    await expect(start(inside(`damaged-${name}`))).rejects.toThrow(StartError);
    await expect(start(inside(`damaged-${name}`))).rejects.toThrow(inside(`damaged-${name}`));
  }
});

test("names a data folder whose table is of an earlier version", async () => {
  mkdirSync(inside("earlier"));
  writeFileSync(inside("earlier/dynamodb.db"), "");
  await expect(start(inside("earlier"))).rejects.toThrow(/earlier version.*DATA_DIR/);
});

test("says in one sentence, with exit code 1, that the port is taken", async () => {
  const server = createServer();
  const port = await listen(server, 0);
  const main = new URL("../../local/main.ts", import.meta.url).pathname;
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
