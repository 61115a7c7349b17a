import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../../domain/actor.ts";
import { taskKey } from "../../domain/listing/indexes.ts";
import type { PaymentReport } from "../../domain/reports/payment.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, tableName } from "../dynamodb/table.ts";

/** Why a report about money waits for a person; of a `receipt` the one at the hand-over, which is theirs to make. */
export type MisfitReason =
  | "unconfirmed"
  | "unknownOrder"
  | "wrongCurrency"
  | "tooLarge"
  | "disputed"
  | "receipt";

/** A signed report about money that a person has to look at: it fits no order, is a dispute, or nobody knows whether its provider stands by it. */
export interface Misfit {
  reason: MisfitReason;
  report: PaymentReport;
  /** The event's own key: the same report is kept once. */
  key: string;
  at: string;
  shop?: string;
  order?: string;
}

/** What is known of one payment of a provider stands together: its order, and reports that came before it. */
const paymentPartition = ({ provider = "", account, payment, reference }: PaymentReport): string =>
  `PAYMENT#${account ? `${provider}@${account}` : provider}#${payment ?? reference}`;

/** The item that says whose payment an entry of an order's ledger is; undefined for money that no provider reported. */
export const paymentKey = ({ provider, reference }: { provider?: string; reference?: string }) =>
  provider && reference ? { pk: `PAYMENT#${provider}#${reference}`, sk: "PAYMENT" } : undefined;

/** Remembers whose payment this is, for refunds and disputes that name nothing else. */
export async function rememberPayment(report: PaymentReport, order: string): Promise<void> {
  const Item = { pk: paymentPartition(report), sk: "PAYMENT", order };
  await db.send(new PutCommand({ TableName: tableName, Item }));
}

/** The order whose payment a report is about, undefined when none is known. */
export async function orderOfPayment(report: PaymentReport): Promise<string | undefined> {
  const Key = { pk: paymentPartition(report), sk: "PAYMENT" };
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item?.order as string | undefined;
}

/** Keeps a misfit as a task, of its shop or of the platform; false when it is kept already. */
export async function keepMisfit(misfit: Misfit): Promise<boolean> {
  const { report, key, at, shop = "" } = misfit;
  const keys = { pk: paymentPartition(report), sk: `REPORT#${key}` };
  const Item = { ...keys, ...misfit, dueKey: taskKey(shop), dueAt: `${at}#${key}` };
  try {
    await db.send(
      new PutCommand({ TableName: tableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}

/** The reports about a payment that wait for this reason, oldest first. */
export async function waitingReports(payment: PaymentReport, reason: MisfitReason): Promise<Misfit[]> {
  const items = await queryPartition(paymentPartition(payment), "REPORT#");
  return items.filter((item) => item.dueKey && item.reason === reason).map(misfitIn);
}

/** Closes the task of a report: it has found its order, its provider stands by it, or somebody has looked at it. */
export async function settleMisfit(
  { report, key, ...rest }: Misfit,
  found:
    | { order: string }
    | { confirmed: string }
    | { dismissed: { by: Pick<Actor, "role" | "id">; at: string } },
): Promise<void> {
  const keys = { pk: paymentPartition(report), sk: `REPORT#${key}` };
  await db.send(new PutCommand({ TableName: tableName, Item: { ...rest, ...keys, report, key, ...found } }));
}

/** The id of a misfit's task: where it lies. */
export const misfitTaskId = ({ report, key }: Misfit): string =>
  Buffer.from(JSON.stringify([paymentPartition(report), key])).toString("base64url");

/** The misfit of a task, if there is one and it is open. */
export async function findMisfit(id: string): Promise<Misfit | undefined> {
  const [pk, key] = keyIn(id);
  if (!pk?.startsWith("PAYMENT#")) return undefined;
  const Key = { pk, sk: `REPORT#${key}` };
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item?.dueKey ? misfitIn(Item) : undefined;
}

function keyIn(id: string): (string | undefined)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(id, "base64url").toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === "string") ? parts : [];
  } catch {
    return [];
  }
}

/** The misfit in a stored item. */
export function misfitIn({ reason, report, key, at, shop, order }: Item): Misfit {
  return { reason, report, key, at, ...(shop ? { shop } : {}), ...(order ? { order } : {}) } as Misfit;
}
