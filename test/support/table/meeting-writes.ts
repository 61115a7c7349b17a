import type { Event } from "../../../domain/order/event.ts";
import { db } from "../../../io/dynamodb/table.ts";
import { orderPartition } from "../../../io/orders/order-item.ts";

/** What a conditional write of an order's next event puts into the table. */
interface OrderWrite {
  Item?: { pk: string; history?: Event[] };
  ConditionExpression?: string;
}

/**
 * Makes two changes of one order meet: both have read the order before either is written, and the one whose event
 * `isFirst` describes is written before the other. Answers how many were held; call it when both are through.
 */
export function meetingWrites(order: string, isFirst: (event: Event) => boolean): () => number {
  const [met, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let held = 0;
  // biome-ignore lint/suspicious/noExplicitAny: the client's stack is typed by each of its commands
  const middleware = (next: any) => async (args: any) => {
    const { Item, ConditionExpression } = args.input as OrderWrite;
    const isWrite = Item?.pk === orderPartition(order) && ConditionExpression?.startsWith("version = :seen");
    if (!isWrite || held === 2) return next(args);
    held += 1;
    if (held === 2) met.resolve();
    await met.promise;
    if (!isFirst(Item.history!.at(-1)!)) await written.promise;
    return next(args).finally(written.resolve);
  };
  db.middlewareStack.add(middleware, { step: "initialize", name: `meeting ${order}` });
  return () => {
    db.middlewareStack.remove(`meeting ${order}`);
    return held;
  };
}
