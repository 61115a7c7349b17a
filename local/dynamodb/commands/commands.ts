import { ServiceError } from "../errors.ts";
import { batchGetItem } from "./batch-get.ts";
import { batchWriteItem } from "./batch-write.ts";
import { changeItem, deleteItem, getItem, putItem } from "./items.ts";
import { query, scan } from "./reads.ts";
import type { CommandHandler } from "./request.ts";
import { describeStream, getRecords, getShardIterator } from "./stream-commands.ts";
import { createTable, describeTable, describeTimeToLive, updateTimeToLive } from "./table-commands.ts";
import { transactGetItems } from "./transact-get.ts";
import { transactWriter } from "./transact-write.ts";

/** The commands that an engine answers, by name; made for each engine, since transactions remember their tokens. */
export function createCommands(): (name: string) => CommandHandler {
  const handlers: Record<string, CommandHandler> = {
    GetItem: getItem,
    PutItem: putItem,
    UpdateItem: changeItem,
    DeleteItem: deleteItem,
    Query: query,
    Scan: scan,
    BatchGetItem: batchGetItem,
    BatchWriteItem: batchWriteItem,
    TransactWriteItems: transactWriter(),
    TransactGetItems: transactGetItems,
    CreateTable: createTable,
    DescribeTable: describeTable,
    UpdateTimeToLive: updateTimeToLive,
    DescribeTimeToLive: describeTimeToLive,
    DescribeStream: describeStream,
    GetShardIterator: getShardIterator,
    GetRecords: getRecords,
  };
  return (name) => {
    if (Object.hasOwn(handlers, name)) return handlers[name]!;
    throw new ServiceError("UnknownOperationException", `The engine in the process does not answer ${name}.`);
  };
}
