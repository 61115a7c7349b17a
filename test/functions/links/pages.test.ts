import { describe, expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import { lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { buyerPage } from "../../../functions/links/pages/buyer.ts";
import { forms, requiredFieldNames } from "../../../functions/links/pages/forms.ts";
import { html } from "../../../functions/links/pages/html.ts";
import { pageLanguages, pageModelOf, pageTextsFor } from "../../../functions/links/pages/model.ts";
import { acceptedLanguage } from "../../../functions/links/pages/page.ts";

import { entryOf } from "../../domain/messages/cases.ts";

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
  const texts = pageTextsFor(language);

  it("thank for everything that a form can do", () => {
    expect(Object.keys(texts.done).sort()).toEqual([...new Set(forms.map(({ command }) => command))].sort());
  });
});

describe("the buyer's page", () => {
  const entry = entryOf("backOffice", "outForDelivery", "buyer");
  const { participants } = sampleFor(entry, samplePeople.en);
  const { order } = participants;
  const opened = { order, participants, lifecycle: lifecycleOf(order), holder: { role: "buyer" } } as const;
  const model = pageModelOf(opened, order.updatedAt, { csrfFields: {}, photos: [], conversation: [] });

  it("says where the order is and what comes next", () => {
    expect(buyerPage(model)).toContain("<h1>Your order is on its way</h1>");
    expect(buyerPage(model)).toContain('<p class="lead">Please keep your phone to hand.</p>');
  });

  it("has the title of the status where its lifecycle says nothing", () => {
    const page = buyerPage({ ...model, pages: { buyer: {}, deadlines: {} } });
    expect(page).toContain("<h1>Out for delivery</h1>");
    expect(page).not.toContain('class="lead"');
  });
});

describe("the forms", () => {
  it("ask for a reason before anything that cannot be taken back lightly", () => {
    for (const command of ["cancel", "requestCancel", "fail"])
      expect(requiredFieldNames(command)).toEqual(["reason"]);
    expect(requiredFieldNames("reportProblem")).toEqual(["text"]);
    expect(requiredFieldNames("deliver")).toEqual(["handedTo"]);
    expect(requiredFieldNames("onMyWay")).toEqual([]);
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
