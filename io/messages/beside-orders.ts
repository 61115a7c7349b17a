import { isDeepStrictEqual } from "node:util";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Party } from "../../domain/actor.ts";
import { type PersonalAddress, type Recipient, routed } from "../../domain/messages/channels/routes.ts";
import type { Language } from "../../domain/messages/languages/language.ts";
import { languageNameOf, languages } from "../../domain/messages/languages/registry.ts";
import { type Contacts, formerContactsOf, type SenderShop } from "../../domain/messages/recipients.ts";
import {
  type RenderedMessage,
  renderFeedTrouble,
  renderFormerContact,
} from "../../domain/messages/render.ts";
import { shopTeam } from "../../domain/people/team.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import type { Moment } from "../../domain/time/time.ts";
import { readRelatedItems } from "../dynamodb/loader.ts";
import { db, type Key, tableName } from "../dynamodb/table.ts";
import { logError } from "../runtime/log.ts";
import { settleInTurn } from "../runtime/settle.ts";
import { countMessage, limitOf } from "./blockers.ts";
import { failureOf } from "./channels/pace.ts";
import { adapterOf } from "./channels/registry.ts";
import { linkedIn, linkedKeys } from "./linked.ts";
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
  const rendered = (language: Language) => renderFormerContact(language, shop, before);
  const notice = { shop, template: "formerContact", party: "formerDeliverer" as const, rendered };
  await tellOnce(notice, change, recipients, at);
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

/** A message about no order: what it is called, whom it is for, and what it says in a language. */
interface Notice {
  shop: SenderShop;
  template: string;
  party: Party;
  linked?: PersonalAddress[];
  rendered: (language: Language) => RenderedMessage;
}

/** It is noted once it has left: after a crash it may come twice, and never not at all. */
async function tellOnce(
  notice: Notice,
  { partition, sequence }: FeedTrouble,
  recipients: Recipient[],
  at: Moment,
): Promise<void> {
  await settleInTurn(
    recipients.map((recipient, place) => async () => {
      const key = toldKey(partition, sequence, `${recipient.channel}#${place}`);
      if (await isTold(key)) return;
      await tell(notice, recipient, at);
      await noteTold(key, at);
    }),
  );
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
async function tell(notice: Notice, recipient: Recipient, at: Moment): Promise<void> {
  const { shop, template, party, linked, rendered } = notice;
  const { channel, to, locale } = recipient;
  const adapter = adapterOf(channel);
  if (await limitOf(adapter, { to, at, party }, shop, suppressionOf)) return;
  // Whoever sets an address and takes it away again, over and over, floods no mailbox.
  if (channel === "email" && (await countMessage(channel, caps, { shop, to, at }))) return;
  const envelope = { ...recipient, shop, template, party, at, ...(linked && { participants: { linked } }) };
  try {
    const form = adapter.render(rendered(languages[languageNameOf(locale)]), envelope);
    await adapter.send(form, envelope);
  } catch (error) {
    if (["later", "throttled"].includes(failureOf(adapter, error))) throw error;
    logError("A message did not leave.", error, { template, channel });
  }
}

/** That the feed of the shop with this partition becomes a task, by a name that it keeps however often it is reported. */
export type FeedTrouble = Pick<Change, "partition" | "sequence">;

/** Tells those of a shop's staff who look after it, once, that its feed cannot be read; what they do not read so stands as a task. */
export async function notifyFeedTrouble(
  trouble: FeedTrouble,
  readShop: (id: string) => Promise<Shop | undefined>,
  at: Moment,
): Promise<void> {
  const shop = await readShop(trouble.partition.slice("SHOP#".length));
  if (!shop?.stockFeed) return;
  const team = shopTeam(shop.id);
  const items = await readRelatedItems({}, (known) => linkedKeys(team, known));
  const linked = linkedIn(team, items).filter(({ person }) => person?.role !== "seller");
  const reader = { emails: shop.emails, phones: shop.phones ?? [], locale: shop.locale, personal: linked };
  const recipients = routed({ party: "shop", reader, shop, topic: "reminders" });
  const page = `${process.env.LINK_BASE}/board/needs-you`;
  const rendered = (language: Language) => renderFeedTrouble(language, shop, page);
  const notice = { shop, template: "stockFeed", party: "shop" as const, linked, rendered };
  await tellOnce(notice, trouble, recipients, at);
}
