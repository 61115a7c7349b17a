import { describe, expect, it } from "vitest";
import { boardPlaceOf, hrefOf } from "../../board/place.ts";
import { words as en } from "../../board/words/en.ts";
import { laterWords as laterEn } from "../../board/words/later.en.ts";
import { laterWords as laterPl } from "../../board/words/later.pl.ts";
import { laterWords as laterRu } from "../../board/words/later.ru.ts";
import { words as pl } from "../../board/words/pl.ts";
import { counted } from "../../board/words/plural.ts";
import { words as ru } from "../../board/words/ru.ts";
import { chosenLanguage } from "../../board/words/words.ts";
import type { SystemEvent } from "../../domain/lifecycle/commands.ts";
import { commandsIn, stepsIn, targetsOf } from "../../domain/lifecycle/transitions.ts";
import { lifecycles } from "../../domain/lifecycles/registry.ts";

const tables = {
  en: { ...en, later: laterEn },
  ru: { ...ru, later: laterRu },
  pl: { ...pl, later: laterPl },
};
type Table = { readonly [name: string]: unknown };

/** Every text of a table by its path; a text that is made of something, made of samples. */
function textsIn(table: Table, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, value]) => {
      const own = `${path}${name}`;
      if (typeof value === "string") return [[own, value]];
      if (typeof value === "function") return [[own, value("3", "5", "7")]];
      return Object.entries(textsIn(value as Table, `${own}.`));
    }),
  );
}

/** The commands that can leave an order in its status; what a stage is called says its guide. */
function quietCommands(): string[] {
  const found = Object.values(lifecycles).flatMap((lifecycle) =>
    Object.entries(lifecycle.statuses).flatMap(([name, status]) =>
      commandsIn(lifecycle, status).filter((command) =>
        stepsIn(lifecycle, status, command).some(
          (step) => (!step.to && !step.anywhere) || targetsOf(lifecycle, step).includes(name),
        ),
      ),
    ),
  );
  return [...new Set(found)].filter((command) => command !== "setStage" && command !== "move");
}

describe("the words of the board", () => {
  it.each(["ru", "pl"] as const)("in %s are the same as in English, none left in English", (name) => {
    const [own, english] = [textsIn(tables[name]), textsIn(tables.en)];
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(english).toSorted());
    const same = Object.keys(own).filter(
      (path) => own[path] === english[path] && /[a-z]{4}/.test(own[path]!),
    );
    expect(
      same.filter(
        (path) =>
          !["orders.status", "order.actors.admin"].includes(path) &&
          !["Administrator", "E-mail", "Telegram"].includes(own[path]!),
      ),
    ).toEqual([]);
  });

  it.each([
    ["en", /\bjobs?\b/i],
    ["pl", /zleceni/i],
    ["ru", /задани/i],
  ] as const)("in %s call what a contractor has as everybody does: an order", (language, other) => {
    expect(Object.entries(textsIn(tables[language])).filter(([, text]) => other.test(text))).toEqual([]);
  });

  it.each(["en", "ru", "pl"] as const)("in %s say what has happened where no status says it", (language) => {
    const system: Record<SystemEvent, true> = {
      ...{ create: true, recordPayment: true, recordDelivery: true, recordUnreachable: true },
      ...{ dismissTask: true, remind: true, expire: true },
    };
    const { events } = tables[language].later.history;
    expect(Object.keys(events)).toEqual(expect.arrayContaining([...Object.keys(system), ...quietCommands()]));
  });

  it.each([
    ["en", "1 order", "2 orders", "5 orders", "21 orders"],
    ["ru", "1 заказ", "2 заказа", "5 заказов", "21 заказ"],
    ["pl", "1 zamówienie", "2 zamówienia", "5 zamówień", "21 zamówień"],
  ])("in %s count as people do", (language, ...said) => {
    const forms = {
      en: { one: "order", other: "orders" },
      ru: { one: "заказ", few: "заказа", many: "заказов", other: "заказа" },
      pl: { one: "zamówienie", few: "zamówienia", many: "zamówień", other: "zamówienia" },
    }[language]!;
    expect([1, 2, 5, 21].map((count) => counted(language, count, forms))).toEqual(said);
  });

  it("are in the first language of the wishes that there is", () => {
    expect(chosenLanguage([null, "de-DE", "pl-PL", "en"])).toBe("pl");
    expect(chosenLanguage(["constructor", undefined])).toBe("en");
  });
});

describe("an address of the board", () => {
  it.each([
    "/board",
    "/board?status=new,accepted&q=anna",
    "/board/orders/01K9?day=today",
    "/board/messages",
    "/board/needs-you",
    "/board/archive?status=done",
  ])("%s is a place and back", (address) => {
    expect(hrefOf(boardPlaceOf(address)!)).toBe(address);
  });

  it.each(["/", "/boards", "/board/nowhere", "/board/messages/7", "/board/orders/1/2"])(
    "%s is nowhere on it",
    (address) => expect(boardPlaceOf(address)).toBeUndefined(),
  );
});
