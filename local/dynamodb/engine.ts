import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { TranslateConfig } from "@aws-sdk/lib-dynamodb";

/**
 * DynamoDB in this process: answers a command's input as the service would, from one file of SQLite or from memory.
 *
 * Changes are read through `stream`: wait for `onWritten`, then `read` what comes after the last sequence number that
 * was dealt with, until it answers nothing more; `trim` what all readers have dealt with. Only what is durable is
 * read, and it stays across restarts until it is trimmed. The commands of DynamoDB Streams (DescribeStream,
 * GetShardIterator, GetRecords) answer from the same records, one shard for each table.
 */
export interface Engine {
  /**
   * Answers a command by its class's name without "Command", such as "PutItem"; `$metadata` is left to the caller.
   * Items are AttributeValues, or with `document` (as lib-dynamodb's client has it, `{}` for its defaults) plain
   * objects: PutCommand is "PutItem" with `document`. Rejects with an error that passes for the SDK's: `name`,
   * `message`, `$fault`, `$metadata.httpStatusCode`, and what the error carries beside (`Item`,
   * `CancellationReasons`; always AttributeValues, as the SDK has it).
   */
  call(command: string, input: object, document?: TranslateConfig): Promise<object>;
  stream: EngineStream;
  /** Deletes what its time to live has ended for, each with a stream record by the service; answers how many. */
  expire(): Promise<number>;
  /** Resolves when everything is on disk; no call may follow. */
  close(): Promise<void>;
}

/** The changes of a table in the order in which they were made; sequence numbers are decimal texts of one length. */
export interface EngineStream {
  /** Records after a sequence number (from the oldest when there is none), at most `limit` (1,000). */
  read(table: string, after: string | undefined, limit?: number): StreamRecord[];
  /** Calls the listener each time after new records can be read; answers how to end that. */
  onWritten(listener: () => void): () => void;
  /** Forgets all records up to this one. */
  trim(table: string, sequence: string): void;
}

/** Where the engine keeps its data (":memory:" for nowhere), and the time in milliseconds that it goes by. */
export interface EngineOptions {
  file: string;
  now?: () => number;
}

/** Opens the engine on its file, which is made where it is missing. */
export function openEngine(_options: EngineOptions): Engine {
  throw new Error("Not built yet.");
}
