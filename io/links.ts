import { createHash } from "node:crypto";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { type Link, linkOf } from "../domain/link.ts";
import type { Message } from "../domain/message.ts";
import type { Order } from "../domain/order.ts";
import { shift } from "../domain/time.ts";
import { signingKeys } from "./secrets.ts";
import { sign } from "./signing.ts";
import { db, type Item, table } from "./table.ts";

/** The table holds hashes, so that whoever reads it cannot open a single page. */
const keyOf = (token: string): Item => ({
  pk: `LINK#${createHash("sha256").update(token).digest("base64url")}`,
  sk: "LINK",
});

/** The secret part of a link's address: the same link always has the same one, so that a retry sends it again. */
export const tokenOf = ({ order, scope, assignment = 0 }: Link): Promise<string> =>
  sign("link", order, scope, assignment);

/** Makes a link known, so that its token can be found; harmless when it is known already. */
export async function keepLink(link: Link): Promise<string> {
  const token = await tokenOf(link);
  await db.send(new PutCommand({ TableName: table, Item: { ...keyOf(token), link } }));
  return token;
}

/** The link behind a token, if there ever was one. */
export async function findLink(token: string): Promise<Link | undefined> {
  const { Item } = await db.send(
    new GetCommand({ TableName: table, Key: keyOf(token), ConsistentRead: true }),
  );
  return Item?.link as Link | undefined;
}

/** The address of the page that a message's reader gets, known before the message leaves; undefined for staff. */
export async function pageFor(message: Message, order: Order): Promise<string | undefined> {
  const { party } = message;
  const link = party === "buyer" || party === "deliverer" ? linkOf(order, party) : undefined;
  if (!link) return undefined;
  const isNew = isFirst(message) || (await isOlderThanKey(order));
  const token = await (isNew ? keepLink(link) : tokenOf(link));
  return `${process.env.LINK_BASE}/l/${token}`;
}

/** Whether the reader may not have the link yet; of SMS any one can be the first, once a shop switches them on. */
const isFirst = ({ version, template, channel }: Message): boolean =>
  version === 1 || template === "assignDeliverer" || channel === "sms";

/** Seconds until every function knows of a new key. */
const patience = 600;

/** Whether the order may have links of a former key: the present key makes others, which nobody has kept yet. */
async function isOlderThanKey({ placedAt }: Order): Promise<boolean> {
  const { since } = await signingKeys();
  return since !== undefined && placedAt < shift(since, patience);
}
