import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Moment } from "../../domain/time/time.ts";
import { conflictingItem, db, type Item, tableName } from "../dynamodb/table.ts";
import { orderPartition } from "./order-item.ts";

/** What binds a payment's page: who makes it, and for how much. */
export interface PageBinding {
  provider: string;
  amount: number;
  currency: string;
}

/** The newest page for the payment of an order: asked for, made, or refused by its provider. */
export interface KeptPage extends PageBinding {
  /** Counts the pages of an order; a page's key is made of it. */
  attempt: number;
  /** Until when it lasts, by the clock of orders and in seconds of real time. */
  until: Moment;
  endsAt: number;
  url?: string;
  /** What its provider calls it: a payment or a session. */
  reference?: string;
  refused?: true;
}

const pageKey = (order: string) => ({ pk: orderPartition(order), sk: "PAYPAGE" });

/** The newest page of an order, read strongly: who asks at once gets the same one. */
export async function findPage(order: string): Promise<KeptPage | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: pageKey(order), ConsistentRead: true }),
  );
  return Item && pageIn(Item);
}

/** Keeps a page that is asked for in place of the one before, or what became of it; false when another came between. */
export async function keepPage(order: string, page: KeptPage, former: number): Promise<boolean> {
  const ConditionExpression = former === 0 ? "attribute_not_exists(pk)" : "attempt = :former";
  const values = former === 0 ? {} : { ExpressionAttributeValues: { ":former": former } };
  const Item = { ...pageKey(order), ...page };
  try {
    await db.send(new PutCommand({ TableName: tableName, Item, ConditionExpression, ...values }));
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}

const pageIn = ({ pk: _, sk: __, ...page }: Item): KeptPage => page as unknown as KeptPage;
