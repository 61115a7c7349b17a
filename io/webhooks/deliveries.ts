import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { queryIndexUntil } from "../dynamodb/query.ts";
import { db, type Item, tableName, updateItem } from "../dynamodb/table.ts";

import type { DeliveryJob } from "./jobs.ts";

/** The delivery of one event to one endpoint; only one that did not succeed at once has a row. */
export interface WebhookDelivery {
  shop: string;
  endpoint: string;
  event: string;
  status: "waiting" | "delivered" | "failed";
  attempts: number;
  /** The last attempt. */
  at: Moment;
  /** What came of it: the HTTP status, or why there was none. */
  outcome: string;
  /** When it is tried again. */
  dueAt?: Moment;
}

/** Seconds for which an attempt has a delivery to itself. */
const attemptLeaseSeconds = 60;
/** Seconds after which a delivery is forgotten: 30 days. */
const ttlSeconds = 2_592_000;

const deliveryPartition = (shop: string, endpoint: string): string => `ENDPOINT#${shop}#${endpoint}`;
const deliveryKey = ({ shop, endpoint, event }: Pick<WebhookDelivery, "shop" | "endpoint" | "event">) => ({
  pk: deliveryPartition(shop, endpoint),
  sk: `DELIVERY#${event}`,
});

/** Due deliveries stand apart from due orders and messages: however many there are, those come first. */
const dueKeys = ["delivery#0", "delivery#1", "delivery#2", "delivery#3"];
const dueKey = (event: string): string => dueKeys[event.charCodeAt(event.length - 1) % dueKeys.length]!;
/** So many deliveries of one key are a page. */
const duePerKey = 250;

function deliveryOf({ pk, sk, dueKey: _, expiresAt, ...delivery }: Item): WebhookDelivery {
  return delivery as unknown as WebhookDelivery;
}

/** Stores a delivery, whole; one with `dueAt` is due then. */
export async function saveDelivery(delivery: WebhookDelivery): Promise<void> {
  const expiresAt = Date.parse(addSeconds(delivery.at, ttlSeconds)) / 1000;
  const due = delivery.dueAt && { dueKey: dueKey(delivery.event) };
  await db.send(
    new PutCommand({
      TableName: tableName,
      Item: { ...deliveryKey(delivery), ...delivery, ...due, expiresAt },
    }),
  );
}

/** Takes a delivery that is due, for `lease` seconds; undefined when somebody else has it or it is settled. */
export async function claimDelivery(
  which: Pick<WebhookDelivery, "shop" | "endpoint" | "event">,
  at: Moment,
): Promise<WebhookDelivery | undefined> {
  const item = await updateItem(deliveryKey(which), {
    set: { dueAt: addSeconds(at, attemptLeaseSeconds) },
    when: "#status = :waiting AND #dueAt <= :at",
    values: { waiting: "waiting", at },
  });
  return item && deliveryOf(item);
}

/** The deliveries that are due, page by page, as one job for each endpoint: a dead one has no more runs than a lively one. */
export async function* dueDeliveryJobs(at: Moment): AsyncGenerator<Required<DeliveryJob>[]> {
  for await (const due of queryIndexUntil("byDue", dueKeys, at, duePerKey))
    yield [...Map.groupBy(due, ({ pk }) => String(pk))].map(([pk, items]) => {
      const [, shop, endpoint] = pk.split("#") as [string, string, string];
      return { shop, endpoint, events: items.map(({ sk }) => String(sk).slice("DELIVERY#".length)) };
    });
}

/** What did not succeed at once at an endpoint, by event, at most `limit`, after the event `after`. */
export async function listDeliveries(
  shop: string,
  endpoint: string,
  limit: number,
  after = "",
): Promise<WebhookDelivery[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk > :sk",
      ExpressionAttributeValues: { ":pk": deliveryPartition(shop, endpoint), ":sk": `DELIVERY#${after}` },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(deliveryOf);
}
