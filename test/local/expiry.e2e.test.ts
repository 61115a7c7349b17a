import { DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { startRuntime } from "../../local/runtime.ts";
import { fixtureApplication, putOrder } from "./fixture/application.ts";

test("what has expired goes with the next look through what is due, as it does in the cloud some day", async () => {
  const start = "2026-11-16T09:00:00Z";
  const application = fixtureApplication();
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:", clockStart: start, application });
  const client = new DynamoDBClient();
  const second = Date.parse(start) / 1000;
  for (const [pk, later] of Object.entries({ gone: 60, kept: 86_400 })) {
    const Item = { pk: { S: pk }, sk: { S: "COUNT" }, expiresAt: { N: String(second + later) } };
    await client.send(new PutItemCommand({ TableName: process.env.TABLE, Item }));
  }
  await putOrder("a", { sk: { S: "MSG#1" }, dueAt: { S: "2026-11-16T10:00:00Z" } });
  await runtime.settle();
  await runtime.advance((now) => now + 2 * 3_600_000);
  const { Items } = await client.send(new ScanCommand({ TableName: process.env.TABLE }));
  expect(Items!.map(({ pk }) => pk!.S).toSorted()).toEqual(["ORDER#a", "kept"]);
  client.destroy();
  await runtime.close();
});
