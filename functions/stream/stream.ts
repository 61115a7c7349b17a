import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { ChatMessage } from "../../domain/conversation/conversation.ts";
import { chatMessageIn } from "../../io/conversation/conversation.ts";
import { type OrderState, orderStateIn } from "../../io/orders/order-item.ts";
import { logError, setRunId } from "../../io/runtime/log.ts";

/** One change of an order, as a record of the table's stream; `before` is absent for a new order. */
export interface StateChange {
  before?: OrderState;
  after: OrderState;
}

type OnMessage = (message: ChatMessage) => Promise<void>;

/** A new message of a conversation; messages never change, they can only be erased. */
function newMessageIn({ dynamodb }: DynamoDBRecord): ChatMessage | undefined {
  const isNew = dynamodb?.NewImage && !dynamodb.OldImage;
  return isNew ? chatMessageIn(dynamodb.NewImage!) : undefined;
}

function changeOf({ dynamodb }: DynamoDBRecord): StateChange | undefined {
  if (!dynamodb?.NewImage) return undefined;
  const after = orderStateIn(dynamodb.NewImage);
  return dynamodb.OldImage ? { before: orderStateIn(dynamodb.OldImage), after } : { after };
}

/**
 * Handles a batch of changes: those of one order in turn, orders side by side. A failure is reported with
 * everything that follows it for the same order, and only that comes again.
 */
export async function forEachChange(
  { Records }: DynamoDBStreamEvent,
  run: Context,
  handle: (change: StateChange) => Promise<void>,
  onMessage?: OnMessage,
): Promise<DynamoDBBatchResponse> {
  setRunId(run);
  const failed: string[] = [];
  const queues = new Map<string, Promise<void>>();
  const ends = Records.map(async (record) => {
    const order = record.dynamodb?.Keys?.pk?.S ?? "";
    const queue = (queues.get(order) ?? Promise.resolve()).then(() =>
      dispatchRecord(record, handle, onMessage),
    );
    queues.set(order, queue);
    await queue.catch((error) => {
      logError("A change could not be followed.", error, { order: order.slice("ORDER#".length) });
      failed.push(record.dynamodb!.SequenceNumber!);
    });
  });
  await Promise.all(ends);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function dispatchRecord(
  record: DynamoDBRecord,
  handle: (change: StateChange) => Promise<void>,
  onMessage?: OnMessage,
) {
  if (record.dynamodb?.Keys?.sk?.S !== "ORDER") {
    const message = newMessageIn(record);
    return message && onMessage?.(message);
  }
  const change = changeOf(record);
  if (change) await handle(change);
}
