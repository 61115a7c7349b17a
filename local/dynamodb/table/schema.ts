import type {
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
  StreamSpecification,
} from "@aws-sdk/client-dynamodb";
import { invalid, invalidParameter } from "../errors.ts";

/** The two attributes of a key, both strings. */
export interface KeyNames {
  hash: string;
  range: string;
}

/** A global secondary index: its key, and what it repeats of an item beside all keys. */
export interface SecondaryIndex extends KeyNames {
  /** Its place in the table's list. */
  id: number;
  name: string;
  projects: "ALL" | "KEYS_ONLY" | readonly string[];
}

/** A table as it was created. */
export interface TableSchema extends KeyNames {
  name: string;
  indexes: SecondaryIndex[];
  stream?: StreamSpecification;
  /** Milliseconds. */
  createdAt: number;
  /** The attribute that holds the second after which an item goes. */
  timeToLive?: string;
}

const maxIndexes = 20;

/** The table that CreateTable asks for; refused when it is not one, or one of a kind that this engine does not keep. */
export function schemaOf(input: CreateTableCommandInput, createdAt: number): TableSchema {
  const { TableName, GlobalSecondaryIndexes: indexes, StreamSpecification: stream } = input;
  if (input.LocalSecondaryIndexes?.length)
    throw invalid("The engine in the process keeps tables without local secondary indexes.");
  const keys = keyNames(input.KeySchema ?? [], input);
  return {
    name: TableName!,
    ...keys,
    indexes: indexesOf(indexes, input),
    ...(stream?.StreamEnabled && { stream }),
    createdAt,
  };
}

function indexesOf(
  indexes: GlobalSecondaryIndex[] | undefined,
  input: CreateTableCommandInput,
): SecondaryIndex[] {
  if (indexes && indexes.length === 0) throw invalidParameter("List of GlobalSecondaryIndexes is empty");
  const all = (indexes ?? []).map((index, id) => indexOf(index, id, input));
  const names = all.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) throw invalidParameter(`Duplicate index name: ${twice}`);
  if (all.length > maxIndexes)
    throw invalidParameter(`GlobalSecondaryIndex count exceeds the per-table limit of ${maxIndexes}`);
  return all;
}

function indexOf(
  { IndexName, KeySchema, Projection }: GlobalSecondaryIndex,
  id: number,
  input: CreateTableCommandInput,
): SecondaryIndex {
  const { ProjectionType, NonKeyAttributes } = Projection ?? {};
  if (!ProjectionType) throw invalidParameter("Unknown ProjectionType: null");
  if (NonKeyAttributes && ProjectionType !== "INCLUDE")
    throw invalidParameter(`ProjectionType is ${ProjectionType}, but NonKeyAttributes is specified`);
  const projects = ProjectionType === "INCLUDE" ? (NonKeyAttributes ?? []) : ProjectionType;
  return { id, name: IndexName!, ...keyNames(KeySchema ?? [], input), projects };
}

function keyNames(
  keys: KeySchemaElement[],
  { AttributeDefinitions = [] }: CreateTableCommandInput,
): KeyNames {
  const [hash, range, ...more] = keys;
  const types = new Map(
    AttributeDefinitions.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
  );
  const names = keys.map(({ AttributeName }) => AttributeName);
  if (names.some((name) => !types.has(name)))
    throw invalidParameter(
      "Some index key attributes are not defined in AttributeDefinitions. " +
        `Keys: [${names.join(", ")}], AttributeDefinitions: [${[...types.keys()].join(", ")}]`,
    );
  if (hash?.KeyType !== "HASH")
    throw invalid("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
  if (range && range.KeyType !== "RANGE")
    throw invalid("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
  if (hash.AttributeName === range?.AttributeName)
    throw invalid("Both the Hash Key and the Range Key element in the KeySchema have the same name");
  if (!range || more.length > 0 || names.some((name) => types.get(name) !== "S"))
    throw invalid("The engine in the process keeps keys of two strings.");
  return { hash: hash.AttributeName!, range: range.AttributeName! };
}

/** The names of an item's key in an index, or in the table: what `LastEvaluatedKey` holds. */
export const keyAttributes = (schema: TableSchema, index?: SecondaryIndex): string[] => [
  ...new Set([schema.hash, schema.range, ...(index ? [index.hash, index.range] : [])]),
];
