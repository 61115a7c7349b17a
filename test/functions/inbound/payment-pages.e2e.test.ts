import { sign } from "node:crypto";
import { crc32 } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { wall } from "../../../io/runtime/clock.ts";
import { makeCertificate } from "../../support/certificate.ts";
import { deliveryOrders, openAndSubmit, type Shop } from "../../support/delivery-orders.ts";
import { anna, catOrder, orderTotal } from "../../support/fixtures.ts";
import { json, sendRaw } from "../../support/http-request.ts";
import { linkVisitor } from "../../support/link-visitor.ts";
import { type ProviderCall, providerApi } from "../../support/provider-api.ts";
import { providers } from "../../support/provider-signatures.ts";
import { type Caller, startWorld } from "../../support/world.ts";

/** Pages where buyers pay, as the providers of shops make them. */
const world = startWorld();
const api = providerApi();
const { sendCommand, linkOf, read } = deliveryOrders(world);
const english = { ...catOrder, buyer: { ...anna, locale: "en" } };
const genericSecret = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;

/** What each provider is asked, and what it answers: `money` and `order` are what the page binds. */
const makers = {
  stripe: {
    host: "api.stripe.com",
    secrets: { stripe: "whsec_stripe", "stripe/page": "rk_test_1" },
    answer: (_: ProviderCall, n: number) => ({
      body: { id: `cs_${n}`, url: `https://checkout.stripe.com/c/${n}` },
    }),
    isPage: ({ url }: ProviderCall) => url.endsWith("/sessions"),
    key: ({ headers }: ProviderCall) => headers["idempotency-key"],
    bound({ body }: ProviderCall) {
      const form = new URLSearchParams(body);
      return {
        order: form.get("payment_intent_data[metadata][order]"),
        amount: Number(form.get("line_items[0][price_data][unit_amount]")),
        currency: form.get("line_items[0][price_data][currency]")!.toUpperCase(),
        returnUrl: form.get("success_url"),
      };
    },
  },
  przelewy24: {
    host: "secure.przelewy24.pl",
    secrets: { przelewy24: "a1b2c3d4e5f60718:report-key", "przelewy24/page": "4711" },
    answer: (_: ProviderCall, n: number) => ({ body: { data: { token: `TOKEN-${n}` }, responseCode: 0 } }),
    isPage: ({ url }: ProviderCall) => url.endsWith("/register"),
    key: ({ body }: ProviderCall) => JSON.parse(body).sessionId,
    bound({ body }: ProviderCall) {
      const { sessionId, amount, currency, urlReturn } = JSON.parse(body);
      return { order: sessionId.slice(0, 26), amount, currency, returnUrl: urlReturn };
    },
  },
  yookassa: {
    host: "api.yookassa.ru",
    secrets: { yookassa: "54401:live_key" },
    answer: (_: ProviderCall, n: number) => ({
      body: {
        id: `p-${n}`,
        status: "pending",
        confirmation: { confirmation_url: `https://yoomoney.ru/c/${n}` },
      },
    }),
    isPage: ({ method }: ProviderCall) => method === "POST",
    key: ({ headers }: ProviderCall) => headers["idempotence-key"],
    bound({ body }: ProviderCall) {
      const { amount, metadata, confirmation } = JSON.parse(body);
      const units = Math.round(Number(amount.value) * 100);
      return {
        order: metadata.order,
        amount: units,
        currency: amount.currency,
        returnUrl: confirmation.return_url,
      };
    },
  },
  paypal: {
    host: "api-m.sandbox.paypal.com",
    secrets: { paypal: "sandbox:9XL90610J3647323C", "paypal/page": "app-id:app-secret" },
    answer: ({ url }: ProviderCall, n: number) =>
      url.endsWith("/token")
        ? { body: { access_token: "A21" } }
        : {
            body: {
              id: `O-${n}`,
              links: [{ rel: "payer-action", href: `https://www.paypal.com/checkoutnow?token=${n}` }],
            },
          },
    isPage: ({ url }: ProviderCall) => url.endsWith("/v2/checkout/orders"),
    key: ({ headers }: ProviderCall) => headers["paypal-request-id"],
    bound({ body }: ProviderCall) {
      const { purchase_units, payment_source } = JSON.parse(body);
      const { custom_id: order, amount } = purchase_units[0];
      const { return_url: returnUrl } = payment_source.paypal.experience_context;
      return {
        order,
        amount: Math.round(Number(amount.value) * 100),
        currency: amount.currency_code,
        returnUrl,
      };
    },
  },
  generic: {
    host: "pay.shop.example",
    secrets: { generic: genericSecret, "generic/page": "https://pay.shop.example/pages" },
    answer: (_: ProviderCall, n: number) => ({ body: { url: `https://pay.shop.example/${n}` } }),
    isPage: () => true,
    key: ({ headers }: ProviderCall) => headers["webhook-id"],
    bound({ body }: ProviderCall) {
      const { order, amount, currency, returnUrl } = JSON.parse(body).data;
      return { order, amount, currency, returnUrl };
    },
  },
} as const;
type Name = keyof typeof makers;
const names = Object.keys(makers) as Name[];

const shops = {} as Record<Name, Shop>;
let bare: Shop;
beforeAll(async () => {
  bare = await world.shop("marketplace", { paymentProvider: "stripe" });
  const all = JSON.parse(world.runtime.secrets["waymark-payments"]!);
  world.runtime.secrets["waymark-payments"] = JSON.stringify({
    ...all,
    [`${bare.id}/stripe`]: "whsec_own",
    ...Object.assign({}, ...Object.values(makers).map(({ secrets }) => secrets)),
  });
  for (const name of names) shops[name] = await world.shop("marketplace", { paymentProvider: name });
});
let answers = 0;
beforeEach(() => {
  for (const { host, answer } of Object.values(makers)) api.answer(host, (call) => answer(call, ++answers));
});

/** The calls in which a provider was asked for a page. */
const pagesOf = (name: Name) =>
  api.calls.filter((call) => new URL(call.url).host === makers[name].host && makers[name].isPage(call));

async function confirmed(name: Name, order: object = english) {
  const [{ id }] = await shops[name].place(order);
  await sendCommand(shops[name], id, "confirm");
  const url = await linkOf(id, anna.email);
  const at = linkVisitor(url);
  await at.open();
  return { id: id as string, at, url };
}

const ask = (who: Caller, id: string, body: object = {}) =>
  who("POST", `/v1/orders/${id}/payment-page`, body);
const addressIn = (text: string): string => /http-equiv="refresh" content="0;url=([^"]+)"/.exec(text)![1]!;

describe.each(names)("a page for a payment by %s", (name) => {
  const { key, bound } = makers[name];

  it("S4-13 is asked for on the buyer's page, and binds sum, currency and order", async () => {
    const { id, at, url } = await confirmed(name);
    expect(at.buttons()).toContain("pay");
    expect(api.calls, "looking at the page asks nobody").toEqual([]);
    const { status, text } = await at.submit("pay");
    expect(status).toBe(200);
    const [call, ...others] = pagesOf(name);
    expect(others).toEqual([]);
    expect(bound(call!)).toEqual({ order: id, amount: orderTotal, currency: "PLN", returnUrl: url });
    expect(addressIn(text)).toMatch(/^https:\/\/\S+\d$/);
    expect(text).toContain("Taking you to the payment");
  });

  it("is one page however often it is asked for, also at once", async () => {
    const { at } = await confirmed(name);
    const pages = await Promise.all([1, 2, 3].map(() => at.submit("pay")));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    await at.submit("pay");
    expect(new Set(pagesOf(name).map(key)).size).toBe(1);
    const asked = pagesOf(name).length;
    await at.submit("pay");
    expect(pagesOf(name), "a page that is known is not asked for").toHaveLength(asked);
  });

  it("is another one for another sum, and none for an order that is paid", async () => {
    const { id, at } = await confirmed(name);
    await at.submit("pay");
    await world.reportPayment("paid", { order: id, amount: 500, currency: "PLN", reference: `part-${id}` });
    await at.open();
    await at.submit("pay");
    const [first, second] = pagesOf(name);
    expect(key(second!)).not.toBe(key(first!));
    expect(bound(second!).amount).toBe(orderTotal - 500);
  });

  it("is asked for with the same key after a failure between, and with another one after a refusal", async () => {
    const { at } = await confirmed(name);
    api.answer(makers[name].host, (call) =>
      makers[name].isPage(call) ? { status: 500 } : makers[name].answer(call, 0),
    );
    const failed = await at.submit("pay");
    expect(failed).toMatchObject({ status: 503 });
    expect(failed.text).toContain("nothing has been charged");
    api.answer(makers[name].host, (call) =>
      makers[name].isPage(call) ? { status: 400 } : makers[name].answer(call, 0),
    );
    expect(await at.submit("pay")).toMatchObject({ status: 503 });
    api.answer(makers[name].host, (call) => makers[name].answer(call, ++answers));
    expect(await at.submit("pay")).toMatchObject({ status: 200 });
    const [one, two, three] = pagesOf(name).map(key);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  it("S4-13 is asked for by the shop's storefront and staff, too, and is the same one as the buyer's", async () => {
    const { id, at, url } = await confirmed(name);
    const answer = await ask(shops[name].storefront, id);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        provider: name,
        amount: orderTotal,
        currency: "PLN",
        url: expect.stringMatching(/^https:.*\d$/),
      },
    });
    expect(answer.body.until > world.now()).toBe(true);
    const [call] = pagesOf(name);
    expect(bound(call!)).toEqual({ order: id, amount: orderTotal, currency: "PLN", returnUrl: url });
    for (const who of ["storefront", "manager", "director", "buyer"] as const)
      expect((await ask(shops[name][who], id)).body.url).toBe(answer.body.url);
    expect(addressIn((await at.submit("pay")).text)).toBe(answer.body.url);
    expect(pagesOf(name)).toHaveLength(1);
  });

  it("leads back to where its storefront wants its buyers", async () => {
    const { id } = await confirmed(name);
    await ask(shops[name].storefront, id, { returnUrl: "https://shop.example/thanks" });
    expect(bound(pagesOf(name)[0]!).returnUrl).toBe("https://shop.example/thanks");
  });

  it("that another one has replaced is paid for nothing: it is owed back, and somebody is told", async () => {
    const { id } = await confirmed(name);
    const first = (await ask(shops[name].storefront, id)).body;
    await world.reportPayment("paid", { order: id, amount: 500, currency: "PLN", reference: `part-${id}` });
    const second = (await ask(shops[name].storefront, id)).body;
    expect(second.url).not.toBe(first.url);
    expect([first.amount, second.amount]).toEqual([orderTotal, orderTotal - 500]);
    for (const [i, { amount }] of [first, second].entries())
      await world.reportPayment("paid", { order: id, amount, currency: "PLN", reference: `page-${i}-${id}` });
    expect((await read(shops[name], id)).payment).toMatchObject({
      paid: 2 * orderTotal,
      refundDue: orderTotal,
    });
    expect((await ask(shops[name].storefront, id)).status).toBe(409);
  });

  it("is not there before it is asked for, once the order is paid, over, or past its deadline", async () => {
    const { id, at } = await confirmed(name);
    await world.reportPayment("paid", {
      order: id,
      amount: orderTotal,
      currency: "PLN",
      reference: `all-${id}`,
    });
    expect(await at.submit("pay")).toMatchObject({ status: 409 });
    await at.open();
    expect(at.buttons()).not.toContain("pay");

    const [{ id: fresh }] = await shops[name].place(english);
    const early = linkVisitor(await linkOf(fresh, anna.email));
    await early.open();
    expect(early.buttons()).not.toContain("pay");
    expect(await early.submit("pay")).toMatchObject({ status: 409 });

    const late = await confirmed(name);
    await world.advance("P4D");
    expect((await read(shops[name], late.id)).status).toBe("unpaid");
    await late.at.open();
    expect(await late.at.submit("pay")).toMatchObject({ status: 409 });
    expect(pagesOf(name)).toEqual([]);
  });
});

/** How each provider that tells of its pages says that one is paid; `order` is what it was made for. */
const paidPages: { [N in Exclude<Name, "generic">]: (call: ProviderCall, order: string) => object } = {
  stripe: (_, order) => ({
    ...{ payment_status: "paid", payment_intent: `pi_${order}`, amount_total: orderTotal, currency: "pln" },
  }),
  przelewy24: ({ url }, order) =>
    url.endsWith("/verify")
      ? { data: { status: "success" } }
      : {
          data: { status: 1, orderId: Number.parseInt(order, 36) % 1e9, amount: orderTotal, currency: "PLN" },
        },
  yookassa: (_, order) => ({
    ...{
      id: `p-${order}`,
      status: "succeeded",
      amount: { value: "105.00", currency: "PLN" },
      metadata: { order },
    },
  }),
  paypal({ url }, order) {
    if (url.endsWith("/token")) return { access_token: "A21" };
    const amount = { value: "105.00", currency_code: "PLN" };
    const isCaptured = api.calls.some((call) => call.url.endsWith("/capture"));
    const captures = [{ id: `C-${order}`, status: "COMPLETED", amount }];
    const unit = { custom_id: order, amount, ...(isCaptured && { payments: { captures } }) };
    return { id: "O-1", status: isCaptured ? "COMPLETED" : "APPROVED", purchase_units: [unit] };
  },
};

describe.each(Object.keys(paidPages) as (keyof typeof paidPages)[])(
  "a payment that %s never reported",
  (name) => {
    const { host, isPage } = makers[name];

    async function opened() {
      const { id, at } = await confirmed(name);
      await at.submit("pay");
      const pay = () => api.answer(host, (call) => ({ body: paidPages[name](call, id) }));
      return { id, at, pay };
    }
    const paid = { status: "preparing", payment: { status: "paid", due: 0, refundDue: 0 } };

    it("S3-11 is asked for before its deadline ends the order", async () => {
      const { id, pay } = await opened();
      pay();
      await world.advance("P4D");
      expect(await read(shops[name], id)).toMatchObject(paid);
      expect((await read(shops[name], id)).payment.entries).toHaveLength(1);
    });

    it("is asked for when its buyer wants to pay again, and nobody pays twice", async () => {
      const { id, at, pay } = await opened();
      pay();
      expect(await at.submit("pay")).toMatchObject({ status: 409 });
      expect(await read(shops[name], id)).toMatchObject(paid);
      expect(api.calls.filter(isPage)).toHaveLength(1);
    });

    it("does not keep an order that is not paid from its end", async () => {
      const { id } = await opened();
      await world.advance("P4D");
      expect(await read(shops[name], id)).toMatchObject({ status: "unpaid", payment: { paid: 0 } });
      const isEnded = api.calls.some(({ url }) => url.endsWith("/expire"));
      expect(isEnded, "nobody can pay on a page of Stripe's any more").toBe(name === "stripe");
    });

    it("is asked for again while the provider cannot be asked, and the order waits for an hour", async () => {
      const later = async (by: string) => {
        await world.advance(by);
        await world.runtime.invoke("reconcile", {});
        await world.settle();
      };
      const lucky = await opened();
      api.answer(host, () => ({ status: 500 }));
      await later("P3DT10M");
      expect((await read(shops[name], lucky.id)).status).toBe("awaitingPayment");
      lucky.pay();
      await later("PT10M");
      expect(await read(shops[name], lucky.id)).toMatchObject(paid);
      api.answer(host, (call) => makers[name].answer(call, ++answers));
      const { id } = await opened();
      api.answer(host, () => ({ status: 500 }));
      await later("P3DT59M");
      expect((await read(shops[name], id)).status).toBe("awaitingPayment");
      await later("PT2M");
      expect((await read(shops[name], id)).status).toBe("unpaid");
    });
  },
);

describe("a page for a payment", () => {
  it("S3-09 is led to by the mail that asks for the payment", async () => {
    const { id, url } = await confirmed("stripe");
    const mail = world
      .inbox(id)
      .findLast(({ to, template }) => to === anna.email && template === "awaitingPayment")!;
    expect(mail.text).toContain(url);
    expect(mail.html).toMatch(new RegExp(`href="${url}"[^>]*>Pay here<`));
  });

  it("is asked for by nobody but the buyer, from their own page", async () => {
    const { at } = await confirmed("stripe");
    const forged = await at.submit("pay", { nonce: "forged" });
    expect(forged.status).toBe(403);
    at.forgetCookie();
    expect(await at.submit("pay")).toMatchObject({ status: 403 });
    expect(api.calls).toEqual([]);
  });

  it("lasts as long as the order's deadline, as far as its provider lets it", async () => {
    const early = await confirmed("stripe");
    await early.at.submit("pay");
    const left = Number(new URLSearchParams(pagesOf("stripe")[0]!.body).get("expires_at")) - wall() / 1000;
    expect(left).toBeGreaterThan(23.9 * 3600);
    expect(left).toBeLessThan(24 * 3600);
    const [late, later] = [await confirmed("przelewy24"), await confirmed("stripe")];
    await world.advance("P2DT23H30M");
    await openAndSubmit(late.at, "pay");
    expect(JSON.parse(pagesOf("przelewy24")[0]!.body).timeLimit).toBeLessThanOrEqual(30);
    await world.advance("PT25M");
    await openAndSubmit(later.at, "pay");
    const least = Number(new URLSearchParams(pagesOf("stripe")[1]!.body).get("expires_at")) - wall() / 1000;
    expect(least, "Stripe takes nothing below half an hour").toBeGreaterThan(1800);
  });

  it("is made anew once the one before has ended", async () => {
    const { at } = await confirmed("przelewy24");
    await at.submit("pay");
    await world.advance("PT1H35M");
    await at.submit("pay");
    expect(pagesOf("przelewy24")).toHaveLength(1);
    await world.advance("PT5M");
    await at.submit("pay");
    const [one, two] = pagesOf("przelewy24").map(makers.przelewy24.key);
    expect(two).not.toBe(one);
  });

  it("of Stripe's ends when another one replaces it, and the other is made also where that fails", async () => {
    const { id } = await confirmed("stripe");
    await ask(shops.stripe.storefront, id);
    const session = answers;
    const pay = (amount: number) =>
      world.reportPayment("paid", { order: id, amount, currency: "PLN", reference: `part-${amount}-${id}` });
    const ended = () => api.calls.map(({ url }) => /sessions\/(\w+)\/expire$/.exec(url)?.[1]).filter(Boolean);
    await pay(500);
    await ask(shops.stripe.storefront, id);
    expect(ended()).toEqual([`cs_${session}`]);
    api.answer(makers.stripe.host, (call) =>
      call.url.endsWith("/expire") ? { status: 500 } : makers.stripe.answer(call, ++answers),
    );
    await pay(600);
    expect((await ask(shops.stripe.storefront, id)).body.amount).toBe(orderTotal - 1100);
    expect(ended()).toHaveLength(2);
  });

  it("of YooKassa's is made anew once its payment has failed for good", async () => {
    const { id } = await confirmed("yookassa");
    const first = (await ask(shops.yookassa.storefront, id)).body;
    const object = {
      ...{ id: `p-${answers}`, status: "canceled", metadata: { order: id } },
      amount: { value: "105.00", currency: "PLN" },
    };
    api.answer(makers.yookassa.host, (call) =>
      call.method === "GET" ? { body: object } : makers.yookassa.answer(call, ++answers),
    );
    const body = JSON.stringify({ type: "notification", event: "payment.canceled", object });
    const report = { body, headers: json };
    expect(await sendRaw(world.runtime.url, "POST", "/v1/webhooks/payments/yookassa", report)).toMatchObject({
      status: 200,
    });
    const second = (await ask(shops.yookassa.storefront, id)).body;
    expect(second.url).not.toBe(first.url);
    expect((await ask(shops.yookassa.storefront, id)).body.url).toBe(second.url);
    const [one, two] = pagesOf("yookassa").map(makers.yookassa.key);
    expect(two).not.toBe(one);
  });

  it("may be the order's own address, or the shop's, where no provider makes one", async () => {
    const plain = await world.shop("marketplace", {
      paymentUrl: "https://pay.example/{number}?sum={amount}",
    });
    const place = async (order: object) => {
      const [{ id, number }] = await plain.place(order);
      expect(await ask(plain.storefront, id)).toMatchObject({ status: 409 });
      await sendCommand(plain, id, "confirm");
      return { number, answer: await ask(plain.storefront, id) };
    };
    const money = { provider: null, amount: orderTotal, currency: "PLN" };
    const { number, answer } = await place(english);
    expect(answer).toMatchObject({
      ...{ status: 200, body: { ...money, url: `https://pay.example/${number}?sum=105.00` } },
    });
    const payment = { channel: "online", url: "https://pay.example/own" };
    expect((await place({ ...english, payment })).answer.body).toMatchObject({ ...money, url: payment.url });
    const [{ id }] = await (await world.shop("marketplace")).place(english);
    expect((await ask(plain.storefront, id)).status).toBe(404);
    expect(api.calls).toEqual([]);
  });

  it("leads to no address that is not secure", async () => {
    const { id } = await confirmed("stripe");
    expect(await ask(shops.stripe.storefront, id, { returnUrl: "http://shop.example/" })).toMatchObject({
      ...{ status: 422, body: { errors: [{ pointer: "/returnUrl", detail: "must begin with https://" }] } },
    });
  });

  it("says to try later where the shop's own account has no key for pages", async () => {
    const [{ id }] = await bare.place(english);
    await sendCommand(bare, id, "confirm");
    const at = linkVisitor(await linkOf(id, anna.email));
    expect(await openAndSubmit(at, "pay")).toMatchObject({ status: 503 });
    expect(api.calls).toEqual([]);
  });

  it("S4-13 comes back as a payment that its order knows", async () => {
    const { id, at } = await confirmed("stripe");
    await at.submit("pay");
    const form = new URLSearchParams(pagesOf("stripe")[0]!.body);
    const report = {
      order: form.get("payment_intent_data[metadata][order]")!,
      amount: Number(form.get("line_items[0][price_data][unit_amount]")),
      reference: "pi_page",
    };
    const body = providers.stripe.body(report);
    const headers = providers.stripe.sign(body, makers.stripe.secrets.stripe);
    await sendRaw(world.runtime.url, "POST", "/v1/webhooks/payments/stripe", { body, headers });
    expect(await read(shops.stripe, id)).toMatchObject({
      status: "preparing",
      payment: { status: "paid", due: 0 },
    });
  });
});

describe("what a buyer has agreed to at PayPal", () => {
  const certificate = makeCertificate();
  const host = "api.sandbox.paypal.com";
  const captures = () => api.calls.filter(({ url }) => url.includes("/capture"));
  let events = 0;

  async function agree(order: string, value = "105.00", currency_code = "PLN") {
    const unit = { custom_id: order, amount: { value, currency_code } };
    const resource = { id: "5O190127TN364715T", status: "APPROVED", purchase_units: [unit] };
    return tell("CHECKOUT.ORDER.APPROVED", resource);
  }

  async function tell(event_type: string, resource: object) {
    api.answer(host, () => ({ body: certificate.pem }));
    const body = JSON.stringify({ id: `WH-${++events}`, event_type, resource });
    const [id, time] = [`t-${events}`, "2026-11-21T10:00:00Z"];
    const text = `${id}|${time}|9XL90610J3647323C|${crc32(body)}`;
    const headers = {
      ...json,
      "paypal-auth-algo": "SHA256withRSA",
      "paypal-cert-url": `https://${host}/v1/notifications/certs/CERT-page`,
      "paypal-transmission-id": id,
      "paypal-transmission-time": time,
      "paypal-transmission-sig": sign("sha256", Buffer.from(text), certificate.privateKey).toString("base64"),
    };
    const path = "/v1/webhooks/payments/paypal";
    return sendRaw(world.runtime.url, "POST", path, { body, headers });
  }

  it("S4-13 is captured, with one key however often it is told", async () => {
    const { id } = await confirmed("paypal");
    for (const _ of [1, 2]) expect((await agree(id)).status).toBe(200);
    expect(captures()).toHaveLength(2);
    expect(new Set(captures().map(({ headers }) => headers["paypal-request-id"])).size).toBe(1);
  });

  it("needs another page once its payment has failed for good", async () => {
    const { id } = await confirmed("paypal");
    const first = (await ask(shops.paypal.storefront, id)).body;
    const denied = {
      ...{ id: "3C679366HH908993F", custom_id: id, amount: { value: "105.00", currency_code: "PLN" } },
      supplementary_data: { related_ids: { order_id: `O-${answers}` } },
    };
    expect((await tell("PAYMENT.CAPTURE.DENIED", denied)).status).toBe(200);
    expect((await ask(shops.paypal.storefront, id)).body.url).not.toBe(first.url);
  });

  it("is not captured where the order waits for another sum, another currency, or for nothing", async () => {
    const { id } = await confirmed("paypal");
    await agree(id, "104.99");
    await agree(id, "105.00", "EUR");
    await agree("01JD3Q7Z5V8K2M4N6P9R0S1T3W");
    await sendCommand(shops.paypal, id, "cancel", { reason: "Sold out" });
    await agree(id);
    expect(captures()).toEqual([]);
  });
});

describe("a receipt by 54-FZ, which YooKassa makes with the payment", () => {
  const receipts = { vatCode: 4, deliveryVatCode: 1, taxSystemCode: 2 };
  const receiptOf = (call: ProviderCall) => JSON.parse(call.body).receipt;
  const paid = (amount: number, currency = "PLN") => ({ value: (amount / 100).toFixed(2), currency });

  async function asked(settings: object | undefined, order: object = english) {
    const shop = await world.shop("marketplace", { paymentProvider: "yookassa", receipts: settings });
    const [{ id }] = await shop.place(order);
    await sendCommand(shop, id, "confirm");
    expect(await ask(shop.storefront, id)).toMatchObject({ status: 200 });
    return { id, shop, call: pagesOf("yookassa").at(-1)! };
  }

  it("names its buyer, goods and delivery, with VAT and tax system as the shop says", async () => {
    const { call } = await asked(receipts);
    expect(receiptOf(call)).toEqual({
      customer: { email: anna.email, phone: anna.phone.slice(1) },
      items: [
        {
          ...{ description: "Clay cat", quantity: 2, amount: paid(4500), vat_code: 4 },
          ...{ payment_mode: "full_prepayment", payment_subject: "commodity" },
        },
        {
          ...{ description: "Доставка", quantity: 1, amount: paid(1500), vat_code: 1 },
          ...{ payment_mode: "full_prepayment", payment_subject: "service" },
        },
      ],
      tax_system_code: 2,
    });
  });

  it("is not sent where the shop does not ask for it", async () => {
    expect(receiptOf((await asked(undefined)).call)).toBeUndefined();
  });

  it("says of a full payment and of a part of one what it is, and takes a line's own VAT", async () => {
    const [line] = english.lines;
    const order = { ...english, lines: [{ ...line, metadata: { vatCode: "3" } }] };
    const { id, shop, call } = await asked({ vatCode: 4, paymentMode: "fullPayment" }, order);
    expect(receiptOf(call).items).toMatchObject([
      { vat_code: 3, payment_mode: "full_payment" },
      { vat_code: 4, payment_mode: "full_payment" },
    ]);
    expect(receiptOf(call)).not.toHaveProperty("tax_system_code");
    await shop.director("PATCH", `/v1/shops/${shop.id}`, {
      receipts: { vatCode: 4, paymentMode: "prepayment" },
    });
    await world.reportPayment("paid", { order: id, amount: 3, currency: "PLN", reference: `three-${id}` });
    await ask(shop.storefront, id);
    const { items } = receiptOf(pagesOf("yookassa").at(-1)!);
    expect(items.map((item: { payment_mode: string }) => item.payment_mode)).toEqual([
      ...["partial_prepayment", "partial_prepayment"],
    ]);
    const sum = items.reduce(
      (total: number, { quantity, amount }: { quantity: number; amount: { value: string } }) =>
        total + quantity * Math.round(Number(amount.value) * 100),
      0,
    );
    expect(sum).toBe(orderTotal - 3);
  });

  describe("at the hand-over", () => {
    const calls = () => api.calls.filter(({ url }) => url.endsWith("/v3/receipts"));
    const later = async (by: string) => {
      await world.advance(by);
      await world.runtime.invoke("reconcile", {});
      await world.settle();
    };

    /** An order that is paid through YooKassa, in these parts, and on its way to its buyer. */
    async function shipped(settings: object, parts: number[]) {
      const { id, shop } = await asked({ ...receipts, ...settings });
      for (const [i, amount] of parts.entries()) {
        const object = {
          id: `p-${i}-${id}`,
          status: "succeeded",
          amount: paid(amount),
          metadata: { order: id },
        };
        api.answer(makers.yookassa.host, () => ({ body: object }));
        const body = JSON.stringify({ type: "notification", event: "payment.succeeded", object });
        await sendRaw(world.runtime.url, "POST", "/v1/webhooks/payments/yookassa", { body, headers: json });
      }
      await sendCommand(shop, id, "ship", { carrier: "cdek", trackingCode: "1234567890" });
      return { id, shop, receive: () => shop.buyer("POST", `/v1/orders/${id}/receive`) };
    }

    it("is a second one, which sets off what was paid before, once", async () => {
      const { id, receive } = await shipped({}, [4000, orderTotal - 4000]);
      await later("PT1H");
      expect(calls()).toEqual([]);
      expect((await receive()).status).toBe(200);
      await later("PT4M");
      expect(calls(), "by then it could still be taken back").toEqual([]);
      api.answer(makers.yookassa.host, () => ({ status: 500 }));
      await later("PT5M");
      expect(calls()).toHaveLength(1);
      api.answer(makers.yookassa.host, () => ({ body: { id: "rt-1", status: "pending" } }));
      await later("PT5M");
      await later("P1D");
      const [first, second, ...more] = calls();
      expect(more).toEqual([]);
      expect(second!.headers["idempotence-key"]).toBe(first!.headers["idempotence-key"]);
      expect(JSON.parse(second!.body)).toEqual({
        ...{ type: "payment", payment_id: `p-1-${id}`, send: true },
        customer: { email: anna.email, phone: anna.phone.slice(1) },
        items: [
          {
            ...{ description: "Clay cat", quantity: 2, amount: paid(4500), vat_code: 4 },
            ...{ payment_mode: "full_payment", payment_subject: "commodity" },
          },
          {
            ...{ description: "Доставка", quantity: 1, amount: paid(1500), vat_code: 1 },
            ...{ payment_mode: "full_payment", payment_subject: "service" },
          },
        ],
        tax_system_code: 2,
        settlements: [4000, orderTotal - 4000].map((amount) => ({
          type: "prepayment",
          amount: paid(amount),
        })),
      });
    });

    it("is none where the first one said that all was paid and handed over at once", async () => {
      const { receive } = await shipped({ paymentMode: "fullPayment" }, [orderTotal]);
      await receive();
      await later("PT1H");
      expect(calls()).toEqual([]);
    });

    const tasks = async (shop: Shop) =>
      (await shop.manager("GET", `/v1/tasks?shop=${shop.id}`)).body.items.filter(
        ({ reason }: { reason?: string }) => reason === "receipt",
      );

    it("is a task where YooKassa refuses it", async () => {
      const refused = await shipped({}, [orderTotal]);
      await refused.receive();
      api.answer(makers.yookassa.host, () => ({ status: 400 }));
      await later("PT1H");
      expect(await tasks(refused.shop)).toMatchObject([{ kind: "money", order: refused.id }]);
    });

    it("is a task where a part was paid otherwise: one receipt holds all of it", async () => {
      const mixed = await shipped({}, [4000]);
      await world.reportPayment("paid", {
        ...{ order: mixed.id, amount: orderTotal - 4000, currency: "PLN", reference: `rest-${mixed.id}` },
      });
      await sendCommand(mixed.shop, mixed.id, "ship", { carrier: "cdek", trackingCode: "1234567891" });
      await mixed.receive();
      await later("PT1H");
      expect(await tasks(mixed.shop)).toMatchObject([{ order: mixed.id }]);
      expect(calls()).toEqual([]);
    });
  });

  it("goes to the shop where the buyer has left no address", async () => {
    const shop = await world.shop("marketplace", { paymentProvider: "yookassa", receipts });
    const counter = { ...english, source: "phone", buyer: { name: "Anna" } };
    const [{ id }] = await shop.place(counter, undefined, shop.manager);
    await sendCommand(shop, id, "confirm");
    await ask(shop.storefront, id);
    expect(receiptOf(pagesOf("yookassa").at(-1)!).customer).toEqual({ email: shop.email });
  });
});

it("Przelewy24 gets the shop's address for one that is too long for it, and Stripe none for none", async () => {
  const email = `${"a".repeat(45)}@example.com`;
  const order = { ...english, buyer: { ...anna, locale: "en", email } };
  const page = async (name: Name, wanted: object) => {
    const [{ id }] = await shops[name].place(wanted);
    await sendCommand(shops[name], id, "confirm");
    await ask(shops[name].storefront, id);
    return pagesOf(name).at(-1)!.body;
  };
  expect(JSON.parse(await page("przelewy24", order)).email).toBe(shops.przelewy24.email);
  const { email: _, ...phoneOnly } = english.buyer;
  expect(
    new URLSearchParams(await page("stripe", { ...english, buyer: phoneOnly })).has("customer_email"),
  ).toBe(false);
});
