import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Recipient } from "../../domain/messages/channels/routes.ts";
import { languageNameOf, languages } from "../../domain/messages/languages/registry.ts";
import { formerContactsOf, type SenderShop } from "../../domain/messages/recipients.ts";
import { renderFormerContact } from "../../domain/messages/render.ts";
import type { Deliverer } from "../../domain/people/schema.ts";
import type { Moment } from "../../domain/time/time.ts";
import { db, type Key, tableName } from "../dynamodb/table.ts";
import { logError } from "../runtime/log.ts";
import { settleInTurn } from "../runtime/settle.ts";
import { limitOf } from "./blockers.ts";
import { failureOf } from "./channels/pace.ts";
import { adapterOf } from "./channels/registry.ts";
import { suppressionOf } from "./suppressions.ts";

/** A change of a deliverer, with a name that it keeps however often it is reported. */
interface Change {
  before: Deliverer;
  after: Deliverer;
  sequence: string;
}

/** Seconds after which it is forgotten that a change was told: the stream keeps no record so long. */
const memorySeconds = 3 * 86_400;
const template = "formerContact";

/** Tells a deliverer, where they were reached until now, that the shop writes to them elsewhere. */
export async function notifyFormerContacts(
  change: Change,
  readShop: () => Promise<SenderShop | undefined>,
  at: Moment,
): Promise<void> {
  const { before, after } = change;
  if (before.email === after.email && before.phone === after.phone) return;
  const shop = await readShop();
  if (!shop) return;
  const recipients = formerContactsOf(before, after, shop);
  await settleInTurn(recipients.map((recipient) => () => tellOnce(shop, change, recipient, at)));
}

/** The key under which it is noted that a change was told through a channel; no address stands in it. */
export const toldKey = (shop: string, sequence: string, channel: Recipient["channel"]): Key => ({
  pk: `SHOP#${shop}`,
  sk: `TOLD#${sequence}#${channel}`,
});

/** It is noted once it has left: after a crash it may come twice, and never not at all. */
async function tellOnce(
  shop: SenderShop,
  { before, sequence }: Change,
  recipient: Recipient,
  at: Moment,
): Promise<void> {
  const key = toldKey(shop.id, sequence, recipient.channel);
  if (await isTold(key)) return;
  await tell(shop, before, recipient, at);
  await noteTold(key, at);
}

/** Whether it stands there. */
export async function isTold(Key: Key): Promise<boolean> {
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item !== undefined;
}

/** Notes it, for a while. */
export async function noteTold(key: Key, at: Moment): Promise<void> {
  const expiresAt = Date.parse(at) / 1000 + memorySeconds;
  await db.send(new PutCommand({ TableName: tableName, Item: { ...key, expiresAt } }));
}

/** What the provider would take later comes again with the stream's record; about the rest nothing can be done. */
async function tell(shop: SenderShop, reader: Deliverer, recipient: Recipient, at: Moment): Promise<void> {
  const { channel, to, locale } = recipient;
  const adapter = adapterOf(channel);
  const message = { to, at, party: "formerDeliverer" } as const;
  if (await limitOf(adapter, message, shop, suppressionOf)) return;
  const rendered = renderFormerContact(languages[languageNameOf(locale)], shop, reader);
  const envelope = { ...recipient, shop, template, party: message.party };
  try {
    await adapter.send(adapter.render(rendered, envelope), envelope);
  } catch (error) {
    if (["later", "throttled"].includes(failureOf(adapter, error))) throw error;
    logError("A message did not leave.", error, { template, channel });
  }
}
