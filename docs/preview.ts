import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { MessageChannel } from "../domain/channels.ts";
import type { Lifecycle } from "../domain/lifecycle/definition.ts";
import { type CatalogueEntry, catalogueOf } from "../domain/lifecycles/message-catalogue.ts";
import { lifecycles } from "../domain/lifecycles/registry.ts";
import { renderMessage } from "../domain/lifecycles/texts.ts";
import { routesByParty } from "../domain/messages/channels/routes.ts";
import { type TelegramMessage, telegramMessageOf } from "../domain/messages/channels/telegram.ts";
import { languages } from "../domain/messages/languages/registry.ts";
import { renderReminderCall } from "../domain/messages/spoken/reminder-call.ts";
import { contactSheet, type MessagePreview } from "./contact-sheet.ts";
import { sampleFor } from "./samples/message.ts";
import { samplePeople } from "./samples/people.ts";

const folder = fileURLToPath(new URL("../preview/", import.meta.url));
const locales = Object.keys(languages) as (keyof typeof languages)[];
const links = { page: "https://orders.example.com/l/7Qm2vX9kLr4TzB8nWc5yHd" };

function write(path: string, text: string): void {
  mkdirSync(dirname(folder + path), { recursive: true });
  writeFileSync(folder + path, text);
}

/** Whether the robot calls about it, too: beside the mail stands what is heard. */
const isSpoken = ({ lifecycle, party, template }: CatalogueEntry): boolean =>
  party === "shop" &&
  Object.values(lifecycles[lifecycle as keyof typeof lifecycles].statuses as Lifecycle["statuses"])
    .flatMap(({ deadlines = [] }) => deadlines)
    .some(({ name, channels }) => channels?.includes("voice") && template === `${name}Due`);

function writePreview(entry: CatalogueEntry, locale: (typeof locales)[number]): MessagePreview {
  const { request, participants } = sampleFor(entry, samplePeople[locale]);
  const staff = entry.party === "shop" || entry.party === "support";
  const board = entry.party !== "formerContractor" && {
    page: "https://orders.example.com/board/orders/01SAMPLE",
  };
  const isLinked = isReachedBy(entry, "telegram");
  const rendered = renderMessage({ ...request, locale }, participants, staff ? {} : links);
  const { subject, text, html, sms } = rendered;
  const file = `${locale}/${entry.lifecycle}/${entry.template}.${entry.party}`;
  const chat = isLinked && renderMessage({ ...request, locale }, participants, board || {});
  const { order, shop } = participants;
  const others = {
    sms: isReachedBy(entry, "sms") ? sms : undefined,
    push: isLinked ? subject : undefined,
    telegram: chat ? telegramMessageOf(chat.content, { order: order.id, locale, mayAct: true }) : undefined,
    call: isSpoken(entry)
      ? renderReminderCall({ order, shop, locale, at: order.updatedAt, again: false }).text
      : undefined,
  };
  write(`${file}.html`, html);
  write(`${file}.txt`, `${subject}\n\n${text}`);
  for (const [channel, said] of Object.entries(others))
    if (said) write(`${file}.${channel}.txt`, `${typeof said === "string" ? said : chatText(said)}\n`);
  const title = `${entry.lifecycle}: ${entry.template}, to the ${entry.party}`;
  return { locale, title, subject, html, text, ...others };
}

const isReachedBy = ({ party }: CatalogueEntry, channel: MessageChannel): boolean =>
  routesByParty[party]?.some((route) => route.channel === channel) ?? false;

/** What a chat shows, with its buttons in brackets. */
const chatText = ({ text, reply_markup }: TelegramMessage): string =>
  [
    text,
    ...(reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => `[${text}]`).join(" ")),
  ].join("\n");

rmSync(folder, { recursive: true, force: true });
const entries = Object.values(lifecycles).flatMap(catalogueOf);
const previews = entries.flatMap((entry) => locales.map((locale) => writePreview(entry, locale)));
write("index.html", contactSheet(previews));
console.log(`${entries.length} messages in ${locales.length} languages: ${folder}index.html`);
