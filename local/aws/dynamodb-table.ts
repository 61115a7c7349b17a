import {
  CreateTableCommand,
  DescribeTableCommand,
  type DescribeTimeToLiveCommandOutput,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import type { TableIndex } from "../application.ts";
import type { Engine } from "../dynamodb/engine.ts";
import { StartError } from "../errors.ts";

/** Creates the table when it is missing; answers the ARN of its stream. */
export async function ensureTable(name: string, indexes: Record<string, TableIndex>): Promise<string> {
  const client = new DynamoDBClient();
  try {
    await client.send(new CreateTableCommand(tableOf(name, indexes))).catch(ignoreExisting);
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.01 }, { TableName: name });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return Table!.LatestStreamArn!;
  } finally {
    client.destroy();
  }
}

/** Has an engine of this process delete items by their `expiresAt`, as the deployed table does. */
export async function ensureTimeToLive({ call }: Engine, TableName: string): Promise<void> {
  const TimeToLiveSpecification = { Enabled: true, AttributeName: "expiresAt" };
  const described: Partial<DescribeTimeToLiveCommandOutput> = await call("DescribeTimeToLive", { TableName });
  if (described.TimeToLiveDescription?.TimeToLiveStatus !== "ENABLED")
    await call("UpdateTimeToLive", { TableName, TimeToLiveSpecification });
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof ResourceInUseException)) throw error;
}

function tableOf(TableName: string, indexes: Record<string, TableIndex>) {
  const keys = [{ pk: "pk", sk: "sk" }, ...Object.values(indexes)].flatMap(({ pk, sk }) => [pk, sk]);
  return {
    TableName,
    BillingMode: "PAY_PER_REQUEST" as const,
    AttributeDefinitions: [...new Set(keys)].map((key) => ({
      AttributeName: key,
      AttributeType: "S" as const,
    })),
    KeySchema: schemaOf({ pk: "pk", sk: "sk" }),
    GlobalSecondaryIndexes: Object.entries(indexes).map(indexOf),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" as const },
  };
}

function indexOf([IndexName, index]: [string, TableIndex]) {
  const { include } = index;
  const projection = include
    ? { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...include] }
    : { ProjectionType: "KEYS_ONLY" as const };
  return { IndexName, KeySchema: schemaOf(index), Projection: projection };
}

function schemaOf({ pk, sk }: TableIndex) {
  return [
    { AttributeName: pk, KeyType: "HASH" as const },
    { AttributeName: sk, KeyType: "RANGE" as const },
  ];
}

/** Fails in a sentence when no DynamoDB answers at an endpoint that was chosen. */
export async function assertAnswers(endpoint: string): Promise<void> {
  await fetch(endpoint).catch((cause) => {
    throw new StartError(`No DynamoDB answers at ${endpoint}, where DYNAMODB_ENDPOINT points.`, { cause });
  });
}
