import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { letterFor } from "../domain/letter.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { type Entry, messagesOf } from "../domain/messages/catalogue.ts";
import { languages } from "../domain/messages/languages.ts";
import { contactSheet, type Print } from "./contact-sheet.ts";
import { sampleOf } from "./sample.ts";
import { people } from "./sample-people.ts";

const folder = fileURLToPath(new URL("../preview/", import.meta.url));
const locales = Object.keys(languages) as (keyof typeof languages)[];
const links = { page: "https://orders.example.com/l/7Qm2vX9kLr4TzB8nWc5yHd" };

function write(path: string, text: string): void {
  mkdirSync(dirname(folder + path), { recursive: true });
  writeFileSync(folder + path, text);
}

function print(entry: Entry, locale: (typeof locales)[number]): Print {
  const { telling, circle } = sampleOf(entry, people[locale]);
  const staff = entry.party === "shop" || entry.party === "support";
  const { subject, text, html, sms } = letterFor({ ...telling, locale }, circle, staff ? {} : links);
  const file = `${locale}/${entry.lifecycle}/${entry.template}.${entry.party}`;
  write(`${file}.html`, html);
  write(`${file}.txt`, `${subject}\n\n${text}`);
  write(`${file}.sms.txt`, `${sms}\n`);
  const title = `${entry.lifecycle}: ${entry.template}, to the ${entry.party}`;
  return { locale, title, subject, sms, file: `${file}.html` };
}

rmSync(folder, { recursive: true, force: true });
const entries = Object.values(lifecycles).flatMap(messagesOf);
const prints = entries.flatMap((entry) => locales.map((locale) => print(entry, locale)));
write("index.html", contactSheet(prints));
console.log(`${entries.length} messages in ${locales.length} languages: ${folder}index.html`);
