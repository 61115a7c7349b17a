import type { TranslateConfig } from "@aws-sdk/lib-dynamodb";
import { wall } from "../../io/runtime/clock.ts";
import { createCommands } from "./commands/commands.ts";
import { deleteExpired, type EngineStream, streamOfTables } from "./stream.ts";
import { openStorage, type Storage } from "./table/database.ts";
import { Tables } from "./table/tables.ts";
import { documentForm, wireForm } from "./values/document.ts";

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
  /** Deletes items (1,000 of a table) whose time to live has ended, each with a stream record; answers how many. */
  expire(): Promise<number>;
  /** Resolves when everything is on disk; no call may follow. */
  close(): Promise<void>;
}

/** Where the engine keeps its data (":memory:" for nowhere), and the time in milliseconds that it goes by. */
export interface EngineOptions {
  file: string;
  now?: () => number;
}

/** Opens the engine on its file, which is made where it is missing. */
export const openEngine = ({ file, now = wall }: EngineOptions): Engine =>
  createEngine(openStorage(file), now);

/** The engine on what keeps its data. */
export function createEngine(storage: Storage, now: () => number): Engine {
  const tables = new Tables(storage, now);
  const { commits } = tables;
  const handlerOf = createCommands();

  /** Runs a call to its end without a pause. */
  function run<T>(call: () => T): T {
    commits.beginCall();
    try {
      return call();
    } catch (error) {
      commits.abandonChanges(error);
      throw error;
    } finally {
      if (!storage.sync) tables.publishNow();
    }
  }

  /** Answers or refuses when what the call made or saw is durable. */
  async function durably<T>(call: () => T): Promise<T> {
    try {
      return run(call);
    } finally {
      await commits.durable();
    }
  }

  return {
    call(command, input, document) {
      const form = document ? documentForm(document) : wireForm;
      return durably(() => handlerOf(command)(input, { tables, form, now }));
    },
    stream: streamOfTables(tables),
    expire: () => durably(() => deleteExpired(tables, now())),
    async close() {
      await commits.idle();
      storage.close();
    },
  };
}
