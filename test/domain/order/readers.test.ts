import { describe, expect, it } from "vitest";
import { publicEventOf } from "../../../domain/events/event.ts";
import { commandSchemaOf } from "../../../domain/lifecycle/schema.ts";
import { lifecycleNames, lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { commandsOf } from "../../../domain/order/authorize.ts";
import { stateAt } from "../../../domain/order/evolve.ts";
import type { Order } from "../../../domain/order/order.ts";
import { mayContact, maySee } from "../../../domain/order/parties.ts";
import { orderView } from "../../../domain/order/view.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { commandFieldsFor } from "../../support/order/command-fields.ts";
import { given, type OrderScenario } from "../../support/order/scenario.ts";

/** Who says something in these orders. */
const walkers = ["director", "buyer", "contractor", "otherContractor", "deliverer", "support"] as const;
type Walker = (typeof walkers)[number];
/** Whose feed of events has data for somebody: the shop's people, its storefront, those who support it, an endpoint. */
const feedReaders = ["storefront", "director", "manager", "seller", "support", "admin", "endpoint"] as const;
const [price, sums] = [7_654_321, /7654321/];

/** A text that stands nowhere else, and says who said it in which field of which version. */
const mark = (version: number, who: Walker, command: string, field: string) =>
  `zq${version}.${who}.${command}.${field.replaceAll(".", "_")}qz`;
interface Mark {
  version: number;
  who: Walker;
  command: string;
  field: string;
}
const marksIn = (value: unknown): Mark[] =>
  [...new Set(JSON.stringify(value).match(/zq[\w.]+?qz/g) ?? [])].map((text) => {
    const [version = "", who, command = "", field = ""] = text.slice(2, -2).split(".");
    return { version: Number(version), who: who as Walker, command, field };
  });

type Fields = Record<string, unknown>;

/** Each place of a text in some fields, and fields that take one and were left out. */
function textsIn(fields: Fields, shape: object, path: string[] = []): string[][] {
  const inside = Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === "string") return [[...path, name]];
    return typeof value === "object" && value !== null ? textsIn(value as Fields, {}, [...path, name]) : [];
  });
  const others = Object.keys(shape).filter((name) => !Object.hasOwn(fields, name));
  return [...inside, ...others.map((name) => [name])];
}

function planted(fields: Fields, [name = "", ...rest]: string[], text: string): Fields {
  return {
    ...fields,
    [name]: rest.length === 0 ? text : planted((fields[name] ?? {}) as Fields, rest, text),
  };
}

/** The story after a command in which every text that can be any text is a canary. */
function told(story: OrderScenario, who: Walker, name: string): OrderScenario | undefined {
  const given = commandFieldsFor(story, name).find((fields) => "event" in story.decide(who, name, fields)) as
    | Fields
    | undefined;
  if (!given) return undefined;
  const { shape } = commandSchemaOf(story.lifecycle, name)!;
  const marked = textsIn(given, shape).reduce((fields, path) => {
    const text = mark(story.order.version + 1, who, name, path.join("."));
    const tries = [text, `${text}@example.com`].map((each) => planted(fields, path, each));
    return tries.find((each) => "event" in story.decide(who, name, each)) ?? fields;
  }, given);
  return story.by(who, name, marked);
}

/** Stories in which whatever was said least comes next, until there is nothing new to say. */
function storiesOf(start: OrderScenario): OrderScenario[] {
  const said = new Map<string, number>();
  const timesSaid = (who: Walker, name: string) => said.get(`${who} ${name}`) ?? 0;
  const wishes = ({ lifecycle, order }: OrderScenario) =>
    commandsOf(lifecycle, order)
      .flatMap((name) => walkers.map((who) => ({ who, name })))
      .toSorted((a, b) => timesSaid(a.who, a.name) - timesSaid(b.who, b.name));
  const tell = (story: OrderScenario): OrderScenario => {
    for (const { who, name } of wishes(story)) {
      const next = told(story, who, name);
      if (!next) continue;
      said.set(`${who} ${name}`, timesSaid(who, name) + 1);
      return next;
    }
    return story;
  };
  return Array.from({ length: 25 }, () => {
    let story = start;
    for (let step = 0; step < 14; step++) story = tell(story);
    return story.paymentReport(1, "pay-1");
  });
}

/** Whose time a version is: before anybody had accepted, one contractor's, or between two. */
function turnAt({ history }: Order, version: number): string {
  const last = history.slice(0, version).findLast(({ command }) => /^(accept|returnToFeed)$/.test(command));
  return last ? (last.command === "accept" ? last.actor.id! : "between") : "before";
}

const forContractors = ["clarification", "reason", "details"];
const isHandedOn = ({ command, field }: Mark) => command === "returnToFeed" && forContractors.includes(field);

/** Whether somebody may read a text, by what stands in the contract and not by how it is done. */
function mayRead(order: Order, reader: ActorName | "endpoint", each: Mark): boolean {
  const { command, version, who, field } = each;
  if (reader === "support" || reader === "admin") return true;
  if (command === "decideFee") return false;
  if (reader === "buyer" || reader === "storefrontForBuyer") return command !== "returnToFeed";
  if (reader === "deliverer")
    return (
      command === "correct" &&
      !/email/.test(field) &&
      (!order.request.gift || /recipient|delivery/.test(field))
    );
  if (!/[cC]ontractor/.test(reader)) return true;
  if (!mayContact(lifecycleOf(order), order, actors[reader as ActorName])) return isHandedOn(each);
  const turn = turnAt(order, version);
  const isTheirs = turn === "before" || turn === actors[reader as "contractor"].id;
  // what the order says at present is nobody's former time
  return isTheirs || who === reader || isHandedOn(each) || command === "correct";
}

const views = (order: Order, who: ActorName, present = order) =>
  orderView(lifecycleOf(order), order, actors[who], { present });

describe.each(lifecycleNames)("what each reader gets of an order of the lifecycle %s", (name) => {
  const request = { way: "ownCourier" as const, price: 1500, from: "2026-11-16T12:00:00Z" };
  const stories = storiesOf(
    given(name, { delivery: request, gift: name === "giftShop" }, { acceptFee: price }),
  );
  const leaks = (order: Order, reader: ActorName | "endpoint", what: unknown) =>
    marksIn(what).filter((each) => !mayRead(order, reader, each));

  it("every command was given, and every text in it is a canary", () => {
    const marks = stories.flatMap(({ order }) => marksIn(order.history));
    const commands = new Set(stories.flatMap(({ order }) => order.history.map(({ command }) => command)));
    const spoken = [...commands].filter((command) => {
      const { shape } = commandSchemaOf(stories[0]!.lifecycle, command) ?? { shape: {} };
      return ["reason", "text", "comment", "review", "clarification", "reference"].some(
        (each) => each in shape,
      );
    });
    expect(spoken.filter((each) => !marks.some(({ command }) => command === each))).toEqual([]);
    expect(marks.length).toBeGreaterThan(20);
  });

  it("holds no text and no fee that is not for them, in the order and its history", () => {
    for (const { order } of stories)
      for (const reader of actorNames) {
        if (!maySee(lifecycleOf(order), order, actors[reader])) continue;
        expect([reader, leaks(order, reader, views(order, reader))]).toEqual([reader, []]);
      }
  });

  it("shows an earlier answer by today's rights, whoever repeats the key and whenever it was", () => {
    for (const { order } of stories)
      for (const reader of actorNames)
        for (let version = 1; version <= order.version; version++) {
          const again = views(stateAt(order, version), reader, order);
          expect([reader, version, leaks(order, reader, again)]).toEqual([reader, version, []]);
          if (mayContact(lifecycleOf(order), order, actors[reader])) continue;
          expect(JSON.stringify(again)).not.toMatch(/Anna Nowak|anna@|\+4850|"email":"|zqnewqz/);
        }
  });

  it("holds the same in the feed of events and in webhooks", () => {
    for (const { order } of stories)
      for (const reader of feedReaders) {
        const who = reader === "endpoint" ? undefined : actors[reader];
        const events = order.history.map((_, i) => publicEventOf(order, i + 1, who));
        expect([reader, leaks(order, reader, events)]).toEqual([reader, []]);
        const seesFees = reader === "support" || reader === "admin";
        if (!seesFees) expect(JSON.stringify(events)).not.toMatch(sums);
      }
  });

  it("says a fee to the contractor who pays it, to support and to admins", () => {
    for (const { order } of stories)
      for (const reader of actorNames) {
        if (["support", "admin"].includes(reader)) continue;
        const { acceptFee: _, ...view } = views(order, reader);
        const { id } = actors[reader] as { id?: string };
        const others = (view.fees ?? []).filter(({ contractor }) => contractor !== id);
        expect(others).toEqual([]);
        const paid = order.fees?.some(({ contractor }) => contractor === id);
        if (!paid) expect([reader, sums.test(JSON.stringify(view))]).toEqual([reader, false]);
      }
  });
});
