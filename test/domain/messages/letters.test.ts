import { describe, expect, it } from "vitest";
import { sampleOf } from "../../../docs/sample.ts";
import { people } from "../../../docs/sample-people.ts";
import { letterFor } from "../../../domain/letter.ts";
import { chaptersIn } from "../../../domain/messages/chapters.ts";
import { languages } from "../../../domain/messages/languages.ts";
import { wordingOf } from "../../../domain/messages/phrase.ts";
import { cases, entries, nameOf, page } from "./cases.ts";

const visible = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<!--.*?-->/gs, "")
    .replace(/<br>|<[^>]*>/g, "\n")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

describe("every message in every language", () => {
  it.each(cases)("$name, $locale, $cause.command", (one) => {
    const { telling, circle } = sampleOf(one, people[one.locale], one.cause);
    const { subject, text, html, sms } = letterFor({ ...telling, locale: one.locale }, circle, { page });

    for (const said of [subject, text, html, sms])
      expect(said).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{\{|function|Invalid/);
    expect(subject).toContain("1042");
    expect(sms.indexOf("1042")).toBeGreaterThan(0);
    expect(sms.endsWith(page)).toBe(true);
    expect(html.match(/<a [^>]*l\/7Qm/g)).toHaveLength(1);
    expect(text.trimEnd().split("\n\n").length).toBeGreaterThan(4);
    for (const line of visible(html)
      .split("\n")
      .map((each) => each.trim()))
      expect(text.includes(line), line).toBe(true);
  });
});

it("every message has words of its own, and no words are for nothing", () => {
  const used = new Set<unknown>();
  for (const entry of entries) {
    const { telling, circle } = sampleOf(entry, people.en);
    const wording = wordingOf({ words: chaptersIn(languages.en), order: circle.order, telling });
    expect(wording, nameOf(entry)).toBeDefined();
    used.add(wording);
  }
  const all = Object.values(chaptersIn(languages.en)).flatMap((chapter) =>
    Object.values(chapter).flatMap((wordings) => Object.entries(wordings)),
  );
  expect(all.filter(([, wording]) => !used.has(wording)).map(([name]) => name)).toEqual(["status"]);
});

it("says the same things in all three languages", () => {
  const keys = Object.values(languages).map((language) =>
    JSON.stringify([chaptersIn(language), language.labels, language.statuses], (_, value) =>
      typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
        : Array.isArray(value)
          ? value
          : "…",
    ),
  );
  expect(new Set(keys).size).toBe(1);
});

it("tells a shop's own status by its title (S1-04)", () => {
  const entry = entries.find(
    ({ lifecycle, template }) => lifecycle === "serviceDesk" && template === "ready",
  )!;
  const { telling, circle } = sampleOf(entry, people.pl);
  const event = { ...circle.order.history.at(-1)!, to: "constructor" };
  const order = { ...circle.order, history: [...circle.order.history.slice(0, -1), event] };
  const statuses = [{ name: "constructor", group: "ready" as const, title: "Czeka na półce" }];
  const message = { ...telling, template: "constructor", locale: "pl" };
  const { subject } = letterFor(message, { ...circle, order, shop: { ...circle.shop, statuses } });
  expect(subject).toBe("Zamówienie 1042: Czeka na półce · Gliniane Koty");
});

it("writes English to whoever reads another language", () => {
  const entry = entries[0]!;
  const { telling, circle } = sampleOf(entry, people.en);
  const subjects = ["de", "en-US", "constructor"].map(
    (locale) => letterFor({ ...telling, locale }, circle).subject,
  );
  expect(new Set(subjects)).toEqual(new Set(["Order 1042: new, £111.00"]));
});

it("has no button and no link without a page", () => {
  const { telling, circle } = sampleOf(entries[1]!, people.en);
  const { html, text, sms } = letterFor({ ...telling, locale: "en" }, circle);
  expect(html + text + sms).not.toContain("http");
});
