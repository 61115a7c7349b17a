import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import type { Actor, Party } from "../../../domain/actor.ts";
import { commandsIn, isFor, stepsIn } from "../../../domain/lifecycle/transitions.ts";
import { acceptedLanguage } from "../../../domain/lifecycles/folder.ts";
import {
  type LifecycleName,
  lifecycleNames,
  lifecycleOf,
  lifecycles,
} from "../../../domain/lifecycles/registry.ts";
import { isOffered, languageFor, textsFor } from "../../../domain/lifecycles/texts.ts";
import { textFor } from "../../../domain/messages/content.ts";
import { messageContextOf } from "../../../domain/messages/context.ts";
import { brandingOf } from "../../../domain/messages/format.ts";
import { languageNameOf } from "../../../domain/messages/languages/registry.ts";
import { notificationsFor } from "../../../domain/messages/notifications.ts";
import type { Participants } from "../../../domain/messages/recipients.ts";
import { templateDataOf } from "../../../domain/messages/template-data.ts";
import type { MessageText } from "../../../domain/messages/text-types.ts";
import { speakerOf } from "../../../domain/order/parties.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { offeredForms } from "../../../functions/links/pages/actions.ts";
import { buyerPage } from "../../../functions/links/pages/buyer.ts";
import { delivererPage } from "../../../functions/links/pages/deliverer.ts";
import { forms, requiredFieldNames } from "../../../functions/links/pages/forms.ts";
import { html } from "../../../functions/links/pages/html.ts";
import { pageLanguages, pageModelOf, pageTexts, pageTextsFor } from "../../../functions/links/pages/model.ts";
import { pageHeaders } from "../../../functions/links/pages/page.ts";
import { entryOf } from "../../domain/messages/cases.ts";
import { actors } from "../../support/order/actors.ts";
import { ordersInEveryPosition, possibleCommands } from "../../support/order/every-status.ts";
import { given, type OrderScenario } from "../../support/order/scenario.ts";

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
    expect(buyerPage(model).match(/<style>/g)).toHaveLength(1);
  });

  it("shows pictures of goods from hosts that the shop names, and from no others", () => {
    const pictures = [
      "https://img.example/cat.png",
      "https://cats.example/cat.png",
      "https://spy.example/cat.png",
      "http://img.example/cat.png",
    ];
    const lines = pictures.map((imageUrl) => ({ ...order.request.lines[0]!, imageUrl }));
    const pictured = { ...order, request: { ...order.request, lines } };
    const shop = {
      ...{
        ...participants.shop,
        imageOrigins: ["https://img.example"],
        website: "https://cats.example/shop",
      },
    };
    const page = (holder: Actor) => {
      const reader = { ...opened, order: pictured, holder, participants: { order: pictured, shop } };
      const shown = pageModelOf(reader, order.updatedAt, { csrfFields: {}, photos: [], conversation: [] });
      return holder.role === "buyer" ? buyerPage(shown) : delivererPage(shown);
    };
    const shown = [
      ...page({ role: "buyer" }).matchAll(/<img src="([^"]+)"[^>]*referrerpolicy="no-referrer"/g),
    ];
    expect(shown.map(([, src]) => src)).toEqual(pictures.slice(0, 2));
    expect(page({ role: "deliverer", id: order.delivery.deliverer! })).not.toContain("<img");
  });

  it("tells a deliverer nothing of how the buyer pays", () => {
    const shop = {
      ...participants.shop,
      ...{ paymentAccount: { number: "12345678" }, paymentUrl: "https://pay.example/{number}" },
    };
    const holder = { role: "deliverer", id: order.delivery.deliverer! } as const;
    const reader = { ...opened, holder, participants: { ...participants, shop } };
    const page = delivererPage(
      pageModelOf(reader, order.updatedAt, { csrfFields: {}, photos: [], conversation: [] }),
    );
    for (const secret of ["12345678", "pay.example"]) expect(page).not.toContain(secret);
  });

  it("unfolds the conversation while others have said what the buyer has not answered or acted on", () => {
    const at = addSeconds(order.updatedAt, 60);
    const said = (role: string, when = at) => ({
      ...{ order: order.id, shop: order.shop, number: 1, text: "Surely", by: { role }, at: when, version: 1 },
      ...{ tells: [], told: {} },
    });
    const isOpen = (message: ReturnType<typeof said>, now: string, story = order) =>
      buyerPage(
        pageModelOf({ ...opened, order: story }, now, {
          ...{ csrfFields: {}, photos: [], conversation: [message] },
        }),
      ).includes("<details open>");
    const later = addSeconds(at, 86_400);
    expect(isOpen(said("manager"), later)).toBe(true);
    const acted = { command: "allowThirdPerson", actor: { role: "buyer" }, at: addSeconds(at, 60) } as const;
    const answered = { ...order, history: [...order.history, acted as (typeof order.history)[number]] };
    expect(isOpen(said("manager"), later, answered)).toBe(false);
    expect(isOpen(said("buyer"), addSeconds(at, 60))).toBe(true);
    expect(isOpen(said("buyer"), later)).toBe(false);
  });

  it("has the title of the status where its lifecycle says nothing", () => {
    const page = buyerPage({ ...model, pages: { buyer: {}, deadlines: {} } });
    expect(page).toContain("<h1>Out for delivery</h1>");
    expect(page).not.toContain('class="lead"');
  });
});

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

/** Whether a reader finds a command where they act: on their page, or among what the API lists for them. */
function finds(story: OrderScenario, party: keyof typeof readers, command: string): boolean {
  const { lifecycle, order, now } = story;
  const reader = readerOf(story, party);
  if (command === "message") return party !== "deliverer" && speakerOf(order, reader) !== undefined;
  const isOnPage = party === "buyer" || (party === "deliverer" && order.delivery.deliverer !== undefined);
  if (isOnPage) return offeredForms(pageOf(story, party, "en")).some((form) => form.command === command);
  return actionsOf(lifecycle, order, reader, now).some((each) => each.command === command && each.allowed);
}

function participantsIn({ order }: OrderScenario, locale: string): Participants {
  const settings = shopSettings.parse({
    name: "Clay Cats",
    lifecycle: order.lifecycle,
    emails: ["s@example.com"],
  });
  const deliverer = { id: order.delivery.deliverer ?? "dan", name: "Dan", email: "dan@example.com", locale };
  const buyer = { ...order.request.buyer, locale };
  const spoken = { ...order, request: { ...order.request, buyer } };
  return { order: spoken, shop: { ...settings, id: order.shop }, deliverer, support: "support@example.com" };
}

function pageOf(story: OrderScenario, party: keyof typeof readers, locale: string) {
  const { lifecycle } = story;
  const participants = participantsIn(story, locale);
  const opened = { order: participants.order, lifecycle, participants, holder: readerOf(story, party) };
  return pageModelOf(opened, story.now, { csrfFields: {}, photos: [], conversation: [] });
}

/** What the newest messages say to a reader, before anything is left out that they cannot do. */
function textsTo(story: OrderScenario, party: keyof typeof readers, locale: string): MessageText[] {
  const { lifecycle, order } = story;
  const name = order.lifecycle as LifecycleName;
  if (party === "deliverer" && !order.delivery.deliverer) return [];
  const told = notificationsFor(lifecycle, order, order.version).filter((request) => request.party === party);
  return told.map((request) => {
    const language = languageFor(name, locale, order.delivery.way);
    const context = messageContextOf(language, request, participantsIn(story, locale));
    const texts = textsFor(name, languageNameOf(locale));
    return textFor({ ...context, texts }, templateDataOf(context, { name: 60, day: "day" }));
  });
}

/** What the page says above its forms where nothing that it asks for is offered. */
function plainOf(story: OrderScenario, party: keyof typeof readers, locale: string): string[] {
  if (party !== "buyer" && (party !== "deliverer" || !story.order.delivery.deliverer)) return [];
  const model = { ...pageOf(story, party, locale), allowed: new Set<string>() };
  return [(party === "buyer" ? buyerPage : delivererPage)(model).split("<section")[0]!];
}

const commandsAskedIn = ({ asks = {}, button = {} }: MessageText): string[] => [
  ...new Set([...Object.keys(asks), ...Object.keys(button)]),
];

/** Words that ask for a step of the reader's: where one of them stands, it stands in what is asked for. */
const requests = {
  en: /\b(you can (cancel|answer|reply|read it)|or cancel|report (a|the) problem|(?<!not been )mark (it|the order)|please (accept|decline|upload|confirm)|(?<!will then )confirm the order|decline it|reopen it|dismiss the|record (the|how)|glad of your rating|answer yes|whether you like|let us know|please tell us|write to us|close the order)/i,
  ru: /можно отменить|отмените|сообщите о проблеме|отметьте|примите|откажитесь|загрузите|подтвердите|возобновите|отклоните|рады вашей оценке|ответьте, пожалуйста|нравится ли|напишите (нам|магазину|покупателю)|запишите|закройте/i,
  pl: /można (je |to |zamówienie )?(anulować|odpowiedzieć|cofnąć)|zgłosić problem|prosimy (to |je |to tutaj |teraz je )?(oznaczyć|zaznaczyć|przyjąć|odrzucić|dodać|potwierdzić|wznowić|anulować|odnotować|zapisać|zamknąć)|prosimy o (ocenę|potwierdzenie)|czy się podoba|napisać do (nas|sklepu)/i,
};

/** Every command that somebody can give in some lifecycle, by party. */
const givenBy = (party: Party): Set<string> =>
  new Set(
    lifecycleNames
      .map((name) => lifecycles[name])
      .flatMap((lifecycle) =>
        Object.values(lifecycle.statuses).flatMap((status) =>
          commandsIn(lifecycle, status).filter((command) =>
            stepsIn(lifecycle, status, command).some((step) => isFor(step, [party])),
          ),
        ),
      ),
  );

describe.each(lifecycleNames)("in %s", (name) => {
  const parties = Object.keys(readers) as (keyof typeof readers)[];
  const stories = ordersInEveryPosition(name).flatMap((story) => [
    story,
    ...possibleCommands(story, ["director", "buyer", "deliverer", "support", "contractor"]).map(
      ({ who, name, fields }) => story.by(who, name, fields),
    ),
  ]);
  /** The words follow the status and what happened last. */
  const worded = [
    ...new Map(
      stories.map((story) => {
        const { status, history, delivery, problem } = story.order;
        const { command, data } = history.at(-1)!;
        return [JSON.stringify([status, command, data, delivery.status, !problem]), story];
      }),
    ).values(),
  ];
  const each = <T>(
    among: OrderScenario[],
    find: (story: OrderScenario, party: keyof typeof readers) => T[],
  ): T[] => [...new Set(among.flatMap((story) => parties.flatMap((party) => find(story, party))))];

  it("S4-22 S0-29 what a message asks for is said exactly where its reader finds it to do", () => {
    const wrong = each(stories, (story, party) =>
      textsTo(story, party, "en").flatMap((text) =>
        commandsAskedIn(text)
          .filter(
            (command) =>
              isOffered(story.lifecycle, story.order, party, command) !== finds(story, party, command),
          )
          .map((command) => `${party} in ${story.order.status}: ${command}, asked in “${text.headline}”`),
      ),
    );
    expect(wrong).toEqual([]);
  }, 60_000);

  it("asks nobody for a step that is never theirs, and for the same in every language", () => {
    const wrong = each(worded, (story, party) => {
      const [own, ...others] = pageLanguages.map((locale) =>
        textsTo(story, party, locale).map(commandsAskedIn),
      );
      const known = givenBy(party).add("message");
      const strange = own!.flat().filter((command) => !known.has(command));
      const differs = others.some((other) => JSON.stringify(other) !== JSON.stringify(own));
      return [...strange, ...(differs ? [`${party} in ${story.order.status}: ${JSON.stringify(own)}`] : [])];
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each(["en", "pl", "ru"] as const)(
    "asks for nothing in plain text: %s",
    (locale) => {
      const wrong = each(worded, (story, party) => {
        const mails = textsTo(story, party, locale).map(({ next, otherwise = "" }) => `${next} ${otherwise}`);
        return [...mails, ...plainOf(story, party, locale)].flatMap((said) => {
          const found = requests[locale].exec(said);
          return found ? [`${party} in ${story.order.status}: ${found[0]}`] : [];
        });
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

describe("what nobody chose", () => {
  it("is not spoken of: neither delivery nor payment of a repair", () => {
    const repair = given("serviceDesk", { delivery: { price: 0 }, payment: {} });
    const said = buyerPage(pageOf(repair, "buyer", "en"));
    expect(said).toContain("<h2>Details</h2>");
    expect(said).not.toMatch(/delivery|payment/i);
  });

  it.each([
    [
      1500,
      /cancelled through our support only, and the delivery is not refunded/,
      /if it is cancelled, the delivery/,
    ],
    [0, /cancelled through our support only\./, /Our support will decide\./],
  ])("is not refunded or kept: a delivery for %i", (price, inMail, onPage) => {
    const left = given("giftShop", { delivery: { way: "self", price } })
      .by("director", "accept")
      .by("director", "dispatch");
    const [mail] = textsTo(left, "buyer", "en");
    expect(mail!.asks!.requestCancel).toMatch(inMail);
    expect(buyerPage(pageOf(left, "buyer", "en"))).toMatch(onPage);
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
    expect(acceptedLanguage(pageTexts, accepted)).toBe(language);
  });
});
