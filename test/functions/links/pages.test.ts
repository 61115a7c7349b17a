import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import type { Actor, Party } from "../../../domain/actor.ts";
import { acceptedLanguage } from "../../../domain/lifecycles/folder.ts";
import { lifecycleNames, lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { renderMessage } from "../../../domain/lifecycles/texts.ts";
import { brandingOf } from "../../../domain/messages/format.ts";
import { notificationsFor } from "../../../domain/messages/notifications.ts";
import type { Participants } from "../../../domain/messages/recipients.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { buyerPage } from "../../../functions/links/pages/buyer.ts";
import { delivererPage } from "../../../functions/links/pages/deliverer.ts";
import { forms, requiredFieldNames } from "../../../functions/links/pages/forms.ts";
import { html } from "../../../functions/links/pages/html.ts";
import { pageLanguages, pageModelOf, pageTexts, pageTextsFor } from "../../../functions/links/pages/model.ts";
import { pageHeaders } from "../../../functions/links/pages/page.ts";
import { entryOf } from "../../domain/messages/cases.ts";
import { actors } from "../../support/order/actors.ts";
import { ordersInEveryPosition, possibleCommands } from "../../support/order/every-status.ts";
import type { OrderScenario } from "../../support/order/scenario.ts";

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

  it("shows the shop's logo and colour, and lets the browser load no more than that", () => {
    const shop = { ...participants.shop, logoUrl: "https://cats.example/logo.png", color: "#7A1F5C" };
    const page = buyerPage({ ...model, participants: { ...participants, shop } });
    expect(page).toContain('<img src="https://cats.example/logo.png" alt=""');
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style!);
    expect(styles).toHaveLength(2);
    expect(styles[1]).toContain("--main:#7a1f5c");
    const policyOf = (branding?: object) => pageHeaders([], branding)["content-security-policy"]!;
    const policy = policyOf(brandingOf(shop));
    for (const style of styles)
      expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(policy).toContain("img-src https://cats.example;");
    expect(buyerPage(model)).not.toContain("<img");
    expect(policyOf()).not.toContain("img-src");
    const plain = buyerPage({
      ...model,
      participants: { ...participants, shop: { ...shop, color: "#ffff00" } },
    });
    expect(plain.match(/<style>/g)).toHaveLength(1);
  });

  it("has the title of the status where its lifecycle says nothing", () => {
    const page = buyerPage({ ...model, pages: { buyer: {}, deadlines: {} } });
    expect(page).toContain("<h1>Out for delivery</h1>");
    expect(page).not.toContain('class="lead"');
  });
});

/** What a text asks of its reader, and the commands of which one must then be theirs to give. */
const requests: [asks: RegExp, commands: string[]][] = [
  [/you can cancel|cancel (it|the order) until/i, ["cancel"]],
  [/through our support/i, ["requestCancel"]],
  [/whether you like/i, ["ratePhoto"]],
  [/glad of your rating|see and rate|Rate the/i, ["rate", "ratePhoto"]],
  [/answer yes or no/i, ["acceptProposal", "receive", "collect"]],
  [/please confirm (it|that)|mark (it|the order) as (received|picked up|collected)/i, ["receive", "collect"]],
  [/report (a|the) problem/i, ["reportProblem"]],
  [/mark (it|the order) as delivered|tell us when you|say so here/i, ["deliver"]],
  [/when you are on your way/i, ["onMyWay"]],
  [/please accept/i, ["accept"]],
  [/decline it|or decline/i, ["decline"]],
  [/please upload/i, ["addPhoto"]],
  [/(?<!will then )confirm the order/i, ["confirm"]],
  [/record the refund/i, ["refund"]],
  [/then cancel|or cancel|please cancel/i, ["cancel"]],
];
const readers = {
  buyer: { role: "buyer", order: "order-1" },
  deliverer: actors.deliverer,
  shop: actors.director,
  contractor: actors.contractor,
  support: actors.support,
} as const satisfies Partial<Record<Party, Actor>>;

/** Who reads: of the deliverers the one who has the order. */
function readerOf({ order }: OrderScenario, party: keyof typeof readers): Actor {
  const id = order.delivery.deliverer;
  return party === "deliverer" && id ? { ...readers.deliverer, id } : readers[party];
}

/** The requests in a text that its reader cannot follow. */
function vain(said: string, story: OrderScenario, reader: Actor): string[] {
  const { lifecycle, order, now } = story;
  const actions = actionsOf(lifecycle, order, reader, now);
  const can = new Set(actions.flatMap(({ command, allowed }) => (allowed ? command : [])));
  const hasPage = reader.role === "buyer" || reader.role === "deliverer";
  const offered = hasPage
    ? forms.filter(({ command }) => can.has(command))
    : [...can].map((command) => ({ command }));
  return requests
    .filter(
      ([asks, commands]) => asks.test(said) && !offered.some(({ command }) => commands.includes(command)),
    )
    .map(
      ([asks]) =>
        `${reader.role} in ${order.status} after ${order.history.at(-1)!.command}: ${asks.exec(said)![0]}`,
    );
}

function participantsIn({ order }: OrderScenario): Participants {
  const settings = shopSettings.parse({
    name: "Clay Cats",
    lifecycle: order.lifecycle,
    emails: ["s@example.com"],
  });
  const deliverer = { id: order.delivery.deliverer ?? "dan", name: "Dan", email: "dan@example.com" };
  return { order, shop: { ...settings, id: order.shop }, deliverer, support: "support@example.com" };
}

/** What the newest messages say to a reader, and what the page says above its forms. */
function sayings(story: OrderScenario, party: keyof typeof readers): string[] {
  const { lifecycle, order } = story;
  const participants = participantsIn(story);
  const told = notificationsFor(lifecycle, order, order.version).filter((request) => request.party === party);
  const mails = told.map((request) => renderMessage({ ...request, locale: "en" }, participants).text);
  if (party !== "buyer" && party !== "deliverer") return mails;
  if (party === "deliverer" && !order.delivery.deliverer) return mails;
  const opened = { order, lifecycle, participants, holder: readerOf(story, party) };
  const model = pageModelOf(opened, story.now, { csrfFields: {}, photos: [], conversation: [] });
  const page = (party === "buyer" ? buyerPage : delivererPage)(model);
  return [...mails, page.split("<section")[0]!];
}

describe.each(lifecycleNames)("in %s", (name) => {
  it("S4-22 S0-29 no mail and no page asks for a step that its reader cannot take", () => {
    const stories = ordersInEveryPosition(name).flatMap((story) => [
      story,
      ...possibleCommands(story, ["director", "buyer", "deliverer", "support", "contractor"]).map(
        ({ who, name, fields }) => story.by(who, name, fields),
      ),
    ]);
    const wrong = stories.flatMap((story) =>
      (Object.keys(readers) as (keyof typeof readers)[]).flatMap((party) =>
        sayings(story, party).flatMap((said) => vain(said, story, readerOf(story, party))),
      ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  }, 60_000);
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
    expect(acceptedLanguage(pageTexts, accepted)).toBe(language);
  });
});
