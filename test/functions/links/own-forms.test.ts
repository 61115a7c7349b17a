import { describe, expect, it } from "vitest";
import type { Actor } from "../../../domain/actor.ts";
import { defineLifecycle } from "../../../domain/lifecycle/definition.ts";
import type { CommandTitlesOf } from "../../../domain/lifecycles/folder.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { commandFieldsIn } from "../../../functions/links/act-by-link.ts";
import { buyerPage } from "../../../functions/links/pages/buyer.ts";
import { delivererPage } from "../../../functions/links/pages/deliverer.ts";
import { type OpenedLink, pageModelOf } from "../../../functions/links/pages/model.ts";
import { givenIn, type OrderScenario } from "../../support/order/scenario.ts";

/** A workshop whose own commands have a field of every kind; under a registered name, which has the other texts. */
const workshop = defineLifecycle({
  name: "backOffice",
  initial: "new",
  commands: {
    book: {
      ...{ day: "moment", sum: "money?", note: "text", state: "line", sure: "flag" },
      ...{ lasts: "duration?", room: "id?", version: "line?" },
    },
    ping: {},
    giveUp: { note: "text?" },
    weigh: { grams: "line" },
  },
  statuses: {
    new: {
      group: "new",
      usually: "inProgress",
      on: {
        book: { by: ["buyer"], allows: { state: ["good", "worn"], version: [] }, needs: ["sum"] },
        ping: { by: ["buyer"] },
        giveUp: { by: ["buyer"], to: "cancelled", refund: { share: "everything" } },
        cancel: { by: ["buyer"], to: "cancelled", refund: { share: "everything" } },
        start: { by: ["shop"], to: "inProgress" },
        weigh: { by: ["deliverer"] },
      },
    },
    inProgress: { group: "done" },
    cancelled: { group: "failed" },
  },
});

const all = (text: string) => ({ en: text, pl: `${text} (pl)`, ru: `${text} (ru)` });
const ownTitles: CommandTitlesOf<typeof workshop> = {
  book: {
    title: all("Book a day"),
    fields: {
      ...{ day: all("Which day?"), sum: all("Prepaid"), note: all("Note"), sure: all("Sure?") },
      ...{ lasts: all("How long?"), room: all("Room"), version: all("Version") },
      state: { ...all("State"), values: { good: all("As new"), worn: all("Worn") } },
    },
  },
  ping: { title: all("Ask for news"), fields: {} },
  giveUp: { title: all("Give it up"), fields: { note: all("Note") } },
  weigh: { title: all("Enter the weight"), fields: { grams: all("Grams") } },
};

const settings = { name: "Workshop", lifecycle: "backOffice", emails: ["w@example.com"] };
const shop = { ...shopSettings.parse({ ...settings, timeZone: "Europe/Warsaw" }), id: "clay-cats" };
const buyer: Actor = { role: "buyer", order: "order-1" };
const dan = { id: "dan", name: "Dan", email: "dan@example.com" };

function openedFor(holder: Actor, { order: placed }: OrderScenario): OpenedLink {
  const order = { ...placed, delivery: { ...placed.delivery, deliverer: "dan" } };
  return { order, lifecycle: workshop, holder, participants: { order, shop, deliverer: dan } };
}
const extras = { csrfFields: {}, photos: [], conversation: [] };
const modelOf = (opened: OpenedLink) => ({
  ...pageModelOf(opened, opened.order.updatedAt, extras),
  ownTitles,
});
const page = buyerPage(modelOf(openedFor(buyer, givenIn(workshop))));
const forms = [...page.matchAll(/(<details class="[\w ]+"><summary>([^<]*)<\/summary>)?<form.*?<\/form>/gs)];
const formOf = (command: string) =>
  forms.map(([form]) => form).find((form) => form.includes(`value="${command}"`))!;

describe("the form of an own command", () => {
  it("has its title, and a control for each field", () => {
    const form = formOf("book");
    expect(form).toContain("<summary>Book a day</summary>");
    expect(form).toMatch(/Which day\?\n<input type="datetime-local" name="fields.day" required>/);
    expect(form).toMatch(
      /Prepaid, PLN\n<input type="text" inputmode="decimal" name="fields.sum"[^>]* required>/,
    );
    expect(form).toMatch(/Note\n<textarea name="fields.note" maxlength="1000" required>/);
    expect(form).toMatch(/<legend>Sure\?<\/legend>.*name="fields.sure" value="true" required>Yes/s);
    expect(form).toMatch(
      /How long\? \(optional\)\n<input type="text" inputmode="numeric" name="fields.lasts"/,
    );
    expect(form).toContain('<option value="days">days</option>');
    expect(form).toMatch(/Room \(optional\)\n<input type="text" name="fields.room"/);
  });

  it("offers the values that the step allows by their titles, and no field that may not be given", () => {
    const form = formOf("book");
    expect(form).toMatch(
      /<legend>State<\/legend>.*value="good" required>As new.*value="worn" required>Worn/s,
    );
    expect(form).not.toContain("Version");
  });

  it("stands in the open without fields, and among the last ones where it ends the order badly", () => {
    expect(formOf("ping")).toMatch(/^<form.*<button class="">Ask for news<\/button>/s);
    expect(formOf("giveUp")).toMatch(/^<details class="fold danger"><summary>Give it up<\/summary>/);
    const order = ["book", "ping", "cancel", "giveUp"].map((command) => page.indexOf(`value="${command}"`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("is for its party: the deliverer's page has theirs", () => {
    expect(formOf("weigh")).toBeUndefined();
    const deliverer = openedFor({ role: "deliverer", id: "dan", order: "order-1" }, givenIn(workshop));
    const jobs = delivererPage(modelOf(deliverer));
    expect(jobs).toMatch(
      /<summary>Enter the weight<\/summary>.*Grams\n<input type="text" name="fields.grams"/s,
    );
    expect(jobs).not.toContain("Book a day");
  });

  it("is in the reader's language, and thanks for what was sent", () => {
    const polish = givenIn(workshop, { buyer: { name: "Anna", email: "anna@example.com", locale: "pl" } });
    expect(buyerPage(modelOf(openedFor(buyer, polish)))).toContain("<summary>Book a day (pl)</summary>");
    const opened = openedFor(buyer, givenIn(workshop).by("buyer", "ping"));
    const own = { ...opened, holder: { role: "buyer", id: opened.order.history.at(-1)!.actor.id! } as Actor };
    expect(buyerPage(modelOf(own))).toContain("Thank you. We have noted it.");
  });
});

describe("what such a form sends", () => {
  const read = (fields: Record<string, string>, command = "book") => {
    const named = Object.entries(fields).map(([name, value]) => [`fields.${name}`, value]);
    const form = new URLSearchParams({ version: "7", ...Object.fromEntries(named) });
    return commandFieldsIn(openedFor(buyer, givenIn(workshop)), command, form);
  };

  it.each([
    ["day", "2026-11-28T10:30", "2026-11-28T09:30:00Z"],
    ["day", "2026-07-28T10:30", "2026-07-28T08:30:00Z"],
    ["day", "28.11.2026", "28.11.2026"],
    ["day", "2026-99-28T10:30", "2026-99-28T10:30"],
    ["sum", "12", 1200],
    ["sum", "12,5", 1250],
    ["sum", "1 234.56", 123456],
    ["sum", "1,234", "1,234"],
    ["sum", "-3", "-3"],
    ["sure", "true", true],
    ["sure", "false", false],
    ["sure", "maybe", "maybe"],
    ["note", " two\nlines ", "two\nlines"],
    ["room", "a-1", "a-1"],
  ])("is read by its kind: %s %j", (field, sent, value) => {
    expect(read({ [field]: sent })).toEqual({ [field]: value });
  });

  it.each([
    ["3", "days", "P3D"],
    ["3", "hours", "PT3H"],
    ["3", "minutes", "PT3M"],
    ["3", "toString", "3"],
    ["soon", "days", "soon"],
  ])("makes a duration of %s %s", (count, unit, value) => {
    expect(read({ lasts: count, "lasts.unit": unit })).toEqual({ lasts: value });
  });

  it("leaves out what is empty or unknown, and hidden fields of the form", () => {
    expect(read({ note: " ", colour: "red" })).toEqual({});
    expect(read({ version: "2" })).toEqual({ version: "2" });
  });
});
