import { describe, expect, it } from "vitest";
import { createFeed } from "../../board/list/feed.ts";
import { noRows, type Row } from "../../board/list/rows.ts";
import { fc } from "../support/property.ts";

const ids = ["a", "b", "c", "d", "e", "f", "g"];
const pageSize = 2;

/** A shop whose orders change: each change is an event, and the list is as it was when it was read. */
function shopOf(counts: { events: number }) {
  const orders = new Map<string, Row>();
  const events: string[] = [];
  return {
    change(id: string, group: string, version: number) {
      orders.set(id, { id, group, number: String(version) } as Row);
      events.push(id);
      counts.events++;
    },
    open: () => [...orders.values()].filter(({ group }) => group !== "done"),
    tip: () => String(events.length),
    page(cursor = "") {
      const rest = ids.filter((id) => id > cursor).flatMap((id) => orders.get(id) ?? []);
      const open = rest.filter(({ group }) => group !== "done");
      const items = open.slice(0, pageSize);
      return { items, next: open.length > pageSize ? items.at(-1)!.id : null };
    },
    after(position: string) {
      const some = events.slice(Number(position), Number(position) + 100);
      const items = some.map((order) => ({ order, summary: orders.get(order)! }));
      return { items, next: String(Number(position) + some.length) };
    },
  };
}

const change = fc.record({
  id: fc.constantFrom(...ids),
  group: fc.constantFrom("new", "active", "ready", "done"),
});
/** What happens between a request and its answer, and after it, one request after the other. */
const turns = fc.array(fc.array(change, { maxLength: 3 }), { minLength: 12, maxLength: 30 });

describe("the list of open orders", () => {
  it("is what a fresh load would bring, whatever happened between and during its loads and looks", async () => {
    await fc.assert(
      fc.asyncProperty(turns, fc.array(fc.nat(9), { maxLength: 4 }), async (happenings, again) => {
        const shop = shopOf({ events: 0 });
        const queue = happenings.map((changes) => [...changes]);
        let version = 0;
        const happen = () => {
          for (const { id, group } of queue.shift() ?? []) shop.change(id, group, ++version);
        };
        /** An answer is read at some moment between two happenings. */
        const answered = async <T>(read: () => T): Promise<T> => {
          happen();
          const answer = read();
          happen();
          return answer;
        };
        let rows = noRows.rows;
        const feed = createFeed(
          {
            tip: () => answered(shop.tip),
            page: (cursor) => answered(() => shop.page(cursor)),
            events: (after) => answered(() => shop.after(after)),
          },
          (known) => {
            rows = known.rows;
          },
          noRows,
        );
        await feed.load();
        for (const reload of again) await (reload > 6 ? feed.load() : feed.look());
        queue.length = 0;
        await feed.look();
        expect([...rows.values()].toSorted(byId)).toEqual(shop.open().toSorted(byId));
      }),
    );
  });

  it("keeps what was asked for later, whichever answer comes first", async () => {
    const row = (number: string, group = "new") => ({ id: "a", number, group }) as Row;
    let rows = noRows.rows;
    const nothing = async () => ({ items: [], next: "" });
    const feed = createFeed(
      { tip: async () => "0", page: async () => ({ items: [], next: null }), events: nothing },
      (known) => {
        rows = known.rows;
      },
      noRows,
    );
    const [first, second] = [feed.ask(), feed.ask()];
    feed.take([{ id: "a", row: row("2", "done") }], second);
    feed.take([{ id: "a", row: row("1") }], first);
    expect(rows.size).toBe(0);
  });

  it("names what is new to it, and of fifty events about one order the last one", async () => {
    const shop = shopOf({ events: 0 });
    shop.change("a", "new", 1);
    const updates: number[] = [];
    const feed = createFeed(
      { tip: async () => shop.tip(), page: async (c) => shop.page(c), events: async (p) => shop.after(p) },
      ({ rows }) => updates.push(rows.size),
      noRows,
    );
    await feed.load();
    updates.length = 0;
    for (let i = 2; i < 52; i++) shop.change("b", "active", i);
    const { added, known } = await feed.look();
    expect({ added, number: known.rows.get("b")!.number, updates }).toEqual({
      added: ["b"],
      number: "51",
      updates: [2],
    });
  });
});

const byId = (a: Row, b: Row): number => (a.id < b.id ? -1 : 1);
