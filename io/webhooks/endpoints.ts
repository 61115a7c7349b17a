import { createHmac, randomBytes } from "node:crypto";
import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { type Endpoint, maxEndpoints, type SecretSeed } from "../../domain/webhooks/endpoint.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, type ItemUpdate, tableName, updateItem } from "../dynamodb/table.ts";
import { signingKeys } from "../runtime/secrets.ts";

/** The key of a shop's endpoint: one of its places, which its id begins with, so that no shop has more endpoints than places. */
export const endpointKey = (shop: string, id: string) => ({
  pk: `SHOP#${shop}`,
  sk: `ENDPOINT#${id.slice(0, 2)}`,
});

const places = Array.from({ length: maxEndpoints }, (_, i) => String(i).padStart(2, "0"));

function endpointOf({ pk, sk, busyUntil, ...endpoint }: Item): Endpoint {
  return endpoint as unknown as Endpoint;
}

/** Stores a new endpoint in a place that is free, also for those who come at the same time; undefined when none is. */
export async function addEndpoint({ id: name, ...rest }: Endpoint): Promise<Endpoint | undefined> {
  const taken = (await listEndpoints(rest.shop)).map(({ id }) => id.slice(0, 2));
  for (const place of places.filter((each) => !taken.includes(each))) {
    const endpoint = { ...rest, id: `${place}-${name}` };
    const Item = { ...endpointKey(endpoint.shop, endpoint.id), ...endpoint };
    try {
      await db.send(
        new PutCommand({ TableName: tableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),
      );
      return endpoint;
    } catch (error) {
      if (!conflictingItem(error)) throw error;
    }
  }
  return undefined;
}

/** One endpoint of a shop, read strongly. */
export async function findEndpoint(shop: string, id: string): Promise<Endpoint | undefined> {
  const Key = endpointKey(shop, id);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item?.id === id ? endpointOf(Item!) : undefined;
}

/** All endpoints of a shop, read strongly, in the order in which they came. */
export async function listEndpoints(shop: string): Promise<Endpoint[]> {
  const endpoints = (await queryPartition(`SHOP#${shop}`, "ENDPOINT#")).map(endpointOf);
  return endpoints.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** The ids of those endpoints of a shop that take events. */
export async function activeEndpoints(shop: string): Promise<string[]> {
  const endpoints = await listEndpoints(shop);
  return endpoints.filter(({ status }) => status === "active").map(({ id }) => id);
}

/** Removes an endpoint; what still waits for it is dropped when its time comes. */
export async function removeEndpoint(shop: string, id: string): Promise<void> {
  const isThat = { ConditionExpression: "id = :id", ExpressionAttributeValues: { ":id": id } };
  try {
    await db.send(new DeleteCommand({ TableName: tableName, Key: endpointKey(shop, id), ...isThat }));
  } catch (error) {
    if (!conflictingItem(error)) throw error;
  }
}

/** Changes an endpoint that is still there and meets the condition; else undefined. */
export async function updateEndpoint(
  { shop, id }: Pick<Endpoint, "shop" | "id">,
  update: ItemUpdate,
): Promise<Endpoint | undefined> {
  const { when, values } = update;
  const isThat = { when: when ? `#id = :id AND (${when})` : "#id = :id", values: { ...values, id } };
  const item = await updateItem(endpointKey(shop, id), { ...update, ...isThat });
  return item && endpointOf(item);
}

/** Seconds that a lease lasts at the most: longer than one page of deliveries with every time-out. */
const leaseSeconds = 30;

/** Acquires the lease to deliver to an endpoint; undefined when it is gone, disabled, or leased to another run. */
export function acquireLease(shop: string, id: string, at: Moment): Promise<Endpoint | undefined> {
  return updateEndpoint(
    { shop, id },
    {
      set: { busyUntil: addSeconds(at, leaseSeconds) },
      when: "#status = :active AND (attribute_not_exists(#busyUntil) OR #busyUntil <= :at)",
      values: { active: "active", at },
    },
  );
}

/** Notes how far the deliveries have come, and renews the lease; false when the endpoint takes no more. */
export async function renewLease(endpoint: Endpoint, position: number, at: Moment): Promise<boolean> {
  const kept = await updateEndpoint(endpoint, { set: { position, busyUntil: addSeconds(at, leaseSeconds) } });
  return kept?.status === "active";
}

/** Releases the lease and notes, when it went well, how far the deliveries have come. */
export async function releaseLease(endpoint: Endpoint, position?: number): Promise<void> {
  await updateEndpoint(endpoint, {
    ...(position !== undefined && { set: { position } }),
    remove: ["busyUntil"],
  });
}

/** What the next secret of an endpoint is made of. */
export async function newSeed(): Promise<SecretSeed> {
  const { current } = await signingKeys();
  return { key: current, salt: randomBytes(16).toString("base64url") };
}

/** A secret of an endpoint. It follows from Waymark's own key, so that no copy of the table gives it away. */
export async function webhookSecretOf(
  { shop, id }: Pick<Endpoint, "shop" | "id">,
  { key, salt }: SecretSeed,
) {
  const { keys } = await signingKeys();
  const text = JSON.stringify(["webhook", shop, id, salt]);
  return `whsec_${createHmac("sha256", Buffer.from(keys[key]!, "base64")).update(text).digest("base64")}`;
}
