import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { indexes } from "../../../domain/listing/indexes.ts";
import { type EngineProcess, startEngine } from "../../../local/aws/dynamodb-engine.ts";
import { ensureTable } from "../../../local/aws/dynamodb-table.ts";
import { localTableName, setEnvironment } from "../../../local/aws/environment.ts";
import { portFor } from "../../../local/http.ts";
import { openDataFolder } from "../../../local/store.ts";

/** An empty table for the tests of one file, in the engine at DYNAMODB_ENDPOINT or in the embedded one. */
export function withTable(): void {
  const folder = openDataFolder(":memory:");
  let engine: EngineProcess;
  beforeAll(async () => {
    const port = await portFor("dynamodb");
    engine = await startEngine(folder.path, port, process.env.DYNAMODB_ENDPOINT);
    setEnvironment({ url: "http://localhost", dynamodb: engine.endpoint, lifecycles: [] });
    // DynamoDB Local keeps the tables of each access key apart.
    process.env.AWS_ACCESS_KEY_ID = `t${randomUUID().replaceAll("-", "")}`;
    await ensureTable(localTableName, indexes);
  });
  afterAll(async () => {
    await engine.close();
    folder.close();
  });
}
