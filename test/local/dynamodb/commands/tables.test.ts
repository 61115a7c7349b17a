import { expect, it } from "vitest";
import { openEngine } from "../../../../local/dynamodb/engine.ts";
import { openTestTable, refusal, tableInput } from "../test-engine.ts";

const now = Date.parse("2026-11-16T09:00:00Z");

it("a table is described as it was created, with what it holds", async () => {
  const { sendWire } = await openTestTable(() => now);
  await sendWire("PutItem", { Item: { pk: { S: "a" }, sk: { S: "1" } } });
  const { Table } = await sendWire("DescribeTable", {});
  const { GlobalSecondaryIndexes, ...created } = tableInput();
  const { BillingMode, ...described } = created;
  expect(Table).toMatchObject({
    ...described,
    ...{ TableStatus: "ACTIVE", ItemCount: 1, TableSizeBytes: 6, CreationDateTime: new Date(now) },
    GlobalSecondaryIndexes: GlobalSecondaryIndexes!.map((index) => ({ ...index, IndexStatus: "ACTIVE" })),
    LatestStreamArn: expect.stringMatching(/:table\/things\/stream\/2026-11-16T09:00:00\.000$/),
  });
});

it.each([
  [{}, "ResourceInUseException: Table already exists: things"],
  [
    { TableName: "x1", KeySchema: undefined },
    "ValidationException: 1 validation error detected: Value null at 'keySchema' failed to satisfy constraint: Member must not be null",
  ],
  [
    { TableName: "x2", AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }] },
    "ValidationException: One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. Keys: [pk, sk], AttributeDefinitions: [pk]",
  ],
  [
    {
      TableName: "x3",
      AttributeDefinitions: ["pk", "sk"].map((name) => ({ AttributeName: name, AttributeType: "N" })),
      GlobalSecondaryIndexes: undefined,
    },
    "ValidationException: The engine in the process keeps keys of two strings.",
  ],
  [
    { TableName: "x4", GlobalSecondaryIndexes: [] },
    "ValidationException: One or more parameter values were invalid: List of GlobalSecondaryIndexes is empty",
  ],
])("a table is not created (%#)", async (more, fault) => {
  const { sendWire } = await openTestTable();
  expect(await refusal(sendWire("CreateTable", { ...tableInput(), ...more }))).toBe(fault);
});

it("two tables keep their items apart", async () => {
  const engine = openEngine({ file: ":memory:" });
  for (const name of ["one", "two"]) await engine.call("CreateTable", tableInput(name));
  await engine.call("PutItem", { TableName: "one", Item: { pk: "a", sk: "1" } }, {});
  const counts = await Promise.all(["one", "two"].map((TableName) => engine.call("Scan", { TableName })));
  expect(counts).toMatchObject([{ Count: 1 }, { Count: 0 }]);
});

it("an item goes when its time to live has ended, and the stream says that the service did it", async () => {
  let clock = now;
  const { engine, send, sendWire } = await openTestTable(() => clock);
  const TimeToLiveSpecification = { Enabled: true, AttributeName: "expiresAt" };
  await send("UpdateTimeToLive", { TimeToLiveSpecification });
  expect(await sendWire("DescribeTimeToLive", {})).toEqual({
    TimeToLiveDescription: { TimeToLiveStatus: "ENABLED", AttributeName: "expiresAt" },
  });
  const second = now / 1000;
  const expiries = {
    soon: second + 10,
    later: second + 1000,
    old: second - 6 * 365 * 86_400,
    text: "1",
    never: undefined,
  };
  for (const [pk, expiresAt] of Object.entries(expiries))
    await send("PutItem", { Item: { pk, sk: "1", expiresAt } });
  expect(await engine.expire()).toBe(0);
  clock += 11_000;
  expect(await engine.expire()).toBe(1);
  expect((await send("Scan", {})).Items.map(({ pk }: { pk: string }) => pk)).toEqual([
    "later",
    "never",
    "old",
    "text",
  ]);
  expect(engine.stream.read("things", undefined).at(-1)).toMatchObject({
    ...{ eventName: "REMOVE", userIdentity: { Type: "Service", PrincipalId: "dynamodb.amazonaws.com" } },
    dynamodb: { Keys: { pk: { S: "soon" } } },
  });
  const again = send("UpdateTimeToLive", { TimeToLiveSpecification });
  expect(await refusal(again)).toBe("ValidationException: TimeToLive is already enabled");
});
