import type {
  CreateTableCommandInput,
  DescribeTableCommandInput,
  DescribeTimeToLiveCommandInput,
  UpdateTimeToLiveCommandInput,
} from "@aws-sdk/client-dynamodb";
import { arnOf } from "../../aws/environment.ts";
import { invalid, notFound } from "../errors.ts";
import { type SecondaryIndex, schemaOf, type TableSchema } from "../table/schema.ts";
import type { Table } from "../table/table.ts";
import type { Tables } from "../table/tables.ts";
import { type CommandContext, checkInput, sharedRules } from "./request.ts";

const { TableName } = sharedRules;

/** Makes a table, which can be used at once. */
export function createTable(input: CreateTableCommandInput, { tables, now }: CommandContext): object {
  const rules = {
    TableName,
    KeySchema: { required: true },
    AttributeDefinitions: { required: true },
  } as const;
  checkInput({ ...input }, rules);
  const table = tables.create(schemaOf(input, now()));
  return { TableDescription: { ...describe(table), TableStatus: "CREATING" } };
}

/** Describes a table. */
export function describeTable(input: DescribeTableCommandInput, { tables }: CommandContext): object {
  return { Table: describe(findNamed(input, tables)) };
}

function findNamed(input: { TableName: string | undefined }, tables: Tables): Table {
  checkInput({ ...input }, { TableName });
  return tables.find(input.TableName!, `Requested resource not found: Table: ${input.TableName} not found`);
}

function describe(table: Table) {
  const { schema } = table;
  const { items, bytes } = table.measure();
  const names = new Set([schema, ...schema.indexes].flatMap(({ hash, range }) => [hash, range]));
  return {
    TableName: schema.name,
    TableStatus: "ACTIVE",
    TableArn: tableArn(schema),
    CreationDateTime: new Date(schema.createdAt),
    BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" },
    AttributeDefinitions: [...names].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: keySchema(schema),
    ...(schema.indexes.length > 0 && { GlobalSecondaryIndexes: schema.indexes.map(describeIndex) }),
    ...(schema.stream && { StreamSpecification: schema.stream, ...streamOf(schema) }),
    ItemCount: items,
    TableSizeBytes: bytes,
  };
}

const keySchema = ({ hash, range }: { hash: string; range: string }) => [
  { AttributeName: hash, KeyType: "HASH" },
  { AttributeName: range, KeyType: "RANGE" },
];

function describeIndex(index: SecondaryIndex) {
  const { name, projects } = index;
  const Projection =
    typeof projects === "string"
      ? { ProjectionType: projects }
      : { ProjectionType: "INCLUDE", NonKeyAttributes: [...projects] };
  return { IndexName: name, KeySchema: keySchema(index), Projection, IndexStatus: "ACTIVE" };
}

const tableArn = ({ name }: TableSchema): string => arnOf("dynamodb", `table/${name}`);

/** The label and the ARN of a table's stream. */
export function streamOf(schema: TableSchema): { LatestStreamLabel: string; LatestStreamArn: string } {
  const label = new Date(schema.createdAt).toISOString().slice(0, -1);
  return { LatestStreamLabel: label, LatestStreamArn: `${tableArn(schema)}/stream/${label}` };
}

/** Says which attribute holds the second after which an item goes, or that there is none. */
export function updateTimeToLive(input: UpdateTimeToLiveCommandInput, { tables }: CommandContext): object {
  checkInput({ ...input }, { TableName, TimeToLiveSpecification: { required: true } });
  const table = tables.find(
    input.TableName!,
    `Requested resource not found: Table: ${input.TableName} not found`,
  );
  const { Enabled, AttributeName } = input.TimeToLiveSpecification!;
  const { timeToLive, ...schema } = table.schema;
  if (Enabled === (timeToLive !== undefined))
    throw invalid(`TimeToLive is already ${Enabled ? "enabled" : "disabled"}`);
  tables.replaceSchema(table, { ...schema, ...(Enabled && { timeToLive: AttributeName! }) });
  return { TimeToLiveSpecification: { Enabled, AttributeName } };
}

/** Answers that attribute. */
export function describeTimeToLive(
  input: DescribeTimeToLiveCommandInput,
  { tables }: CommandContext,
): object {
  const { timeToLive } = findNamed(input, tables).schema;
  const description = timeToLive
    ? { TimeToLiveStatus: "ENABLED", AttributeName: timeToLive }
    : { TimeToLiveStatus: "DISABLED" };
  return { TimeToLiveDescription: description };
}

/** The table whose stream has this ARN. */
export function tableOfStream(arn: string | undefined, tables: Tables): Table {
  for (const table of tables.all())
    if (table.schema.stream && streamOf(table.schema).LatestStreamArn === arn) return table;
  throw notFound(`Requested resource not found: Stream: ${arn} not found`);
}
