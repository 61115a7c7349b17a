import { createHash } from "node:crypto";
import { GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type Link, linkOf } from "../../domain/links/link.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import type { Order } from "../../domain/order/order.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";
import { signingKeys } from "../runtime/secrets.ts";
import { sign, verifySignature } from "./signing.ts";

/** The table holds hashes, so that reading it opens not a single page. */
const linkKey = (token: string): Item => ({
  pk: `LINK#${createHash("sha256").update(token).digest("base64url")}`,
  sk: "LINK",
});

/** What a link's token is made of. */
const signedParts = ({ order, scope, assignment = 0, renewal = assignment }: Link): unknown[] => [
  ...["link", order, scope, renewal],
];

/** The secret part of a link's address: the same link always has the same one, so that a retry sends it again. */
export const linkTokenOf = (link: Link): Promise<string> => sign(...signedParts(link));

/** Makes a link known, so that its token can be found; harmless when it is known already. */
export async function saveLink(link: Link): Promise<string> {
  const token = await linkTokenOf(link);
  await db.send(new PutCommand({ TableName: tableName, Item: { ...linkKey(token), link } }));
  return token;
}

/**
 * The link behind a token, if there ever was one. What stands in the table opens nothing by itself: the token must be one
 * that a key of ours makes of this link, so that what a leaked key has made dies with its value.
 */
export async function findLink(token: string): Promise<Link | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: tableName, Key: linkKey(token), ConsistentRead: true }),
  );
  const link = Item?.link as Link | undefined;
  return link && (await verifySignature(token, ...signedParts(link))) ? link : undefined;
}

/**
 * Makes the page of a new order's buyer known, before there is an order: everybody who then gets its address can open it.
 * Answers whether nobody had done so before.
 */
export async function saveBuyerLink(order: string): Promise<boolean> {
  const link: Link = { order, scope: "buyer" };
  const Item = { ...linkKey(await linkTokenOf(link)), link };
  const { Attributes } = await db.send(
    new PutCommand({ TableName: tableName, Item, ReturnValues: "ALL_OLD" }),
  );
  return Attributes === undefined;
}

/** The address of the buyer's page, whoever asks for it; what renewed links and keys have made of it is known by then. */
export async function buyerPageOf(order: Order): Promise<string> {
  const link = linkOf(order, "buyer")!;
  const token = await linkTokenOf(link);
  const mayBeNew = link.renewal !== undefined || (await isOlderThanKey(order));
  if (mayBeNew && !(await findLink(token))) await saveLink(link);
  return pageAddress(token);
}

const pageAddress = (token: string): string => `${process.env.LINK_BASE}/l/${token}`;

/** The address of the page that a message's reader gets, known before the message leaves; undefined for staff. */
export async function pageUrlFor(message: Notification, order: Order): Promise<string | undefined> {
  const { party } = message;
  const link = party === "buyer" || party === "deliverer" ? linkOf(order, party) : undefined;
  if (!link) return undefined;
  const isNew = mayBeFirst(message) || link.renewal !== undefined || (await isOlderThanKey(order));
  const token = await (isNew ? saveLink(link) : linkTokenOf(link));
  return pageAddress(token);
}

/** Whether a deliverer may not have the link yet; of what goes by another channel than e-mail any one can be the first, once a shop switches it on. A buyer's is known since the order is. */
const mayBeFirst = ({ party, template, channel }: Notification): boolean =>
  party === "deliverer" && (template === "assignDeliverer" || channel !== "email");

/** Seconds until every function knows of a new key. */
const keyPropagationSeconds = 600;

/** Whether the order may have links of a former key: the present key makes others, which nobody has kept yet. */
async function isOlderThanKey({ history }: Order): Promise<boolean> {
  const { since } = await signingKeys();
  return since !== undefined && history[0]!.at < addSeconds(since, keyPropagationSeconds);
}

/** Counts one more wrong link from this address; answers how many there were in this minute. */
export async function countWrongLink(address: string, now: Moment): Promise<number> {
  const minute = now.slice(0, 16);
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { pk: `GUESS#${await sign("guess", networkOf(address))}#${minute}`, sk: "GUESS" },
      UpdateExpression: "ADD guesses :one SET expiresAt = :later",
      ExpressionAttributeValues: { ":one": 1, ":later": Date.parse(now) / 1000 + 3600 },
      ReturnValues: "ALL_NEW",
    }),
  );
  return Number(Attributes?.guesses);
}

/** One household or server has a whole /64 of IPv6. */
const networkOf = (address: string): string =>
  address.includes(":") ? address.split(":", 4).join(":") : address;
