import { describe, expect, it } from "vitest";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { forms, requiredFieldNames } from "../../../functions/links/pages/forms.ts";
import { html } from "../../../functions/links/pages/html.ts";
import { acceptedLanguage } from "../../../functions/links/pages/page.ts";
import { pageLanguages, pageTextsFor } from "../../../functions/links/pages/texts.ts";

describe("HTML", () => {
  it("escapes whatever is put into it, unless it is HTML already", () => {
    expect(html`<p title="${'"&'}">${"<b>'"} ${html`<i>${"<"}</i>`} ${[1, "&"]}</p>`.html).toBe(
      '<p title="&quot;&amp;">&lt;b&gt;&#39; <i>&lt;</i> 1&amp;</p>',
    );
  });

  it("leaves out what is not there", () => {
    expect(html`<p>${undefined}${false}${0}</p>`.html).toBe("<p>0</p>");
  });
});

describe.each(pageLanguages)("the words in %s", (language) => {
  const words = pageTextsFor(language);

  it("know every status of every lifecycle", () => {
    const known = Object.entries(words.statuses).map(([name, statuses]) => [
      name,
      Object.keys(statuses).sort(),
    ]);
    const wanted = Object.values(lifecycles).map(({ name, statuses }) => [
      name,
      Object.keys(statuses).sort(),
    ]);
    expect(new Map(known as [string, string[]][])).toEqual(new Map(wanted as [string, string[]][]));
  });

  it("thank for everything that a form can do", () => {
    expect(Object.keys(words.done).sort()).toEqual([...new Set(forms.map(({ command }) => command))].sort());
  });
});

describe("the forms", () => {
  it("ask for a reason before anything that cannot be taken back lightly", () => {
    for (const command of ["cancel", "requestCancel", "fail"])
      expect(requiredFieldNames(command)).toEqual(["reason"]);
    expect(requiredFieldNames("reportProblem")).toEqual(["text"]);
    expect(requiredFieldNames("deliver")).toEqual(["handedTo"]);
    expect(requiredFieldNames("handOver")).toEqual([]);
    expect(requiredFieldNames("unknown")).toEqual([]);
  });
});

describe("the language of a page that tells nothing", () => {
  it.each([
    ["pl-PL,pl;q=0.9,en;q=0.8", "pl"],
    ["de-DE,ru;q=0.5", "ru"],
    ["de", "en"],
    [undefined, "en"],
  ])("is the first one of %j that is spoken", (accepted, language) => {
    expect(acceptedLanguage(accepted)).toBe(language);
  });
});
