import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contactSheet } from "../../docs/contact-sheet.ts";
import { messagesPage } from "../../docs/messages.ts";

it("docs/messages.md is what `node docs/messages.ts` writes", () => {
  const page = readFileSync(new URL("../../docs/messages.md", import.meta.url), "utf8");
  expect(page).toBe(messagesPage());
});

it("the contact sheet shows each message once, in each language as mail, text and SMS", () => {
  const shown = { subject: "<b>", html: "<b>", text: "<b>", sms: "<b>" };
  const print = { title: "giftShop: photo, to the buyer", ...shown };
  const sheet = contactSheet([
    { ...print, locale: "en" },
    { ...print, locale: "pl" },
  ]);
  expect(sheet.match(/<h2>/g)).toHaveLength(1);
  expect(sheet.match(/<iframe/g)).toHaveLength(2);
  expect(sheet.match(/<pre>/g)).toHaveLength(2);
  expect(sheet.match(/class="sms"/g)).toHaveLength(2);
  expect(sheet).not.toContain("<b>");
});
