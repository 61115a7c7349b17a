import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";

export type { StreamRecord };

/** Reads one shard from just after a sequence number, or from its oldest record. */
export function openShard(client: DynamoDBStreamsClient, StreamArn: string, ShardId: string, from?: string) {
  let position = from;
  let iterator: string | undefined;

  async function locate(): Promise<string | undefined> {
    const start = position
      ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const, SequenceNumber: position }
      : { ShardIteratorType: "TRIM_HORIZON" as const };
    const answer = await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...start }));
    return answer.ShardIterator;
  }

  /** What is new; `closed` when the shard will never have more. */
  async function read(): Promise<{ records: StreamRecord[]; closed: boolean }> {
    iterator ??= await locate();
    const answer = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
    const records = answer.Records ?? [];
    iterator = answer.NextShardIterator;
    position = records.at(-1)?.dynamodb?.SequenceNumber ?? position;
    return { records, closed: iterator === undefined };
  }

  /** An iterator grows old, and records older than a day go: start again from what there is. */
  async function recover(error: unknown) {
    const { name } = error as Error;
    if (name === "TrimmedDataAccessException") position = undefined;
    else if (name !== "ExpiredIteratorException") throw error;
    iterator = undefined;
    return read();
  }

  return { id: ShardId, read: () => read().catch(recover) };
}

export type Shard = ReturnType<typeof openShard>;
