import { expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import { type LifecycleName, lifecycleNames } from "../../../domain/lifecycles/registry.ts";
import { renderMessage, textsFor } from "../../../domain/lifecycles/texts.ts";
import { messageTemplateFor } from "../../../domain/messages/content.ts";
import { type LanguageName, languageNames, languages } from "../../../domain/messages/languages/registry.ts";
import type { MessageTexts, TemplateData } from "../../../domain/messages/text-types.ts";
import { cases, checkAll, entries, entryName, pageUrl } from "./cases.ts";

const visible = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<!--.*?-->/gs, "")
    .replace(/<br>|<[^>]*>/g, "\n")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

it("every message in every language says all that it has to, as text and as HTML", () => {
  checkAll(cases, (one) => {
    const { request, participants } = sampleFor(one, samplePeople[one.locale], one.cause);
    const { subject, text, html, sms } = renderMessage({ ...request, locale: one.locale }, participants, {
      page: pageUrl,
    });

    for (const said of [subject, text, html, sms])
      expect(said).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|function|Invalid/);
    expect(subject).toContain("1042");
    expect(sms.indexOf("1042")).toBeGreaterThan(0);
    expect(sms.endsWith(pageUrl)).toBe(true);
    expect(html.match(/<a [^>]*l\/7Qm/g)).toHaveLength(1);
    expect(text.trimEnd().split("\n\n").length).toBeGreaterThan(4);
    for (const line of visible(html)
      .split("\n")
      .map((each) => each.trim()))
      expect(text.includes(line), line).toBe(true);
  });
});

it("every message has texts of its own, and no texts are for nothing", () => {
  const used = new Set<unknown>();
  for (const entry of entries) {
    const { request, participants } = sampleFor(entry, samplePeople.en);
    const texts = textsFor(participants.order.lifecycle as LifecycleName, "en");
    const wording = messageTemplateFor({ texts, notification: request });
    expect(wording, entryName(entry)).toBeDefined();
    used.add(wording);
  }
  const textGroups = lifecycleNames.flatMap((name) => Object.values(textsFor(name, "en")));
  const all = textGroups.flatMap((group: MessageTexts) =>
    Object.values(group).flatMap((templates) => Object.entries(templates)),
  );
  expect([...new Set(all.filter(([, wording]) => !used.has(wording)).map(([name]) => name))]).toEqual([
    "status",
  ]);
});

it("says the same things in all three languages", () => {
  const keys = languageNames.map((language) => {
    const own = lifecycleNames.map((name) => textsFor(name, language));
    return JSON.stringify([own, languages[language]], (_, value) =>
      typeof value !== "object"
        ? "…"
        : Array.isArray(value)
          ? value
          : Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b))),
    );
  });
  expect(new Set(keys).size).toBe(1);
  for (const data of [dataNames(true), dataNames(false)])
    for (const [name, said] of Object.entries(namesUsed(data, "en"))) {
      expect(namesUsed(data, "pl")[name], name).toEqual(said);
      expect(namesUsed(data, "ru")[name], name).toEqual(said);
    }
});

/** Data whose texts are their own names, so that a message shows which of them it says. */
function dataNames(flag: boolean): TemplateData {
  const flags = ["owes", "late", "onDelivery", "photographed", "liked", "toThirdPerson", "hasLeft"];
  const valueFor = (key: string) => (flags.includes(key) ? flag : `«${key}»`);
  const fields = new Proxy({}, { get: (_, key) => `«fields.${String(key)}»` });
  return new Proxy({ fields } as TemplateData, {
    get: (known, key) => (key === "fields" ? known.fields : valueFor(String(key))),
  });
}

/** Which values every message uses, in one language. */
function namesUsed(data: TemplateData, language: LanguageName): Record<string, string[]> {
  const textGroups = lifecycleNames.flatMap((name) =>
    Object.entries(textsFor(name, language)).map(([group, texts]) => ({ at: `${name} ${group}`, texts })),
  );
  const said = textGroups.flatMap(({ at, texts }) =>
    Object.entries(texts as MessageTexts).flatMap(([party, templates]) =>
      Object.entries(templates).map(([template, write]) => {
        const words = Object.values(write!(data)).join(" ");
        return [`${at} ${party} ${template}`, [...new Set(words.match(/«[\w.]+»/g) ?? [])].sort()];
      }),
    ),
  );
  return Object.fromEntries(said);
}

it("tells a shop's own status by its title (S1-04)", () => {
  const entry = entries.find(
    ({ lifecycle, template }) => lifecycle === "serviceDesk" && template === "ready",
  )!;
  const { request, participants } = sampleFor(entry, samplePeople.pl);
  const event = { ...participants.order.history.at(-1)!, to: "constructor" };
  const order = { ...participants.order, history: [...participants.order.history.slice(0, -1), event] };
  const statuses = [{ name: "constructor", group: "ready" as const, title: "Czeka na półce" }];
  const message = { ...request, template: "constructor", locale: "pl" };
  const { subject } = renderMessage(message, {
    ...participants,
    order,
    shop: { ...participants.shop, statuses },
  });
  expect(subject).toBe("Zamówienie 1042: Czeka na półce · Gliniane Koty");
});

it("writes English to whoever reads another language", () => {
  const entry = entries[0]!;
  const { request, participants } = sampleFor(entry, samplePeople.en);
  const subjects = ["de", "en-US", "constructor"].map(
    (locale) => renderMessage({ ...request, locale }, participants).subject,
  );
  expect(new Set(subjects)).toEqual(new Set(["Order 1042: new, £111.00"]));
});

it("has no button and no link without a page", () => {
  const { request, participants } = sampleFor(entries[1]!, samplePeople.en);
  const { html, text, sms } = renderMessage({ ...request, locale: "en" }, participants);
  expect(html + text + sms).not.toContain("http");
});
