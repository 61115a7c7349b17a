import { expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { type SamplePeople, samplePeople } from "../../../docs/samples/people.ts";
import { renderMessage } from "../../../domain/lifecycles/texts.ts";
import { cases, checkAll, pageUrl } from "./cases.ts";

const attacks = {
  html: '</td></table><script>alert(1)</script><img src=x onerror="a()">',
  quotes: `" onmouseover="a()" '`,
  header: "Anna\r\nBcc: everybody@example.com\n\n<b>",
  templates: "{{constructor}} $" + "{process.env} <%= 1 %> $& $1 %s",
  unicode: "\u202Egnp.exe\u2066\u200B\u0000\u2028\uD800 A\u0301\u0301\u0301\u0301",
};

/** One text for everything that somebody outside may have written. */
function everywhere(text: string): SamplePeople {
  const names = { shop: text, buyer: text, recipient: text, deliverer: text, contractor: text, reason: text };
  const goods: [string, string] = [text, text];
  return {
    ...samplePeople.en,
    ...names,
    goods,
    street: text,
    city: text,
    service: text,
    comment: text,
    carrier: text,
  };
}

const treeOf = (html: string): string[] =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, "="));

it.each(Object.entries(attacks))("names with %s change nothing in a message but themselves", (_, attack) => {
  const english = cases.filter(({ locale }) => locale === "en");
  checkAll(english, (one) => {
    const { request, participants } = sampleFor(one, everywhere("Anna"), one.cause);
    const write = (name: string) => {
      const hostile = JSON.parse(JSON.stringify(participants), (_, value) =>
        value === "Anna" ? name : value,
      );
      return renderMessage({ ...request, locale: one.locale }, hostile, { page: pageUrl });
    };
    const { subject, text, html, sms } = write(attack);
    const plain = write("Anna");
    expect(treeOf(html)).toEqual(treeOf(plain.html));
    expect(text.split("\n").length).toBe(plain.text.split("\n").length);
    expect(subject + sms).toMatch(/^[^\p{Cc}\u2028\u2029\u202E]*$/u);
    expect(html + text).not.toMatch(/[\0\u2028\u202E\u2066\u200B]|\p{Cs}/u);
    expect(html).not.toMatch(/<script|<img|<[^>]+ on\w+=/);
  });
});

it("links only to pages of the web", () => {
  const { request, participants } = sampleFor(cases[0]!, samplePeople.en);
  const { html } = renderMessage({ ...request, locale: "en" }, participants, { page: "javascript:alert(1)" });
  expect(html).not.toContain("href");
});

it("has no script, no image and nothing from elsewhere", () => {
  for (const one of cases) {
    const { request, participants } = sampleFor(one, samplePeople[one.locale], one.cause);
    const { html } = renderMessage({ ...request, locale: one.locale }, participants, { page: pageUrl });
    expect(html).not.toMatch(/<(script|img|link|iframe|form|svg)|url\(|@import|src=/);
    expect(html).toContain(`<html lang="${{ en: "en-GB", ru: "ru-RU", pl: "pl-PL" }[one.locale]}">`);
    expect(html.match(/<table/g)?.length).toBe(html.match(/<table role="presentation"/g)?.length);
    expect(new TextEncoder().encode(html).length).toBeLessThan(100_000);
  }
});
