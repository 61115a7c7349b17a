import { expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { type LifecycleName, lifecycleNames, lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { languageFor, renderMessage, textsFor } from "../../../domain/lifecycles/texts.ts";
import { emailContentOf, messageTemplateFor } from "../../../domain/messages/content.ts";
import { messageContextOf, readerNameOf } from "../../../domain/messages/context.ts";
import { type LanguageName, languageNames, languages } from "../../../domain/messages/languages/registry.ts";
import { totalRows } from "../../../domain/messages/price-rows.ts";
import { templateDataOf } from "../../../domain/messages/template-data.ts";
import type { MessageTexts, TemplateData } from "../../../domain/messages/text-types.ts";
import type { Event } from "../../../domain/order/event.ts";
import { evolve } from "../../../domain/order/evolve.ts";
import type { Order } from "../../../domain/order/order.ts";
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
    "overtaken",
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

const textLimits = { name: 60, day: "day" } as const;

/** What one message is made of. */
function contextFor(one: (typeof cases)[number]) {
  const { request, participants } = sampleFor(one, samplePeople[one.locale], one.cause);
  const language = languageFor(one.lifecycle as LifecycleName, one.locale, participants.order.delivery.way);
  return { context: messageContextOf(language, request, participants), request, participants, language };
}

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
  const history = [...participants.order.history.slice(0, -1), event];
  const order = { ...participants.order, status: "constructor", history };
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

it("greets whoever is outside the shop, by name, and no staff", () => {
  checkAll(cases, (one) => {
    const { context } = contextFor(one);
    const { labels } = languages[one.locale];
    const { greeting } = emailContentOf(
      { ...context, texts: textsFor(one.lifecycle as LifecycleName, one.locale) },
      {},
    );
    const named = labels.greeting(readerNameOf(context, 60));
    expect(greeting).toBe(["shop", "support"].includes(one.party) ? undefined : named);
  });
});

it("knows the status that the order was in, wherever it has gone since, and whether it has ended by now", () => {
  checkAll(cases, (one) => {
    const { context, request, participants, language } = contextFor(one);
    const { order } = participants;
    for (const [to, { group }] of Object.entries(lifecycleOf(one).statuses)) {
      const later = { command: "move", actor: { role: "director" }, at: order.updatedAt, to, group } as Event;
      const moved = { ...participants, order: evolve(order, later) };
      const { status, over } = messageContextOf(language, request, moved);
      expect({ status, over }).toEqual({ status: context.status, over: isClosed(group) });
    }
  });
});

it("names as the one who spoke or acted whoever it was", () => {
  checkAll(cases, (one) => {
    const { context } = contextFor(one);
    const { said } = context.notification;
    expect(templateDataOf(context, textLimits).actor).toBe(said ? said.by : context.event.actor.role);
    expect(said === undefined).toBe(one.template !== "dialog");
  });
});

it("ends the bill with what goes back, where anything does and prices are shown", () => {
  checkAll(cases, (one) => {
    const { context } = contextFor(one);
    const { refund } = templateDataOf(context, textLimits);
    const label = languages[one.locale].labels.refund;
    const rows = totalRows(context, refund);
    const shown = refund && rows.length > 0 ? [{ label, value: refund }] : [];
    expect(rows.filter((row) => row.label === label)).toEqual(shown);
    if (shown.length > 0) expect(rows.at(-1)).toEqual(shown[0]);
  });
});

it("shows a shop's logo and colour in its mails, and nothing else from elsewhere", () => {
  const { request, participants } = contextFor(cases[1]!);
  const shop = { ...participants.shop, logoUrl: 'https://cats.example/"logo".png', color: "#7A1F5C" };
  const mail = (changes: object) =>
    renderMessage(
      { ...request, locale: "en" },
      { ...participants, shop: { ...shop, ...changes } },
      { page: pageUrl },
    ).html;
  expect(mail({})).toContain('<img src="https://cats.example/%22logo%22.png" alt=""');
  expect(mail({})).toContain('bgcolor="#7a1f5c"');
  expect(mail({})).not.toContain("#1b6b52");
  expect(mail({ logoUrl: undefined })).not.toContain("<img");
  expect(mail({ logoUrl: "http://cats.example/logo.png" })).not.toContain("<img");
  expect(mail({ color: "#ffe97a" })).toContain("background:#ffe97a;color:#000000");
  expect(mail({ color: undefined })).toContain('bgcolor="#1b6b52"');
});

it("has no button and no link without a page", () => {
  const { request, participants } = sampleFor(entries[1]!, samplePeople.en);
  const { html, text, sms } = renderMessage({ ...request, locale: "en" }, participants);
  expect(html + text + sms).not.toContain("http");
});

/** An order that says as little as it may: no address, no window, no e-mail, no comment, nothing about the way. */
function bare(order: Order): Order {
  const { address, from, to, ...delivery } = order.request.delivery;
  const { comment, recipient, ...request } = order.request;
  const { from: _from, to: _to, estimatedMinutes, carrier, trackingCode, ...state } = order.delivery;
  const buyer = { phone: order.request.buyer.phone };
  return { ...order, delivery: state, request: { ...request, buyer, delivery } as Order["request"] };
}

const shopNames = ["Kot", 'Atelier "Kot"', "«Kot»", 'Kot 13"', "„Kot” i „Pies”"];

/** What no sentence may have, whatever is missing. */
const flaws: [what: string, pattern: RegExp][] = [
  ["two spaces", /[^\S\n]{2}/],
  ["a space before punctuation", / [.,;:!?](?=\s|$)/m],
  ["two marks", /[,;:]\s*[.,;:!?]|,\s*,|\.\.(?!\.)|\(\s*\)/],
  ["empty quotes", /«\s*»|„\s*[”“]|“\s*”|"\s*"/],
  ["a gap", /undefined|null|NaN|[{}]/],
];

/** Words that need another one after them. */
const unfinished: Record<LanguageName, RegExp> = {
  en: /\s(at|from|with|until|about|by|of|the)[.,;:!?](\s|$)/im,
  ru: /\s(до|в|из|на|с|от|по|за|о|об|к)[.,;:!?](\s|$)/im,
  pl: /\s(do|w|z|na|od|za|o|ze|przez|po)[.,;:!?](\s|$)/im,
};

/** The quotes of a text that have no partner; inner ones never stand directly in their own kind. */
function unpaired(text: string, language: LanguageName): string[] {
  const pairs = { en: ["“”"], ru: ["«»", "„“"], pl: ["„”", "«»"] }[language];
  const open: string[] = [];
  const wrong: string[] = [];
  for (const sign of text.match(/[«»„“”]/g) ?? []) {
    const pair = pairs.find((each) => each[0] === sign);
    if (pair && open.at(-1) !== pair) open.push(pair);
    else if (open.at(-1)?.[1] === sign) open.pop();
    else wrong.push(sign);
  }
  return [...wrong, ...open];
}

it.each(shopNames)("every sentence is one, whatever the order leaves out, at the shop %s", (name) => {
  checkAll(cases, (one) => {
    for (const change of [bare, (order: Order) => order]) {
      const people = { ...samplePeople[one.locale], shop: name };
      const { request, participants } = sampleFor(one, people, one.cause, change);
      const { phones, city, ...shop } = participants.shop;
      const sender = change === bare ? shop : participants.shop;
      const message = renderMessage({ ...request, locale: one.locale }, { ...participants, shop: sender });
      const sentences = [message.subject, ...message.text.split("\n").slice(1)].join("\n");
      for (const said of [sentences, message.sms])
        for (const [what, pattern] of flaws)
          expect(said.match(pattern)?.[0], `${what}: ${said}`).toBeUndefined();
      expect(sentences).not.toMatch(unfinished[one.locale]);
      const own = sentences
        .replaceAll(` · ${name}`, "")
        .split("\n")
        .filter((line) => !/^\p{L}+: /u.test(line));
      expect(unpaired(own.join("\n"), one.locale), own.join("\n")).toEqual([]);
      const nouns = { en: "", ru: "магазин(а|у|е|ом)? ", pl: "sklep(u|owi|em|ie)? " }[one.locale];
      const quoted = languages[one.locale].labels.quote(name);
      for (const before of own.join("\n").split(quoted).slice(0, -1))
        expect(before.slice(-12), own.join("\n")).toMatch(new RegExp(`${nouns}$`, "i"));
    }
  });
});

it("S2-14 what a browser shows of an order names nobody, and repeats nothing that somebody has written", () => {
  const forShop = cases.filter(({ party }) => party === "shop");
  expect(forShop.length).toBeGreaterThan(100);
  checkAll(forShop, (one) => {
    const people = samplePeople[one.locale];
    const { request, participants } = sampleFor(one, people, one.cause);
    const { subject } = renderMessage({ ...request, locale: one.locale }, participants, { page: pageUrl });
    const { buyer, recipient = {}, delivery } = participants.order.request;
    const names = [people.buyer, people.recipient, people.deliverer, people.contractor].flatMap((name) =>
      name.split(" "),
    );
    const written = [people.comment, ...Object.values(people.reasons), ...Object.values(people.remarks)];
    const contacts = [buyer, recipient].flatMap(
      ({ email, phone }: { email?: string | undefined; phone?: string | undefined }) => [email, phone],
    );
    const secrets = [
      ...names,
      ...written,
      ...contacts,
      people.street,
      delivery.address?.line1,
      ...people.goods,
    ];
    for (const secret of secrets.filter((each) => each !== undefined)) expect(subject).not.toContain(secret);
  });
});
