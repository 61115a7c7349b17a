import { describe, expect, it } from "vitest";
import { sampleFor } from "../../../docs/samples/message.ts";
import { samplePeople } from "../../../docs/samples/people.ts";
import { lifecycleNames, lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { renderMessage } from "../../../domain/lifecycles/texts.ts";
import type { Order } from "../../../domain/order/order.ts";
import { type NewOrder, newOrder } from "../../../domain/order/schema.ts";
import { inFixedOrder } from "../../../domain/order/view/key-order.ts";
import { orderView } from "../../../domain/order/view.ts";
import { buyerPage } from "../../../functions/links/pages/buyer.ts";
import { delivererPage } from "../../../functions/links/pages/deliverer.ts";
import { pageModelOf } from "../../../functions/links/pages/model.ts";
import { fullOrder } from "../../support/fixtures.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { orderInEachStatus } from "../../support/order/every-status.ts";
import { given, type OrderScenario, request } from "../../support/order/scenario.ts";
import { entries } from "../messages/cases.ts";

const canary = (what: string) => `zq${what}qz`;
const site = (what: string) => `https://${canary(what)}.example/`;
const line = {
  ...{ title: "Cat", quantity: 1, unitPrice: 8_765_432, unit: canary("unit"), sku: canary("sku") },
  ...{
    options: [{ name: canary("option"), value: canary("value") }],
    category: canary("category"),
    availability: "inStock" as const,
  },
  ...{ imageUrl: site("image"), url: site("product"), metadata: { [canary("lineKey")]: canary("lineNote") } },
};

/** An order in which every new field is a text that stands nowhere else. */
const marked: Partial<NewOrder> & Pick<NewOrder, "delivery" | "payment" | "lines"> = {
  reference: canary("reference"),
  buyer: { ...request.buyer, id: canary("buyerId") },
  billing: {
    ...{ name: canary("billing"), company: canary("firm"), taxId: canary("taxId") },
    address: { line1: canary("billingStreet"), city: "Kraków", state: canary("billingState") },
  },
  giftMessage: canary("giftMessage"),
  delivery: {
    ...{ way: "carrier", price: 7_654_321, method: canary("method") },
    address: { line1: "ul. Prosta 1", city: "Warszawa", company: canary("company"), state: canary("state") },
    pickupPoint: { id: canary("pointId"), name: canary("point"), address: canary("pointAddress") },
  },
  payment: {
    channel: "online",
    method: canary("payMethod"),
    url: site("pay"),
    received: [{ amount: 1, reference: canary("receipt") }],
  },
  lines: [line],
  adjustments: [{ kind: "discount", title: canary("discount"), code: canary("voucher"), amount: -1 }],
  metadata: { [canary("key")]: canary("note") },
};

const unpaid = { ...marked, payment: { ...marked.payment, received: [] } };

const found = (text: string): string[] =>
  [...new Set([...text.matchAll(/zq(\w+?)qz/g)].map(([, what]) => what!))].toSorted();
const all = found(JSON.stringify(marked));
const but = (...names: string[]) => all.filter((name) => !names.includes(name));

const storefrontsOwn = ["buyerId", "key", "note", "lineKey", "lineNote"];
const invoice = ["billing", "firm", "taxId", "billingStreet", "billingState"];
const point = ["point", "pointAddress", "pointId"];

describe("what of an order the API shows", () => {
  const seen = (story: OrderScenario, who: ActorName) =>
    found(JSON.stringify(orderView(story.lifecycle, story.order, actors[who])));
  const assigned = given("backOffice", marked).by("director", "assignDeliverer", { deliverer: "dan" });

  it("is everything for the shop, its storefront and those who support it", () => {
    for (const who of ["director", "manager", "storefront", "support", "admin"] as const)
      expect([who, seen(assigned, who)]).toEqual([who, all]);
  });

  it("is nothing of the storefront's own notes for the buyer", () => {
    for (const who of ["buyer", "storefrontForBuyer"] as const)
      expect(seen(assigned, who)).toEqual(but(...storefrontsOwn));
  });

  it("is the job alone for the deliverer, and of money what is to be collected", () => {
    const job = ["company", "method", "option", ...point, "sku", "state", "unit", "value"].toSorted();
    expect(seen(assigned, "deliverer")).toEqual(job);
    const view = orderView(assigned.lifecycle, assigned.order, actors.deliverer);
    expect(JSON.stringify(view)).not.toMatch(/8765432|7654321|16419752/);
    expect(view.totals).toEqual({ due: 0, currency: "PLN" });
    const cash = given("backOffice", { ...marked, payment: { channel: "cash" } });
    const brought = cash.by("director", "assignDeliverer", { deliverer: "dan" });
    expect(orderView(brought.lifecycle, brought.order, actors.deliverer).totals.due).toBe(16_419_752);
  });

  it("is the task for a candidate, and no invoice for the contractor", () => {
    const fresh = given("contractorFeed", marked);
    expect(seen(fresh, "contractor")).toEqual(["category", "option", "sku", "state", "unit", "value"]);
    expect(seen(fresh.by("contractor", "accept"), "contractor")).toEqual(
      but(...storefrontsOwn, ...invoice, "giftMessage", "pay"),
    );
  });

  it("has its keys in one order, in every status and for everybody, what identifies it first", () => {
    for (const name of lifecycleNames)
      for (const { lifecycle, order } of orderInEachStatus(name).values())
        for (const who of actorNames) {
          const view = orderView(lifecycle, order, actors[who]);
          expect(Object.keys(view).slice(0, 3)).toEqual(["id", "number", "status"]);
          const shuffled = reversed(view);
          expect(JSON.stringify(inFixedOrder(shuffled))).toBe(JSON.stringify(view));
        }
  });
});

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, reversed(each)])
      .reverse(),
  );
}

describe("what of an order messages say", () => {
  const withMarks = (order: Order): Order => {
    const { gift, service, city, ...kept } = order.request;
    const whole = newOrder.parse({ ...kept, ...marked, gift });
    return {
      ...order,
      request: { ...whole, service, city, lines: order.request.lines.length > 0 ? whole.lines : [] },
      delivery: { ...order.delivery, way: "carrier" },
      payment: { ...order.payment, channel: "online", entries: [], paid: 0 },
    };
  };
  const said = (party: string) =>
    found(
      entries
        .filter((entry) => entry.party === party)
        .map((entry) => {
          const { request: asked, participants } = sampleFor(entry, samplePeople.en, undefined, withMarks);
          const { subject, text, html, sms } = renderMessage({ ...asked, locale: "en" }, participants);
          return subject + text + html + sms;
        })
        .join(),
    );

  it("is what each reader looks for in them, and nothing else", () => {
    const buyer = ["method", "payMethod", "pay", ...point, "option", "value", "unit", "discount", "voucher"];
    expect(said("buyer")).toEqual(buyer.toSorted());
    const shop = [...buyer.filter((what) => what !== "pay"), ...invoice, "giftMessage", "reference"];
    expect(said("shop")).toEqual(shop.toSorted());
    expect(said("deliverer")).toEqual([...point, "unit"].toSorted());
    expect(said("support")).toEqual(["method"]);
    for (const party of ["contractor", "formerContractor", "formerDeliverer", "formerBuyer"])
      expect([party, said(party)]).toEqual([party, []]);
  });

  it("is the same on the pages", () => {
    const story = given("backOffice", { ...unpaid, service: undefined });
    const { order, lifecycle, now } = story.by("director", "assignDeliverer", { deliverer: "dan" });
    const { participants } = sampleFor(entries[0]!, samplePeople.en);
    const page = (role: "buyer" | "deliverer") => {
      const opened = { order, lifecycle, holder: actors[role], participants: { ...participants, order } };
      const model = pageModelOf(opened, now, { csrfFields: {}, photos: [], conversation: [] });
      return (role === "buyer" ? buyerPage : delivererPage)(model);
    };
    const shown = ["discount", "method", "option", "pay", "payMethod", ...point, "unit", "value", "voucher"];
    expect(found(page("buyer"))).toEqual(shown.toSorted());
    expect(found(page("deliverer"))).toEqual([...point, "unit"].toSorted());
    expect(page("buyer")).toContain(`href="${marked.payment.url}"`);
  });
});

it("forgets the shop's words for what somebody has chosen otherwise since", () => {
  const changed = given("backOffice", marked).by("director", "setPayment", { channel: "cash" });
  expect(orderView(changed.lifecycle, changed.order, actors.director).payment).not.toHaveProperty("method");
  const fetched = given("marketplace", unpaid).by("director", "setDelivery", { way: "pickup", price: 0 });
  const { delivery } = orderView(fetched.lifecycle, fetched.order, actors.director);
  expect(delivery).not.toHaveProperty("method");
  expect(delivery).not.toHaveProperty("pickupPoint");
});

it("shows what the prices hold below the total, and a line with its options and its exact price", () => {
  const order = newOrder.parse({ ...fullOrder, shop: "clay-cats", payment: { channel: "transfer" } });
  const withOrder = (sample: Order): Order => ({
    ...sample,
    request: order,
    delivery: { ...sample.delivery, way: "carrier" },
    payment: { ...sample.payment, entries: [], paid: 0 },
  });
  const entry = entries.find(
    ({ lifecycle, template, party }) => lifecycle === "backOffice" && template === "new" && party === "shop",
  )!;
  const { request: asked, participants } = sampleFor(entry, samplePeople.en, undefined, withOrder);
  const { text } = renderMessage({ ...asked, locale: "en" }, participants);
  expect(text).toContain(
    "1.25 kg × Clay cat – PLN\u00a056.25\n  Size: Small\n  Engraving: For Jan, with love\n",
  );
  expect(text).toContain(
    "Ten off (TENOFF): -PLN\u00a010.00\nTip: PLN\u00a05.00\nTotal: PLN\u00a066.25\nincludes VAT 23 %: PLN\u00a010.58",
  );
  expect(text).toContain(
    "Invoice details: Anna Kowalczuk, Prints Ltd, PL5261040828, ul. Prosta 1, 00-001 Warszawa, Mazowieckie\n",
  );
  expect(text).toContain("Pickup point: Paczkomat WAW01A, ul. Złota 2, Warszawa\n");
  const { html } = renderMessage({ ...asked, locale: "en" }, participants);
  expect(html).toContain("Engraving: For Jan, with love</span>");
  expect(lifecycleOf(participants.order).name).toBe("backOffice");
});
