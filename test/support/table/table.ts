import { randomUUID } from "node:crypto";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll } from "vitest";
import { indexes } from "../../../domain/listing/indexes.ts";
import { ensureTable } from "../../../local/aws/dynamodb-table.ts";
import { localTableName, setEnvironment } from "../../../local/aws/environment.ts";
import { handOverTo, tableServices } from "../../../local/aws/hand-over.ts";
import { type Engine, openEngine } from "../../../local/dynamodb/engine.ts";

const keys = JSON.stringify({ current: "1", 1: "c2VjcmV0" });

/** An empty table for the tests of one file, in the engine at DYNAMODB_ENDPOINT or in that of this process, and a key to sign with. */
export function withTable(): void {
  mockClient(SecretsManagerClient).on(GetSecretValueCommand).resolves({ SecretString: keys });
  let engine: Engine | undefined;
  beforeAll(async () => {
    const dynamodb = process.env.DYNAMODB_ENDPOINT;
    setEnvironment({ url: "http://localhost", dynamodb, lifecycles: [] });
    // DynamoDB Local keeps the tables of each access key apart.
    process.env.AWS_ACCESS_KEY_ID = `t${randomUUID().replaceAll("-", "")}`;
    if (!dynamodb) engine = openEngine({ file: ":memory:" });
    if (engine) handOverTo(tableServices(engine));
    await ensureTable(localTableName, indexes);
  });
  afterAll(() => engine?.close());
}
