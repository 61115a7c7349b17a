import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWorld } from "../support/world.ts";
import { csvFile, shopifyOrder, wooOrder } from "./import-files.ts";
import { runCommand } from "./run-command.ts";

const world = startWorld();
const folder = mkdtempSync(join(tmpdir(), "waymark-import-"));
afterAll(() => rmSync(folder, { recursive: true }));
let shop: Awaited<ReturnType<typeof world.shop>>;
beforeAll(async () => {
  shop = await world.shop("marketplace");
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const importing = (path: string, ...more: string[]) =>
  runCommand("import", path, "--shop", shop.id, "--url", world.runtime.url, ...more);

async function orders() {
  const { items } = (await shop.manager("GET", "/v1/orders?limit=100")).body;
  const ids = items.map(({ id }: { id: string }) => id);
  return Promise.all(ids.map(async (id: string) => (await shop.manager("GET", `/v1/orders/${id}`)).body));
}

async function orderCalled(reference: string) {
  return (await orders()).find((order) => order.reference === reference);
}

describe("import", () => {
  it("records what was given back in part, once, where the token is of staff, and names the sum elsewhere", async () => {
    const back = (id: number, amount: string) => ({
      ...{ id, transactions: [{ kind: "refund", status: "success", amount }] },
    });
    const given = { financial_status: "partially_refunded", refunds: [back(7, "10.00"), back(8, "2.50")] };
    const order = { ...shopifyOrder, ...given, id: 900_001, name: "#9001", current_total_price: "55.31" };
    const path = file("refunded.json", order);
    const staff = await world.runtime.token({ role: "manager", sub: "manager-1", shop: shop.id });
    for (const _ of ["first", "again"]) {
      const { code } = await importing(path, "--token", staff, "--source", "phone");
      expect(code).toBe(0);
      const { payment, totals } = await orderCalled("#9001");
      expect(payment).toMatchObject({ paid: 6781, refunded: 1250, status: "partlyRefunded" });
      expect(totals.due).toBe(0);
    }
    const other = file("refunded-2.json", { ...order, id: 900_002, name: "#9002" });
    expect((await importing(other, "--dry-run")).said).toContain("10.00 USD were given back already");
    const { said } = await importing(other);
    expect(said).toContain("10.00 USD were given back already: record it with refund");
    expect((await orderCalled("#9002")).payment).toMatchObject({ paid: 6781, refunded: 0 });
  });

  it("takes an order of Shopify with discounts, tax, tip, options and what was paid, to the minor unit", async () => {
    const { code, said } = await importing(file("shopify.json", { orders: [shopifyOrder] }));
    expect(said).toBe("1 of 1 orders are in Waymark.\n");
    expect(code).toBe(0);
    const order = await orderCalled("#1001");
    expect(order).toMatchObject({
      placedAt: "2026-11-20T14:31:00Z",
      buyer: { id: "77", name: "Jo Doe", email: "jo@example.com", phone: "+13195550142", locale: "en-US" },
      recipient: { name: "Sam Roe", phone: "+13195550143" },
      billing: { company: "Prints Ltd", address: { line1: "1 Main St", state: "Iowa" } },
      delivery: {
        way: "carrier",
        method: "Ground Advantage",
        price: 700,
        address: { city: "Waverly", country: "US" },
      },
      payment: { channel: "online", method: "shopify payments", status: "paid", paid: 6781 },
      comment: "Leave at the side door",
      gift: true,
      giftMessage: "With love",
      metadata: { campaign: "november", tags: "vip, print" },
      totals: { goods: 5949, total: 6781, due: 0 },
    });
    expect(order.lines).toMatchObject([
      {
        ...{ sku: "T-1", title: "T-shirt", quantity: 3, unitPrice: 1650 },
        options: [
          { name: "Variant", value: "Small / Blue" },
          { name: "Engraving", value: "Happy Birthday" },
        ],
      },
      { title: "Mug", unitPrice: 999 },
    ]);
    expect(order.adjustments).toEqual([
      { kind: "discount", title: "TENOFF", code: "TENOFF", amount: -495 },
      { kind: "discount", title: "Half shipping", amount: -200 },
      { kind: "tax", title: "State Tax 6%", amount: 327 },
      { kind: "tip", title: "Tip", amount: 500 },
    ]);
  });

  it("takes an order of WooCommerce with tax inside, a coupon, a fee and a parcel locker, to the minor unit", async () => {
    const { code, said } = await importing(file("woo.json", [wooOrder]));
    expect(said).toBe("1 of 1 orders are in Waymark.\n");
    expect(code).toBe(0);
    const order = await orderCalled("#727");
    expect(order).toMatchObject({
      placedAt: "2026-11-20T13:10:15Z",
      buyer: { name: "Anna Nowak", phone: "+48501234567" },
      billing: { company: "Koty sp. z o.o.", taxId: "5261040828" },
      delivery: {
        method: "InPost Paczkomat",
        price: 1499,
        pickupPoint: { id: "WAW01A" },
        address: { line2: "m. 4" },
      },
      payment: { channel: "cashOnDelivery", method: "Za pobraniem", paid: 0 },
      lines: [
        {
          unitPrice: 3333,
          options: [{ name: "Kolor", value: "czerwony" }],
          imageUrl: "https://shop.example/cat.jpg",
        },
      ],
      totals: { total: 10999 },
    });
    expect(order.adjustments).toEqual([
      { kind: "discount", title: "kot10", code: "kot10", amount: -1000 },
      { kind: "fee", title: "Pobranie", amount: 500 },
      { kind: "tax", title: "VAT 23%", amount: 2057, included: true },
      { kind: "rounding", title: "Rounding", amount: 1 },
    ]);
  });

  it("takes orders in CSV, and says what was not taken, why, and which total differs", async () => {
    const { code, said } = await importing(file("orders.csv", csvFile));
    expect(said.split("\n")).toEqual([
      "A-2 was not taken: buyer must have an e-mail address or a phone number.",
      "A-3: The shop counts 9.50 PLN, Waymark 9.00 PLN: 0.50 PLN apart.",
      "2 of 3 orders are in Waymark.",
      "",
    ]);
    expect(code).toBe(1);
    expect(await orderCalled("A-1")).toMatchObject({
      lines: [
        {
          title: "Clay cat",
          quantity: 2,
          options: [
            { name: "Colour", value: "red" },
            { name: "Size", value: "M" },
          ],
        },
        { title: 'Wool, "red"', quantity: 0.5, unitPrice: 2000 },
      ],
      adjustments: [{ kind: "discount", code: "KOT", amount: -500 }],
      payment: { status: "paid" },
      totals: { total: 11000 },
    });
  });

  it("changes nothing in a second run, and says so where the file says something else now", async () => {
    const before = await orders();
    expect(await importing(file("again.json", [shopifyOrder]))).toMatchObject({ code: 0 });
    const changed = { ...shopifyOrder, note: "Front door" };
    expect(await importing(file("changed.json", changed))).toEqual({
      code: 1,
      said: "#1001 was not taken: it was imported before, and the file says something else now: it stays as it is in Waymark.\n0 of 1 orders are in Waymark.\n",
    });
    expect(await orders()).toEqual(before);
  });

  it("does not take an order whose number another one has, such as one that the storefront placed", async () => {
    const line = { title: "Mug", quantity: 1, unitPrice: 999 };
    const buyer = { name: "Jo Doe", email: "jo@example.com" };
    await shop.place({ reference: "#1009", buyer, lines: [line], currency: "USD" });
    const { code, said } = await importing(file("taken.json", { ...shopifyOrder, id: 9, name: "#1009" }));
    expect(said).toContain("#1009 was not taken: another order has its number in Waymark already.");
    expect(code).toBe(1);
  });

  it("checks without placing anything, and leaves out what is no order to be carried out", async () => {
    const before = (await orders()).length;
    const cancelled = { ...shopifyOrder, id: 2, name: "#1002", cancelled_at: "2026-11-20T10:00:00Z" };
    const wrong = {
      ...shopifyOrder,
      id: 3,
      name: "#1003",
      line_items: [{ title: "", quantity: 0, price: "1.00" }],
    };
    const { code, said } = await importing(
      file("dry.json", { orders: [shopifyOrder, cancelled, wrong] }),
      "--dry-run",
    );
    expect(said.split("\n")).toEqual([
      "#1002 was not taken: it was cancelled on 2026-11-20.",
      expect.stringMatching(
        /^#1003 was not taken: lines, entry 1, title is required; lines, entry 1, quantity must be/,
      ),
      "1 of 3 orders can be taken.",
      "",
    ]);
    expect(code).toBe(1);
    expect(await orders()).toHaveLength(before);
  });

  it("leaves out a phone that is none, rather than the order", async () => {
    const odd = { ...shopifyOrder, id: 4, name: "#1004", phone: "call me", shipping_address: null };
    for (const _ of ["first", "second"]) {
      const { code, said } = await importing(file("odd-phone.json", odd));
      expect(said).toBe(
        "#1004: Its phone is not a valid one: it is left out.\n1 of 1 orders are in Waymark.\n",
      );
      expect(code).toBe(0);
    }
    expect((await orderCalled("#1004")).buyer).not.toHaveProperty("phone");
    const unreachable = { ...odd, id: 5, name: "#1005", email: null, customer: null };
    expect((await importing(file("nobody.json", unreachable))).said).toContain(
      "#1005 was not taken: buyer, phone must",
    );
  });

  it("says how far it is", async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      ...shopifyOrder,
      id: 100 + i,
      name: `#${100 + i}`,
    }));
    const { said } = await importing(file("many.json", many));
    expect(said).toBe("25 of 30 …\n30 of 30 orders are in Waymark.\n");
  });

  it("explains itself, and what is wrong with a file or a call", async () => {
    const help = await runCommand("import", "--help");
    expect(help.said).toContain("npm run import -- <file> --shop <shop>");
    expect(help.said).toContain("unitPrice");
    expect(await runCommand("import", file("x.json", "[]"))).toMatchObject({
      code: 2,
      said: expect.stringContaining("whose orders"),
    });
    expect(await importing(file("bad.json", "{"))).toMatchObject({
      code: 2,
      said: expect.stringContaining("no JSON"),
    });
    expect(await importing(file("odd.json", { hello: 1 }))).toMatchObject({ code: 2 });
    const missing = file("bad.csv", "order,name\n1,x");
    expect((await importing(missing)).said).toContain(
      "it has no columns currency, title, quantity, unitPrice",
    );
  });
});
