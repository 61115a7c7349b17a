import { describe, expect, it } from "vitest";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { lifecycleNames, lifecycles } from "../../../domain/lifecycles/registry.ts";
import {
  dayListKey,
  delivererListKey,
  placesAfter,
  sellerListKey,
  shopListKey,
  summaryOf,
  taskKey,
} from "../../../domain/listing/indexes.ts";
import { lossOf } from "../../../domain/listing/losses.ts";
import {
  dayAhead,
  type ListFilter,
  momentIn,
  planFor,
  planForContractor,
} from "../../../domain/listing/plan.ts";
import { countsOf, summaryView } from "../../../domain/listing/summary.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { actors } from "../../support/order/actors.ts";
import { orderInEachStatus } from "../../support/order/every-status.ts";
import { given, listKeysOf, monday } from "../../support/order/scenario.ts";
import { fc } from "../../support/property.ts";

const window = { from: "2026-11-16T23:30:00Z", to: "2026-11-17T01:00:00Z" };
const bouquet = (timeZone?: string) =>
  given("giftShop", { delivery: { way: "self", ...window } }, timeZone ? { timeZone } : undefined);

describe("the lists that an order stands in", () => {
  it("S2-01 S3-32 are its shop's open orders while it is open", () => {
    expect(listKeysOf(bouquet().order).shopKey).toBe(shopListKey("clay-cats"));
  });

  it("S2-05 S2-25 S3-38 are those of its ending once it has one", () => {
    for (const name of lifecycleNames)
      for (const [status, { order }] of orderInEachStatus(name)) {
        const keys = listKeysOf(order);
        const ended = isClosed(order.group);
        expect(keys.shopKey, status).toBe(shopListKey("clay-cats", ended ? status : undefined));
        const { keys: archive } = planFor("clay-cats", lifecycles[name], { archived: true }, () => "");
        const { keys: section } = planFor("clay-cats", lifecycles[name], { archived: false }, () => "");
        expect([archive.includes(keys.shopKey as string), section.includes(keys.shopKey as string)]).toEqual([
          ...[ended, !ended],
        ]);
        if (!ended) continue;
        const owes = order.payment.refundDue > 0;
        expect(keys.dueKey, status).toBe(owes ? taskKey("clay-cats") : undefined);
        for (const key of ["delivererKey", "feedKey"]) expect(keys).not.toHaveProperty(key);
      }
  });

  it("S2-02 are those of its delivery day, where the shop is", () => {
    expect(listKeysOf(bouquet().order).dayKey).toBe(dayListKey("clay-cats", "2026-11-16"));
    expect(listKeysOf(bouquet("Europe/Warsaw").order).dayKey).toBe(dayListKey("clay-cats", "2026-11-17"));
  });

  it("S2-13 are its seller's once there is one", () => {
    const { order } = bouquet().by("director", "accept").by("director", "assignSeller", { seller: "sam" });
    expect(listKeysOf(order).assigneeKey).toBe(sellerListKey("clay-cats", "sam"));
  });

  it("are its deliverer's until it ends", () => {
    const assigned = given("backOffice").by("director", "assignDeliverer", { deliverer: "dan" });
    expect(listKeysOf(assigned.order)).toHaveProperty("delivererKey");
    expect(listKeysOf(assigned.by("director", "cancel", { reason: "x" }).order)).not.toHaveProperty(
      "delivererKey",
    );
  });

  it("are the tasks of its shop while it has ended and owes money", () => {
    const { order } = bouquet().by("buyer", "cancel");
    const owing = { ...order, payment: { ...order.payment, refundDue: 9000 } };
    expect(listKeysOf(owing)).toMatchObject({
      dueKey: taskKey("clay-cats"),
      dueAt: `${order.closedAt}#${order.id}`,
    });
  });

  it("S1-27 are its shop's losses once it has failed, and only then, by the moment of its end", () => {
    for (const name of lifecycleNames)
      for (const [status, { order }] of orderInEachStatus(name)) {
        const { lossKey, lossOrder, loss } = listKeysOf(order);
        const failed = order.group === "failed";
        expect([status, lossKey, lossOrder]).toEqual(
          failed ? [status, "clay-cats", `${order.closedAt}#${order.id}`] : [status, undefined, undefined],
        );
        expect(loss, status).toEqual(failed ? lossOf(order) : undefined);
      }
  });

  it("are the due ones while the clock has something to do", () => {
    expect(listKeysOf(bouquet().order).dueAt).toBe("2026-11-16T09:15:00Z");
    expect(listKeysOf(bouquet().by("director", "hold", { reason: "x" }).order)).not.toHaveProperty("dueAt");
  });
});

describe("reading a list", () => {
  const { lifecycle } = given("giftShop");
  const plan = (filter: ListFilter) => planFor("clay-cats", lifecycle, filter, dayAhead(monday, "UTC"));
  const summary = summaryOf(bouquet().order);

  it("S2-02 asks for a day", () => {
    expect(plan({ deliveryDate: ["tomorrow"] })).toMatchObject({
      index: "byDelivery",
      keys: [dayListKey("clay-cats", "2026-11-17")],
    });
  });

  it("S2-02 asks for today, for a date, and puts the orders of a day by their windows", () => {
    const day = (date: string) => ({ keys: [dayListKey("clay-cats", date)], newestFirst: false });
    expect(plan({ deliveryDate: ["today"] })).toMatchObject(day("2026-11-16"));
    expect(plan({ deliveryDate: ["2026-12-24"] })).toMatchObject(day("2026-12-24"));
    expect(listKeysOf(bouquet().order).dayOrder).toBe(`${window.from}#00001001`);
    expect(listKeysOf(given("giftShop").order)).not.toHaveProperty("dayKey");
  });

  it("S0-20 keeps what has stood since a moment or longer, and what is open only", () => {
    const { matches } = plan({ since: monday });
    const stood = (since: string, group: "active" | "done" = "active") =>
      matches({ status: "accepted", group, placedAt: monday, statusSince: since, summary });
    expect([stood("2026-11-16T08:59:59Z"), stood(monday), stood("2026-11-16T09:00:01Z")]).toEqual([
      ...[true, true, false],
    ]);
    expect(stood("2026-11-16T08:59:59Z", "done")).toBe(false);
    expect(
      plan({}).matches({ status: "done", group: "done", placedAt: monday, statusSince: monday, summary }),
    ).toBe(true);
  });

  it("keeps what is asked for together: status, group, ending, seller, deliverer and stage", () => {
    const entry = {
      ...{
        status: "accepted",
        group: "active" as const,
        stage: "consultation",
        placedAt: monday,
        statusSince: monday,
      },
      summary: {
        ...{ ...summary, assignee: "sam", delivery: { status: "assigned" as const, deliverer: "dan" } },
        ...{ payment: { status: "paid" as const, due: 0 }, attention: ["problem" as const] },
      },
    };
    const kept = (filter: ListFilter) => plan(filter).matches(entry);
    const [before, after] = ["2026-11-16T08:59:59Z", "2026-11-16T09:00:01Z"];
    const keeping: ListFilter[] = [
      ...[{ status: ["accepted"] }, { status: ["new", "accepted"] }, { group: ["active" as const] }],
      ...[{ archived: false }, { assignee: ["sue", "sam"] }, { deliverer: ["dan"] }, {}],
      ...[{ stage: ["consultation"] }, { payment: ["unpaid" as const, "paid" as const] }],
      ...[{ attention: ["disputed" as const, "problem" as const] }, { placedFrom: monday, placedTo: monday }],
      ...[{ placedFrom: before }, { placedTo: after }],
    ];
    for (const filter of keeping) expect([filter, kept(filter)]).toEqual([filter, true]);
    const dropping: ListFilter[] = [
      ...[{ status: ["new"] }, { group: ["done" as const, "new" as const] }, { archived: true }],
      ...[{ assignee: ["sue"] }, { deliverer: ["dee"] }, { stage: ["notContacted"] }],
      ...[{ payment: ["unpaid" as const] }, { attention: ["disputed" as const] }],
      ...[{ placedFrom: after }, { placedTo: before }, { status: ["accepted"], assignee: ["sue"] }],
    ];
    for (const filter of dropping) expect([filter, kept(filter)]).toEqual([filter, false]);
    expect(plan({ attention: ["problem"] }).matches({ ...entry, summary })).toBe(false);
  });

  it("S2-05 S2-25 keeps what ended lately in a gift shop's section, unless the shop archived it", () => {
    const ended = bouquet().advance("P1D").by("buyer", "cancel");
    const { closedAt } = ended.order;
    const listed = ({ order }: typeof ended) => ({ ...order, ...listKeysOf(order) }) as never;
    const at = (archivedUntil: string, story = ended) => {
      const [section, archive] = [false, true].map((archived) => plan({ archived, archivedUntil }));
      const key = shopListKey("clay-cats", story.order.status);
      const place = String(listKeysOf(story.order).shopOrder);
      expect(section!.keys).toContain(key);
      const isRead = place > section!.within![key]!.from!;
      return [isRead && section!.matches(listed(story)), archive!.matches(listed(story))];
    };
    expect(at("2026-11-17T08:59:59Z")).toEqual([true, false]);
    expect(closedAt).toBe("2026-11-17T09:00:00Z");
    expect(at(closedAt!)).toEqual([false, true]);
    const archived = ended.by("director", "archive");
    expect(at("2026-11-17T08:59:59Z", archived)).toEqual([false, true]);
    expect(at("2026-11-17T08:59:59Z", archived.by("director", "unarchive"))).toEqual([true, false]);
    expect(plan({ archived: false, status: ["done"], archivedUntil: monday }).keys).toEqual([
      shopListKey("clay-cats", "done"),
    ]);
  });

  it("S3-14 S3-38 has nothing that ended in any other section, however lately", () => {
    for (const name of lifecycleNames.filter((each) => each !== "giftShop")) {
      const filter = { archived: false, archivedUntil: "2000-01-01T00:00:00Z" };
      const { keys, matches } = planFor("clay-cats", lifecycles[name], filter, () => "");
      expect(keys).toEqual([shopListKey("clay-cats")]);
      for (const { order } of orderInEachStatus(name).values())
        expect(matches({ ...order, ...listKeysOf(order) } as never)).toBe(!isClosed(order.group));
    }
  });

  it("shows what every list shows of an order", () => {
    const { order } = bouquet().by("director", "accept").by("director", "assignSeller", { seller: "sam" });
    const shown = summaryView({ ...order, ...listKeysOf(order) } as never, actors.director, monday);
    expect(Object.keys(shown)).toEqual([
      ...[
        "id",
        "number",
        "reference",
        "shop",
        "lifecycle",
        "status",
        "group",
        "stage",
        "placedAt",
        "closedAt",
      ],
      ...["since", "buyer", "city", "delivery", "payment", "total", "currency", "lines", "deadline"],
      ...["hold", "unansweredSince", "attention", "assignee"],
    ]);
    expect(shown).toMatchObject({
      ...{ id: order.id, status: "accepted", group: "active", stage: null, closedAt: null, assignee: "sam" },
      delivery: { way: "self", status: "pending", ...window },
      ...{ unansweredSince: monday, attention: [], reference: null },
      hold: null,
    });
  });

  it("shows that an order is on hold, and until when", () => {
    const holdOf = (given: ReturnType<typeof bouquet>) =>
      summaryView({ ...given.order, ...listKeysOf(given.order) } as never, actors.director).hold;
    const until = addSeconds(monday, 86_400);
    const held = bouquet().by("director", "accept").by("director", "hold", { reason: "Holidays", until });
    expect(holdOf(held)).toEqual({ until });
    expect(holdOf(held.by("director", "resume"))).toBeNull();
    expect(holdOf(bouquet().by("director", "hold", { reason: "Holidays" }))).toEqual({ until: null });
  });

  it("shows what needs a person to those who look after the order, and to nobody else", () => {
    const { order } = given("giftShop").by("buyer", "cancel");
    const owing = { ...order, payment: { ...order.payment, refundDue: 9000 } };
    const listed = { ...owing, ...listKeysOf(owing) } as never;
    expect(summaryView(listed, actors.director).attention).toEqual(["refundDue"]);
    expect(summaryView(listed, { role: "contractor", id: "carl" }).attention).toEqual([]);
  });

  it("changes with what it shows, and with no other event", () => {
    const order = bouquet().by("director", "accept");
    const next = order.by("buyer", "allowThirdPerson", { allowed: true });
    expect(next.order.version).toBe(order.order.version + 1);
    expect(listKeysOf(next.order)).toEqual(listKeysOf(order.order));
  });

  it("reads no more of a list than was placed within the moments asked for", () => {
    const placed = { placedFrom: "2026-11-16T09:00:00Z", placedTo: "2026-11-17T09:00:00Z" };
    const within = { from: placed.placedFrom, to: placesAfter(placed.placedTo) };
    const open = shopListKey("clay-cats");
    expect(plan(placed).within).toMatchObject({
      [open]: within,
      [shopListKey("clay-cats", "done")]: { from: placed.placedFrom },
    });
    expect(plan({ ...placed, assignee: ["sam"] }).within).toEqual({
      [sellerListKey("clay-cats", "sam")]: within,
    });
    expect(momentIn("2026-11-22", "Europe/Warsaw")).toBe("2026-11-21T23:00:00Z");
    expect(momentIn("2026-11-22", "Europe/Warsaw", true)).toBe("2026-11-22T22:59:59Z");
    expect(momentIn("2026-10-25", "Europe/Warsaw", true)).toBe("2026-10-25T22:59:59Z");
    expect(momentIn(monday, "Europe/Warsaw")).toBe(monday);
  });

  it("S2-02 S2-03 puts what came last first in every list but that of a day", () => {
    const filters = fc.record(
      {
        deliveryDate: fc.constantFrom(["today"], ["today", "2026-12-24"]),
        assignee: fc.constantFrom(["sam"], ["sam", "sue"]),
        deliverer: fc.constant(["dan"]),
        status: fc.constantFrom(["new"], ["done"], ["new", "done"]),
        group: fc.constantFrom(["active" as const], ["failed" as const]),
        archived: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const indexes = new Set<string>();
    fc.assert(
      fc.property(filters, (filter) => {
        const asked = [plan(filter), planForContractor("carl", filter)];
        for (const { index, newestFirst } of asked) {
          indexes.add(index);
          expect([index, newestFirst]).toEqual([index, index !== "byDelivery"]);
        }
      }),
    );
    expect([...indexes].sort()).toEqual(["byAssignee", "byDeliverer", "byDelivery", "byShop"]);
  });

  it("S2-02 finds tomorrow when a day has 23 hours, or 25", () => {
    expect(dayAhead("2026-03-28T22:30:00Z", "Europe/Warsaw")(1)).toBe("2026-03-29");
    expect(dayAhead("2026-10-24T22:30:00Z", "Europe/Warsaw")(0)).toBe("2026-10-25");
    expect(dayAhead("2026-10-24T22:30:00Z", "Europe/Warsaw")(1)).toBe("2026-10-26");
  });

  it("S2-03 S2-05 asks only for the orders that can match", () => {
    expect(plan({ status: ["new"] }).keys).toEqual([shopListKey("clay-cats")]);
    expect(plan({ status: ["done"] }).keys).toEqual([shopListKey("clay-cats", "done")]);
    expect(plan({ archived: false }).keys).toEqual([shopListKey("clay-cats")]);
    expect(plan({ archived: true }).keys).toHaveLength(4);
  });

  it("S4-28 asks for a deliverer's jobs, or for what they brought", () => {
    const jobs = { index: "byDeliverer", keys: [delivererListKey("clay-cats", "dan")] };
    expect(plan({ deliverer: ["dan"] })).toMatchObject(jobs);
    expect(plan({ deliverer: ["dan"], archived: false, assignee: ["sam"] })).toMatchObject(jobs);
    expect(plan({ deliverer: ["dan"], status: ["done"] })).toMatchObject({
      index: "byShop",
      keys: [shopListKey("clay-cats", "done")],
    });
    expect(plan({ deliverer: ["dan"], archived: true }).index).toBe("byShop");
  });

  it("S1-22 counts group ready as awaiting payment, and S1-12 a postponed order in no other group", () => {
    const orders = [
      { status: "ready", group: "ready" as const, count: 1 },
      { status: "postponed", group: "paused" as const, count: 1 },
    ];
    const { byGroup, byStatus, readyBadge } = countsOf(given("serviceDesk").lifecycle, orders);
    expect(byGroup).toMatchObject({ new: 0, active: 0, paused: 1, ready: 1, done: 0 });
    expect(byStatus).toEqual({
      ...{ new: 0, inProgress: 0, postponed: 1, ready: 1, inDelivery: 0 },
      ...{ closedSuccessfully: 0, closedUnsuccessfully: 0 },
    });
    expect(countsOf(given("serviceDesk").lifecycle, [...orders, ...orders]).byGroup.ready).toBe(2);
    const own = countsOf(given("serviceDesk").lifecycle, [{ status: "gone", group: "ready", count: 1 }]);
    expect([own.byStatus.gone, own.byGroup.ready]).toEqual([1, 1]);
    expect(readyBadge).toBe(1);
    expect(countsOf(given("marketplace").lifecycle, orders)).not.toHaveProperty("readyBadge");
  });
});
