import { expect, it } from "vitest";
import { defineLifecycle } from "../../../domain/lifecycle/definition.ts";
import type {
  ChargesOf,
  CommandTitlesOf,
  MessagesOf,
  PagesOf,
  TitlesOf,
} from "../../../domain/lifecycles/folder.ts";
import { lifecycleGuideOf } from "../../../domain/lifecycles/guide.ts";
import { lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import type { ScenarioOf } from "../../../domain/lifecycles/scenario.ts";

/** A table to lend: with texts of its own, but where every lifecycle says the same. */
const lending = defineLifecycle({
  name: "lending",
  seed: "000",
  initial: "new",
  statuses: {
    new: { group: "new", notify: ["shop"], on: { handOver: { by: ["shop"], to: "lent" } } },
    lent: {
      group: "active",
      notify: ["buyer"],
      on: { receive: { by: ["shop"], to: "back" } },
      deadlines: [{ name: "return", after: "P3D", notify: ["buyer"] }],
    },
    back: { group: "done" },
    lost: { group: "failed" },
  },
});
type Lending = typeof lending;

const title = { en: "Title", pl: "Tytuł", ru: "Название" };
const titles = { new: title, lent: title, back: title, lost: title };
const text = () => ({ headline: "", happened: "", next: "" });
const sentence = { title: "", next: "" };
const page = { en: sentence, pl: sentence, ru: sentence };
const buyer = { new: page, lent: page, back: page, lost: page };
const until = { en: String, pl: String, ru: String };

/** The same with money: a deposit when it is lent, a fee when it is late, and the deposit back. */
const hiring = defineLifecycle({
  ...lending,
  commands: { lend: { deposit: "money" }, fetchBack: { depositBack: "money", state: "line?" } },
  always: { lend: { by: ["shop"], charge: { field: "deposit", as: "deposit" } } },
  statuses: {
    ...lending.statuses,
    lent: {
      group: "active",
      on: {
        fetchBack: {
          by: ["shop"],
          to: "back",
          refund: { share: "byField", field: "depositBack" },
          allows: { state: ["good", "worn"] },
        },
      },
      deadlines: [{ name: "late", after: "P3D", charge: { field: "deposit", as: "lateFee" } }],
    },
  },
});

const titlesOf = (_: TitlesOf<Lending>) => {};
const pagesOf = (_: PagesOf<Lending>) => {};
const chargesOf = (_: ChargesOf<typeof hiring>) => {};
const commandsOf = (_: CommandTitlesOf<typeof hiring>) => {};
const lend = { title, fields: { deposit: title } };
const state = { ...title, values: { good: title, worn: title } };
const fetchBack = { title, fields: { depositBack: title, state } };
const scenario = (_: ScenarioOf<Lending>["steps"][number]) => {};
const messagesOf = (_: MessagesOf<Lending>) => {};

it("compiles only when everything is said: every line below that expects an error has one", () => {
  titlesOf(titles);
  // @ts-expect-error a status without a title
  titlesOf({ new: title, lent: title, back: title });
  // @ts-expect-error a title that is missing in one language
  titlesOf({ ...titles, lost: { en: "Lost", pl: "Zgubiony" } });
  // @ts-expect-error a title of no status
  titlesOf({ ...titles, stolen: title });

  chargesOf({ deposit: title, lateFee: title, depositBack: title });
  // @ts-expect-error a charge of a deadline without a title
  chargesOf({ deposit: title, depositBack: title });
  // @ts-expect-error what a refund takes off the bill, without a title
  chargesOf({ deposit: title, lateFee: title });
  // @ts-expect-error a charge of every open status without a title
  chargesOf({ lateFee: title, depositBack: title });
  // @ts-expect-error a title of no charge
  chargesOf({ deposit: title, lateFee: title, depositBack: title, tip: title });

  commandsOf({ lend, fetchBack });
  // @ts-expect-error an own command without a title
  commandsOf({ lend });
  // @ts-expect-error a title that is missing in one language
  commandsOf({ lend: { ...lend, title: { en: "Lend", pl: "Wypożycz" } }, fetchBack });
  // @ts-expect-error a field without a title
  commandsOf({ lend: { title, fields: {} }, fetchBack });
  // @ts-expect-error a field's value, of those that a step allows, without a title
  commandsOf({ lend, fetchBack: { title, fields: { depositBack: title, state: title } } });
  // @ts-expect-error a title of no command
  commandsOf({ lend, fetchBack, sell: { title, fields: {} } });

  pagesOf({ buyer, deadlines: { return: until } });
  // @ts-expect-error a status without a sentence on the buyer's page
  pagesOf({ buyer: { new: page, lent: page, back: page }, deadlines: { return: until } });
  // @ts-expect-error a sentence that is missing in one language
  pagesOf({ buyer: { ...buyer, lost: { en: sentence, pl: sentence } }, deadlines: { return: until } });
  // @ts-expect-error a deadline that the buyer is notified of, without a sentence
  pagesOf({ buyer, deadlines: {} });

  messagesOf({ buyer: { lent: text, returnDue: text } });
  messagesOf({ buyer: { lent: text, returnDue: text, refund: text }, shop: { new: text } });
  // @ts-expect-error a message without a text
  messagesOf({ buyer: { lent: text } });
  // @ts-expect-error a party without its texts
  messagesOf({ shop: { new: text } });
  // @ts-expect-error a text for a message that nothing calls for
  messagesOf({ buyer: { lent: text, returnDue: text, returnAhead: text } });
  // @ts-expect-error a text for a party that is not notified
  messagesOf({ buyer: { lent: text, returnDue: text }, support: { lent: text } });

  const story = "It happens.";
  scenario({
    actor: "shop",
    command: "handOver",
    text: story,
    seen: { status: "lent", deadlines: ["return"] },
  });
  scenario({ advanceBy: "P3D", text: story, seen: { notifications: ["returnDue"] } });
  // @ts-expect-error a command that the definition has no step for
  scenario({ actor: "shop", command: "ship", text: story });
  // @ts-expect-error a field that the command does not take
  scenario({ actor: "shop", command: "handOver", fields: { to: "Jan" }, text: story });
  // @ts-expect-error nobody who acts
  scenario({ actor: "neighbour", command: "handOver", text: story });
  // @ts-expect-error a status that the definition does not have
  scenario({ advanceBy: "P3D", text: story, seen: { status: "stolen" } });
  // @ts-expect-error a deadline that it does not have
  scenario({ advanceBy: "P3D", text: story, seen: { deadlines: ["payment"] } });
  // @ts-expect-error a message that it does not call for
  scenario({ advanceBy: "P3D", text: story, seen: { notifications: ["returnAhead"] } });
  // @ts-expect-error a step without its sentence
  scenario({ advanceBy: "P3D" });

  expect.assertions(0);
});

it("S1-05 gives screens a guide to every lifecycle under its name, with every status in every language", () => {
  for (const lifecycle of lifecycleNames) {
    const { name, statuses } = lifecycleGuideOf(lifecycle);
    expect(name).toBe(lifecycle);
    expect(statuses.map((status) => [status.name, status.group])).toEqual(
      Object.entries(lifecycles[lifecycle].statuses).map(([status, { group }]) => [status, group]),
    );
    for (const { label } of statuses) {
      expect(Object.keys(label).sort()).toEqual(["en", "pl", "ru"]);
      expect(Object.values(label).every(Boolean)).toBe(true);
    }
  }
});
