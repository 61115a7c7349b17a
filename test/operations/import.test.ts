import { describe, expect, it } from "vitest";
import { currencyDecimals } from "../../domain/currency.ts";
import { lineTotal, sumsOf } from "../../domain/order/money/sums.ts";
import { newOrder } from "../../domain/order/schema.ts";
import { minorUnits, unitPriceOf } from "../../operations/import/amounts.ts";
import { csvColumns } from "../../operations/import/csv.ts";
import { present } from "../../operations/import/imported-order.ts";
import { fromShopify, type ShopifyOrder } from "../../operations/import/shopify.ts";
import { fromWooCommerce, type WooOrder } from "../../operations/import/woocommerce.ts";
import { channelOf, notesIn, plainText } from "../../operations/import/words.ts";
import { fc } from "../support/property.ts";
import { shopifyOrder, wooOrder } from "./import-files.ts";

const shopify = (more: object) => fromShopify({ ...shopifyOrder, ...more } as ShopifyOrder);
const woo = (more: object) => fromWooCommerce({ ...wooOrder, ...more } as WooOrder);
const totalOf = ({ request }: ReturnType<typeof shopify>) => sumsOf(newOrder.parse(request)).total;

describe("a sum", () => {
  it("is counted in the minor units of its currency, exactly and rounded half up", () => {
    expect(minorUnits("12.34", "EUR")).toBe(1234);
    expect(minorUnits("12,3", "PLN")).toBe(1230);
    expect(minorUnits("1500", "JPY")).toBe(1500);
    expect(minorUnits("1.2345", "KWD")).toBe(1235);
    expect(minorUnits("-0.005", "USD")).toBe(-1);
    expect(minorUnits(0.1 + 0.2, "USD")).toBe(30);
    expect(minorUnits("90071992547409.91", "USD")).toBe(9007199254740991);
    expect(minorUnits(null, "USD")).toBe(0);
    expect(() => minorUnits("1.000,50", "USD")).toThrow("is no sum of money");
  });

  it("comes back as it was written, in every currency", () => {
    const amounts = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...currencyDecimals), amounts, ([currency, decimals], units) => {
        expect(minorUnits((units / 10 ** decimals).toFixed(decimals), currency)).toBe(units + 0);
      }),
    );
  });

  it("of a line is its unit price and a rest, whatever the quantity", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (thousandths, total) => {
          const quantity = thousandths / 1000;
          const { unitPrice, rest } = unitPriceOf(quantity, total);
          expect(lineTotal({ quantity, unitPrice }) + rest).toBe(total);
        },
      ),
    );
  });
});

describe("an order of Shopify", () => {
  it("says tax that its prices hold, and adds none of it", () => {
    const order = shopify({ taxes_included: true, total_price: "64.54" });
    expect(order.request.adjustments).toContainEqual(
      expect.objectContaining({ kind: "tax", amount: 327, included: true }),
    );
    expect(totalOf(order)).toBe(order.total);
  });

  it("has received what is not outstanding", () => {
    const partly = shopify({ financial_status: "partially_paid", total_outstanding: "60.00" });
    expect(partly.request.payment?.received).toMatchObject([{ amount: 781 }]);
    expect(shopify({ financial_status: "pending" }).request.payment?.received).toBeUndefined();
  });

  it("says what was given back, what was changed since, and that it was sent already", () => {
    const transactions = [{ kind: "refund", status: "success", amount: "9.99" }];
    const goods = [{ quantity: 1, line_item: { title: "Mug" } }];
    const refunds = [{ id: 41, transactions, refund_line_items: goods }];
    const back = "It was given back: 1 × Mug.";
    const partly = shopify({ refunds, current_total_price: "57.82" });
    expect(partly.remarks).toEqual([back]);
    expect(partly.refunds).toEqual([{ amount: 999, reference: `${partly.key}-refund-41` }]);
    const changed = { refunds, current_total_price: "50.00", fulfillment_status: "fulfilled" };
    expect(shopify(changed).remarks).toEqual([
      back,
      "It was changed in the shop: there it comes to 50.00 USD now.",
      "It was fulfilled already: here it begins anew.",
    ]);
  });

  it("has an address also where the city is the country", () => {
    const shipping_address = {
      address1: "1 Raffles Place",
      city: "",
      country: "Singapore",
      country_code: "SG",
    };
    expect(shopify({ shipping_address }).request.delivery?.address).toEqual({
      ...{ line1: "1 Raffles Place", city: "Singapore", country: "SG" },
    });
  });

  it("is left out when it is over", () => {
    expect(() => shopify({ financial_status: "refunded" })).toThrow("it was given back in full");
    expect(() => shopify({ financial_status: "voided" })).toThrow("its payment was given up");
  });

  it("has the sum of its discounts, where it does not say which line they are of", () => {
    const line_items = [{ title: "Mug", quantity: 1, price: "10.00" }];
    const old = {
      line_items,
      shipping_lines: [],
      tax_lines: [],
      total_tax: "0.00",
      total_tip_received: "0.00",
    };
    const order = shopify({ ...old, total_discounts: "1.00", total_price: "9.00" });
    expect(order.request.adjustments).toEqual([
      { kind: "discount", title: "TENOFF", code: "TENOFF", amount: -100 },
    ]);
    expect(totalOf(order)).toBe(900);
  });
});

describe("an order of WooCommerce", () => {
  it("has tax on top where its prices do not hold it", () => {
    const order = woo({ prices_include_tax: false });
    expect(order.request.adjustments).toContainEqual({ kind: "tax", title: "VAT 23%", amount: 2057 });
    expect(totalOf(order)).toBe(order.total);
  });

  it("comes to the shop's own total, whatever was bought, taxed, taken off and rounded by the shop", () => {
    const taxed = fc.record({
      net: fc.integer({ min: 1, max: 500_000 }),
      rate: fc.constantFrom(0, 0.05, 0.08, 0.23),
    });
    const item = fc.record({ ...{ quantity: fc.integer({ min: 1, max: 30 }), off: fc.nat(50) }, taxed });
    const decimal = (units: number) => (Math.round(units) / 100).toFixed(2);
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 8 }),
        taxed,
        fc.boolean(),
        (items, shipping, prices_include_tax) => {
          const parts = items.map(({ quantity, off, taxed: { net, rate } }) => {
            const total = net * (1 - off / 100);
            const sums = { subtotal: net, subtotal_tax: net * rate, total, total_tax: total * rate };
            return { quantity, sums };
          });
          const all = (name: "subtotal" | "subtotal_tax" | "total" | "total_tax") =>
            parts.reduce((sum, { sums }) => sum + sums[name], 0);
          const shippingTax = shipping.net * shipping.rate;
          const order = woo({
            ...{ prices_include_tax, fee_lines: [], coupon_lines: [] },
            line_items: parts.map(({ quantity, sums }) => ({
              ...{ name: "Cat", quantity },
              ...Object.fromEntries(Object.entries(sums).map(([name, units]) => [name, decimal(units)])),
            })),
            discount_total: decimal(all("subtotal") - all("total")),
            discount_tax: decimal(all("subtotal_tax") - all("total_tax")),
            shipping_lines: [
              { method_title: "Post", total: decimal(shipping.net), total_tax: decimal(shippingTax) },
            ],
            tax_lines: [
              {
                label: "VAT",
                tax_total: decimal(all("total_tax")),
                shipping_tax_total: decimal(shippingTax),
              },
            ],
            total: decimal(all("total") + all("total_tax") + shipping.net + shippingTax),
          });
          expect(totalOf(order)).toBe(order.total);
        },
      ),
    );
  });

  it("differs from the shop's total where a whole part of it is not in the file", () => {
    const order = woo({ fee_lines: [] });
    expect(order.total! - totalOf(order)).toBe(500);
  });

  it("was paid when it says so, by the provider's reference", () => {
    const { request } = woo({ date_paid_gmt: "2026-11-20T13:11:00", transaction_id: "ch_1" });
    expect(request.payment?.received).toEqual([
      { amount: 10999, reference: "ch_1", at: "2026-11-20T13:11:00Z" },
    ]);
  });

  it("is left out when it is over", () => {
    for (const status of ["cancelled", "failed", "refunded", "trash"])
      expect(() => woo({ status })).toThrow();
  });
});

describe("words", () => {
  it("of a payment lead to its channel", () => {
    const words = [
      "Cash on Delivery (COD)",
      "Przelewy24",
      "Przelew bankowy",
      "bacs",
      "shopify payments",
      "Gotówka",
      "",
    ];
    expect(words.map(channelOf)).toEqual([
      ...["cashOnDelivery", "online", "transfer", "transfer", "online", "cash"],
      undefined,
    ]);
  });

  it("beside an order find their place: pickup point, tax id, card, and metadata for the rest", () => {
    const notes = notesIn([
      { name: "parcel_locker_id", value: "WAW01A" },
      { name: "parcel_locker_address", value: "ul. Prosta 2" },
      { name: "VAT number", value: "PL5261040828" },
      { name: "gift_message", value: "With love" },
      { name: "campaign", value: 7 },
      { name: "_hidden", value: "x" },
      { name: "long", value: "x".repeat(501) },
    ]);
    expect(notes).toEqual({
      pickupPoint: { id: "WAW01A", name: undefined, address: "ul. Prosta 2" },
      taxId: "PL5261040828",
      giftMessage: "With love",
      metadata: { campaign: "7" },
      remarks: ["“long” is too long to be kept."],
    });
  });

  it("in HTML are read as people read them", () => {
    expect(plainText("<p>Cats &amp; dogs &ndash; &#8222;big&#x201d;</p> ")).toBe("Cats & dogs – „big”");
    expect(plainText("&nonsense; &#0;")).toBe("&nonsense; &#0;");
  });

  it("that say nothing are left out", () => {
    expect(present({ a: null, b: "", c: { d: undefined }, e: [], f: 0, g: ["", "x"] })).toEqual({
      f: 0,
      g: ["x"],
    });
  });
});

it("docs/import.md lists the columns of a CSV file", async () => {
  const { readFileSync } = await import("node:fs");
  const page = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");
  const listed = [...page.split("## CSV")[1]!.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(csvColumns));
});
