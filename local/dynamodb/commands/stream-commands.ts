import type {
  DescribeStreamCommandInput,
  GetRecordsCommandInput,
  GetShardIteratorCommandInput,
  _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";
import { region } from "../../aws/environment.ts";
import { invalid, ServiceError } from "../errors.ts";
import type { KeptRecord } from "../table/records.ts";
import type { Table } from "../table/table.ts";
import { attributesIn } from "../values/text.ts";
import { toWire, type WireItem } from "../values/wire.ts";
import { type CommandContext, checkInput } from "./request.ts";
import { streamOf, tableOfStream } from "./table-commands.ts";

/** The one shard of a table's stream, which is never closed. */
const shardId = "shardId-00000000000000000000-00000000";
const maxRecords = 1_000;

/** Sequence numbers are texts of 21 digits, as DynamoDB's are. */
export const sequenceText = (sequence: number): string => `1${String(sequence).padStart(20, "0")}`;

/** The number in such a text. */
export const sequenceOf = (text: string): number => Number(text.slice(1));

/** Describes a stream. */
export function describeStream(input: DescribeStreamCommandInput, { tables }: CommandContext): object {
  checkInput({ ...input }, { StreamArn: { required: true } });
  const { schema, records } = tableOfStream(input.StreamArn, tables);
  const range = { StartingSequenceNumber: sequenceText(records.bounds.first) };
  return {
    StreamDescription: {
      StreamArn: input.StreamArn,
      StreamLabel: streamOf(schema).LatestStreamLabel,
      StreamStatus: "ENABLED",
      StreamViewType: schema.stream!.StreamViewType,
      TableName: schema.name,
      KeySchema: [
        { AttributeName: schema.hash, KeyType: "HASH" },
        { AttributeName: schema.range, KeyType: "RANGE" },
      ],
      CreationRequestDateTime: new Date(schema.createdAt),
      Shards:
        input.ExclusiveStartShardId === shardId ? [] : [{ ShardId: shardId, SequenceNumberRange: range }],
    },
  };
}

/** A place in a stream: everything after this sequence number. */
interface ShardPlace {
  arn: string;
  after: number;
}

const iteratorOf = (place: ShardPlace): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** Answers where reading begins. */
export function getShardIterator(input: GetShardIteratorCommandInput, { tables }: CommandContext): object {
  checkInput(
    { ...input },
    { StreamArn: { required: true }, ShardId: { required: true }, ShardIteratorType: { required: true } },
  );
  const { records } = tableOfStream(input.StreamArn, tables);
  const { first, last } = records.bounds;
  const given = sequenceOf(input.SequenceNumber ?? sequenceText(0));
  const after: Record<string, number> = {
    TRIM_HORIZON: first - 1,
    LATEST: last,
    AT_SEQUENCE_NUMBER: given - 1,
    AFTER_SEQUENCE_NUMBER: given,
  };
  return { ShardIterator: iteratorOf({ arn: input.StreamArn!, after: after[input.ShardIteratorType!]! }) };
}

/** Answers the records behind an iterator, and the next one. */
export function getRecords(input: GetRecordsCommandInput, { tables }: CommandContext): object {
  checkInput({ ...input }, { ShardIterator: { required: true }, Limit: { atLeast: 1 } });
  const { arn, after } = placeOf(input.ShardIterator!);
  const table = tableOfStream(arn, tables);
  if (after < table.records.bounds.first - 1)
    throw new ServiceError(
      "TrimmedDataAccessException",
      "The operation attempted to read past the oldest stream record in a shard",
    );
  const kept = table.records.read(after, Math.min(input.Limit ?? maxRecords, maxRecords));
  const next = kept.at(-1)?.sequence ?? after;
  return {
    Records: kept.map((record) => streamRecordOf(record, table)),
    NextShardIterator: iteratorOf({ arn, after: next }),
  };
}

function placeOf(iterator: string): ShardPlace {
  try {
    return JSON.parse(Buffer.from(iterator, "base64url").toString());
  } catch {
    throw invalid("Invalid ShardIterator");
  }
}

/** A kept change as the stream's API answers it, with the images that the table's stream shows. */
export function streamRecordOf(record: KeptRecord, { schema }: Table): StreamRecord {
  const { former, next, sequence } = record;
  const view = schema.stream!.StreamViewType!;
  const dynamodb: StreamRecord["dynamodb"] = {
    ApproximateCreationDateTime: new Date(Math.floor(record.at / 1000) * 1000),
    Keys: { [schema.hash]: { S: record.hash }, [schema.range]: { S: record.range } },
    SequenceNumber: sequenceText(sequence),
    SizeBytes: record.bytes,
    StreamViewType: view,
  };
  if (view.startsWith("NEW") && next !== null) showImage(dynamodb, "NewImage", next);
  if (view.endsWith("OLD_IMAGES") || view === "OLD_IMAGE")
    if (former !== null) showImage(dynamodb, "OldImage", former);
  return {
    eventID: `${schema.name}-${sequence}`,
    eventName: former === null ? "INSERT" : next === null ? "REMOVE" : "MODIFY",
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: region,
    dynamodb,
    ...(record.expired && { userIdentity: { Type: "Service", PrincipalId: "dynamodb.amazonaws.com" } }),
  };
}

/** An image that is made when somebody first looks at it: most records are passed by after a look at their keys. */
function showImage(change: object, name: "NewImage" | "OldImage", text: string): void {
  let image: WireItem | undefined;
  const get = () => {
    image ??= toWire(attributesIn(text));
    return image;
  };
  Object.defineProperty(change, name, { get, enumerable: true });
}
