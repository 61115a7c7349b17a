import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { afterAll, afterEach, expect, test } from "vitest";
import { type Runtime, startRuntime } from "../../../local/runtime.ts";
import type { StreamRecord } from "../../../local/streams/shard.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { fixtureApplication, putOrder } from "../fixture/application.ts";

type Event = { Records: StreamRecord[] };

const keysOf = ({ Records }: Event) => Records.map(({ dynamodb }) => dynamodb!.Keys!.pk!.S!.slice(6));
const folder = temporaryFolder();
let runtime: Runtime;

afterEach(() => runtime.close());
afterAll(() => folder.close());

function start(
  syncExecution: (event: Event) => unknown,
  notify: (event: Event) => unknown = () => undefined,
) {
  const application = fixtureApplication({
    "sync-execution": async (event) => syncExecution(event),
    notify: async (event) => notify(event),
  });
  return startRuntime({ port: 0, dataDir: folder.path, application });
}

test("gives both consumers every change of an order with both images, and nothing else", async () => {
  const woken: Event[] = [];
  const notified: string[] = [];
  runtime = await start(
    (event) => woken.push(event) && undefined,
    (event) => notified.push(...keysOf(event)) && undefined,
  );
  await putOrder("a", { status: { S: "new" } });
  await putOrder("a", { status: { S: "done" } });
  await putOrder("a", { sk: { S: "CLOCK" } });
  await runtime.settle();
  const records = woken.flatMap(({ Records }) => Records);
  expect(records.map(({ eventName }) => eventName)).toEqual(["INSERT", "MODIFY"]);
  expect(records[1]!.dynamodb).toMatchObject({
    OldImage: { status: { S: "new" } },
    NewImage: { status: { S: "done" } },
  });
  expect(notified).toEqual(["a", "a"]);
});

test("a consumer that hangs delays the other one not at all", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const notified = Promise.withResolvers<string[]>();
  runtime = await start(
    () => promise,
    (event) => notified.resolve(keysOf(event)),
  );
  await putOrder("b");
  const settled = runtime.settle();
  expect(await notified.promise).toEqual(["b"]);
  resolve();
  await settled;
});

test("goes on after a restart from the place of each consumer", async () => {
  const woken: string[] = [];
  runtime = await start((event) => woken.push(...keysOf(event)) && undefined);
  await runtime.settle();
  woken.length = 0;
  await putOrder("c");
  await runtime.close();
  runtime = await start((event) => woken.push(...keysOf(event)) && undefined);
  await runtime.settle();
  // What was under way when the runtime was closed comes again.
  expect(new Set(woken)).toEqual(new Set(["c"]));
});

test("puts a poisonous record aside for its consumer alone, and goes on", async () => {
  const notified: string[] = [];
  runtime = await start(
    ({ Records }) => {
      const bad = Records.find(({ dynamodb }) => dynamodb!.Keys!.pk!.S === "ORDER#poison");
      return { batchItemFailures: bad ? [{ itemIdentifier: bad.dynamodb!.SequenceNumber }] : [] };
    },
    (event) => void notified.push(...keysOf(event)),
  );
  for (const id of ["d", "poison", "e"]) await putOrder(id);
  await runtime.settle();
  expect(runtime.deadLetters.list()).toMatchObject([
    { consumer: "sync-execution", record: { dynamodb: { Keys: { pk: { S: "ORDER#poison" } } } } },
  ]);
  expect(notified).toEqual(["d", "poison", "e"]);
});

test("removes read records from the engine's file and loses none of 1,500", async () => {
  const woken: string[] = [];
  runtime = await start((event) => woken.push(...keysOf(event)) && undefined);
  const ids = Array.from({ length: 1_500 }, (_, i) => `n${i}`);
  for (let i = 0; i < ids.length; i += 100) {
    await Promise.all(ids.slice(i, i + 100).map((id) => putOrder(id)));
  }
  await runtime.settle();
  expect(woken.toSorted()).toEqual(ids.toSorted());
  expect(await countRecords()).toBeLessThan(1_000);
});

/** Everything that the table's stream still holds. */
async function countRecords(): Promise<number> {
  const streams = new DynamoDBStreamsClient();
  const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName: "waymark" }));
  const StreamArn = Table!.LatestStreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const { ShardId } = StreamDescription!.Shards![0]!;
  const from = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
  const { ShardIterator } = await streams.send(new GetShardIteratorCommand(from));
  const { Records } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  return Records!.length;
}
