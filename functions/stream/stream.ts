import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { ChatMessage } from "../../domain/conversation/conversation.ts";
import type { ContactOwner, Contacts } from "../../domain/messages/recipients.ts";
import { chatMessageIn } from "../../io/conversation/conversation.ts";
import type { FeedTrouble } from "../../io/messages/beside-orders.ts";
import { type OrderState, orderStateIn } from "../../io/orders/order-item.ts";
import { contactOwnerAt, contactsIn } from "../../io/people/people.ts";
import { logError, setRunId } from "../../io/runtime/log.ts";
import { feedTaskKey } from "../../io/stock/feeds.ts";

/** One change of an order, as a record of the table's stream; `before` is absent for a new order. */
export interface StateChange {
  before?: OrderState;
  after: OrderState;
}

/** A change of what is known of a shop, one of its deliverers or a contractor. */
export interface ContactChange {
  /** The partition that it stands in: a shop's, or the contractor's. */
  partition: string;
  before: Contacts;
  after: Contacts;
  /** Names the change, however often it comes. */
  sequence: string;
}

/** What a consumer does about changes of orders, and of what else it gets. */
interface Handlers {
  onOrder: (change: StateChange) => Promise<void>;
  onMessage?: (message: ChatMessage) => Promise<void>;
  onContacts?: (change: ContactChange) => Promise<void>;
  onFeedTrouble?: (trouble: FeedTrouble) => Promise<void>;
}

/** A new message of a conversation; messages never change, they can only be erased. */
const newMessageIn = (record: DynamoDBRecord): ChatMessage | undefined =>
  isNew(record) ? chatMessageIn(record.dynamodb!.NewImage!) : undefined;

const isNew = ({ dynamodb }: DynamoDBRecord): boolean =>
  dynamodb?.NewImage !== undefined && !dynamodb.OldImage;

function changeOf({ dynamodb }: DynamoDBRecord): StateChange | undefined {
  if (!dynamodb?.NewImage) return undefined;
  const after = orderStateIn(dynamodb.NewImage);
  return dynamodb.OldImage ? { before: orderStateIn(dynamodb.OldImage), after } : { after };
}

function contactChangeIn(owner: ContactOwner, { dynamodb }: DynamoDBRecord): ContactChange | undefined {
  const { Keys, OldImage, NewImage, SequenceNumber } = dynamodb ?? {};
  if (!OldImage || !NewImage) return undefined;
  return {
    ...{ partition: Keys!.pk!.S!, sequence: SequenceNumber! },
    ...{ before: contactsIn(owner, OldImage), after: contactsIn(owner, NewImage) },
  };
}

/**
 * Handles a batch of changes: those of one order in turn, orders side by side. A failure is reported with
 * everything that follows it for the same order, and only that comes again.
 */
export async function forEachChange(
  { Records }: DynamoDBStreamEvent,
  run: Context,
  handlers: Handlers,
): Promise<DynamoDBBatchResponse> {
  setRunId(run);
  const failed: string[] = [];
  const queues = new Map<string, Promise<void>>();
  const ends = Records.map(async (record) => {
    const order = record.dynamodb?.Keys?.pk?.S ?? "";
    const queue = (queues.get(order) ?? Promise.resolve()).then(() => dispatchRecord(record, handlers));
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
  { onOrder, onMessage, onContacts, onFeedTrouble }: Handlers,
) {
  const sortKey = record.dynamodb?.Keys?.sk?.S ?? "";
  if (sortKey === "ORDER") {
    const change = changeOf(record);
    return change && onOrder(change);
  }
  const owner = contactOwnerAt(sortKey);
  if (owner) {
    const change = contactChangeIn(owner, record);
    return change && onContacts?.(change);
  }
  if (sortKey === feedTaskKey("").sk) {
    // As long as the task stands, nobody is told again.
    const { Keys, SequenceNumber } = record.dynamodb!;
    if (!isNew(record)) return undefined;
    return onFeedTrouble?.({ partition: Keys!.pk!.S!, sequence: SequenceNumber! });
  }
  const message = newMessageIn(record);
  return message && onMessage?.(message);
}
