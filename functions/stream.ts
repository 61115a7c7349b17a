import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { logFault } from "../io/log.ts";
import { type Head, headIn } from "../io/orders.ts";

/** One change of an order, as the table's stream tells it; `before` is absent for a new order. */
export interface Change {
  before?: Head;
  after: Head;
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
  handle: (change: Change) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  const turns = new Map<string, Promise<void>>();
  const ends = Records.map(async (record) => {
    const order = record.dynamodb?.Keys?.pk?.S ?? "";
    const turn = (turns.get(order) ?? Promise.resolve()).then(async () => {
      const change = changeOf(record);
      if (change) await handle(change);
    });
    turns.set(order, turn);
    await turn.catch((error) => {
      logFault("A change could not be followed.", error, { order });
      failed.push(record.dynamodb!.SequenceNumber!);
    });
  });
  await Promise.all(ends);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
