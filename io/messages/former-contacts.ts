import { isDeepStrictEqual } from "node:util";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Recipient } from "../../domain/messages/channels/routes.ts";
import { languageNameOf, languages } from "../../domain/messages/languages/registry.ts";
import { type Contacts, formerContactsOf, type SenderShop } from "../../domain/messages/recipients.ts";
import { renderFormerContact } from "../../domain/messages/render.ts";
import type { Moment } from "../../domain/time/time.ts";
import { db, type Key, tableName } from "../dynamodb/table.ts";
import { logError } from "../runtime/log.ts";
import { settleInTurn } from "../runtime/settle.ts";
import { countMessage, limitOf } from "./blockers.ts";
import { failureOf } from "./channels/pace.ts";
import { adapterOf } from "./channels/registry.ts";
import { suppressionOf } from "./suppressions.ts";

/** A change of somebody's contacts, with a name that it keeps however often it is reported. */
interface Change {
  partition: string;
  before: Contacts;
  after: Contacts;
  sequence: string;
}

/** Seconds after which it is forgotten that a change was told: the stream keeps no record so long. */
const memorySeconds = 3 * 86_400;
const template = "formerContact";
/** So many of these e-mails go to one address on one day, and so many from one shop. */
const caps = { perNumberPerDay: 3, perDay: 100 };

/** Tells somebody, where they were reached until now, that messages go elsewhere. */
export async function notifyFormerContacts(
  change: Change,
  readShop: (id: string) => Promise<SenderShop | undefined>,
  at: Moment,
): Promise<void> {
  const { partition, before, after } = change;
  if (isDeepStrictEqual([before.emails, before.phones], [after.emails, after.phones])) return;
  const shop = before.owner === "contractor" ? platform() : await readShop(partition.slice("SHOP#".length));
  if (!shop) return;
  const recipients = formerContactsOf(before, after, shop);
  await settleInTurn(
    recipients.map((recipient, i) => () => tellOnce(shop, change, { ...recipient, place: i }, at)),
  );
}

/** Who writes to contractors, who belong to no shop: the address that mails come from, and support reads the answers. */
const platform = (): SenderShop => ({
  ...{ id: "", name: (process.env.SENDER ?? "").split("@").at(-1)!, locale: "en", timeZone: "UTC" },
  emails: process.env.SUPPORT_EMAIL ? [process.env.SUPPORT_EMAIL] : [],
});

/** The key under which it is noted that a change was told there; no address stands in it, only which one it was. */
export const toldKey = (partition: string, sequence: string, place: string): Key => ({
  pk: partition,
  sk: `TOLD#${sequence}#${place}`,
});

/** It is noted once it has left: after a crash it may come twice, and never not at all. */
async function tellOnce(
  shop: SenderShop,
  { before, sequence, partition }: Change,
  { place, ...recipient }: Recipient & { place: number },
  at: Moment,
): Promise<void> {
  const key = toldKey(partition, sequence, `${recipient.channel}#${place}`);
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
async function tell(shop: SenderShop, reader: Contacts, recipient: Recipient, at: Moment): Promise<void> {
  const { channel, to, locale } = recipient;
  const adapter = adapterOf(channel);
  const message = { to, at, party: "formerDeliverer" } as const;
  if (await limitOf(adapter, message, shop, suppressionOf)) return;
  // Whoever sets an address and takes it away again, over and over, floods no mailbox.
  if (channel === "email" && (await countMessage(channel, caps, { shop, to, at }))) return;
  const rendered = renderFormerContact(languages[languageNameOf(locale)], shop, reader);
  const envelope = { ...recipient, shop, template, party: message.party, at };
  try {
    await adapter.send(adapter.render(rendered, envelope), envelope);
  } catch (error) {
    if (["later", "throttled"].includes(failureOf(adapter, error))) throw error;
    logError("A message did not leave.", error, { template, channel });
  }
}
