import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Entry } from "../domain/dialog.ts";
import { entryIn } from "../io/dialog.ts";
import { logFault, logRun } from "../io/log.ts";
import { type Head, headIn } from "../io/order-item.ts";

/** One change of an order, as the table's stream tells it; `before` is absent for a new order. */
export interface Change {
  before?: Head;
  after: Head;
}

type Hear = (entry: Entry) => Promise<void>;

/** What somebody has just written in a dialog; entries never change, they can only be erased. */
function saidIn({ dynamodb }: DynamoDBRecord): Entry | undefined {
  const isNew = dynamodb?.NewImage && !dynamodb.OldImage;
  return isNew ? entryIn(dynamodb.NewImage!) : undefined;
}

function changeOf({ dynamodb }: DynamoDBRecord): Change | undefined {
  if (!dynamodb?.NewImage) return undefined;
  const after = headIn(dynamodb.NewImage);
  return dynamodb.OldImage ? { before: headIn(dynamodb.OldImage), after } : { after };
}

/**
 * Handles a batch of changes: those of one order in turn, orders side by side. A failure is reported with
 * everything that follows it for the same order, and only that comes again.
 */
export async function eachChange(
  { Records }: DynamoDBStreamEvent,
  run: Context,
  handle: (change: Change) => Promise<void>,
  hear?: Hear,
): Promise<DynamoDBBatchResponse> {
  logRun(run);
  const failed: string[] = [];
  const turns = new Map<string, Promise<void>>();
  const ends = Records.map(async (record) => {
    const order = record.dynamodb?.Keys?.pk?.S ?? "";
    const turn = (turns.get(order) ?? Promise.resolve()).then(() => follow(record, handle, hear));
    turns.set(order, turn);
    await turn.catch((error) => {
      logFault("A change could not be followed.", error, { order: order.slice("ORDER#".length) });
      failed.push(record.dynamodb!.SequenceNumber!);
    });
  });
  await Promise.all(ends);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function follow(record: DynamoDBRecord, handle: (change: Change) => Promise<void>, hear?: Hear) {
  if (record.dynamodb?.Keys?.sk?.S !== "ORDER") {
    const entry = saidIn(record);
    return entry && hear?.(entry);
  }
  const change = changeOf(record);
  if (change) await handle(change);
}
