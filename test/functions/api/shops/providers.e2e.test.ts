import { beforeAll, describe, expect, it } from "vitest";
import { carrierProviderNames } from "../../../../domain/reports/carrier.ts";
import { paymentProviderNames } from "../../../../domain/reports/payment.ts";
import { catOrder } from "../../../support/fixtures.ts";
import { sendRaw } from "../../../support/http-request.ts";
import { providerApi } from "../../../support/provider-api.ts";
import { providers } from "../../../support/provider-signatures.ts";
import { startWorld } from "../../../support/world.ts";

/** What those who look after a shop see of its providers, and how they test them. */
const world = startWorld();
const api = providerApi();
type Shop = Awaited<ReturnType<typeof world.shop>>;
let [cats, dogs]: Shop[] = [];
const whsec = (name: string) => `whsec_${Buffer.alloc(32, name).toString("base64")}`;

/** A secret of each provider, in the form that docs/providers.md asks for. */
const payments = {
  stripe: whsec("stripe"),
  przelewy24: "a1b2c3d4e5f60718:report-key",
  yookassa: "54401:live_key",
  paypal: "sandbox:9XL90610J3647323C",
  "paypal/page": "app:secret",
};
const carriers = {
  aftership: "aftership-secret",
  inpost: "inpost-secret",
  novaposhta: "our-token:api-key",
  cdek: "sandbox:account:password",
};

beforeAll(async () => {
  [cats, dogs] = [await world.shop("marketplace"), await world.shop("marketplace")];
  const { secrets } = world.runtime;
  const set = (name: string, more: object) => {
    secrets[name] = JSON.stringify({ ...JSON.parse(secrets[name]!), ...more });
  };
  set("waymark-payments", {
    ...payments,
    [`${cats!.id}/stripe`]: `${whsec("new")} ${whsec("old")}`,
    [`${cats!.id}/generic`]: "%%% ###",
  });
  set("waymark-carriers", carriers);
});

const standings = async (shop: Shop) =>
  (await shop.manager("GET", `/v1/shops/${shop.id}/providers`)).body.items;
async function standingOf(shop: Shop, kind: string, name: string) {
  const all = await standings(shop);
  return all.find((each: { kind: string; name: string }) => each.kind === kind && each.name === name);
}
const test = (shop: Shop, path: string, body: object = {}) =>
  shop.manager("POST", `/v1/shops/${shop.id}/providers/${path}/test`, body);

async function placed(shop: Shop, ...commands: [string, object?][]): Promise<string> {
  const [{ id }] = await shop.place(catOrder);
  for (const [command, fields] of commands) await shop.manager("POST", `/v1/orders/${id}/${command}`, fields);
  return id;
}

describe("the providers of a shop", () => {
  it("are all listed, with whose account counts, how many secrets are valid, and where to report", async () => {
    const all = await standings(cats!);
    expect(all).toHaveLength(paymentProviderNames.length + carrierProviderNames.length);
    const url = `${world.runtime.url}/v1/webhooks/payments`;
    expect(await standingOf(cats!, "payments", "stripe")).toEqual({
      ...{ kind: "payments", name: "stripe", account: "own", secrets: 2, makesPages: false },
      ...{ address: `${url}/stripe?shop=${cats!.id}`, heardAt: null, refusedAt: null },
    });
    expect(await standingOf(dogs!, "payments", "stripe")).toMatchObject({
      ...{ account: "common", secrets: 1, address: `${url}/stripe` },
    });
    expect(await standingOf(dogs!, "payments", "paypal")).toMatchObject({ makesPages: true });
    expect(await standingOf(dogs!, "carriers", "cdek")).toMatchObject({
      account: "common",
      makesPages: null,
    });
    expect(JSON.stringify(all)).not.toMatch(/whsec_|report-key|live_key/);
  });

  it("say when they were last heard, and when something was refused that they did not sign", async () => {
    const body = providers.stripe.body({ order: "nobody's", reference: "pi_heard" });
    const send = (secret: string) => {
      const headers = providers.stripe.sign(body, secret);
      const path = `/v1/webhooks/payments/stripe?shop=${cats!.id}`;
      return sendRaw(world.runtime.url, "POST", path, { body, headers });
    };
    await send(whsec("forged"));
    expect(await standingOf(cats!, "payments", "stripe")).toMatchObject({
      heardAt: null,
      refusedAt: world.now(),
    });
    await send(whsec("old"));
    expect(await standingOf(cats!, "payments", "stripe")).toMatchObject({ heardAt: world.now() });
    expect(await standingOf(dogs!, "payments", "stripe"), "another account").toMatchObject({ heardAt: null });
  });
});

describe("a test of a provider", () => {
  const signing = ["payments/generic", "payments/stripe", "payments/przelewy24"];
  const carrying = ["carriers/generic", "carriers/aftership", "carriers/inpost"];

  it.each(signing)(
    "walks the proof of %s and finds the order, and moves neither money nor status",
    async (path) => {
      const id = await placed(dogs!, ["confirm"]);
      const before = (await dogs!.manager("GET", `/v1/orders/${id}`)).body;
      const { status, body } = await test(dogs!, path, { order: id });
      expect([status, body.ok]).toEqual([200, true]);
      expect(body.steps.map(({ step }: { step: string }) => step)).toEqual([
        "settings",
        "proof",
        "reading",
        "matching",
      ]);
      expect(JSON.stringify(body.steps)).toContain("105.00 PLN");
      await test(dogs!, path);
      expect((await dogs!.manager("GET", `/v1/orders/${id}`)).body).toEqual(before);
      expect((await dogs!.director("GET", "/v1/tasks")).body.items).toEqual([]);
      expect(
        (await world.support("GET", "/v1/tasks")).body.items.filter(
          ({ shop }: { shop?: string }) => shop === dogs!.id,
        ),
      ).toEqual([]);
    },
  );

  it.each(carrying)("walks the proof of %s and finds the parcel, and moves nothing", async (path) => {
    const parcel = { carrier: "InPost", trackingCode: "TEST123456" };
    const id = await placed(dogs!, ["confirm"], ["confirmPayment"], ["ship", parcel]);
    const before = (await dogs!.manager("GET", `/v1/orders/${id}`)).body;
    const { body } = await test(dogs!, path, { order: id });
    expect(body).toMatchObject({ ok: true });
    expect((await dogs!.manager("GET", `/v1/orders/${id}`)).body).toEqual(before);
  });

  it("tries both secrets while one is changed, and leaves no trace that the provider was heard", async () => {
    const { heardAt, refusedAt } = await standingOf(cats!, "payments", "stripe");
    const { body } = await test(cats!, "payments/stripe");
    expect(body.steps.filter(({ step }: { step: string }) => step === "proof")).toHaveLength(2);
    expect(await standingOf(cats!, "payments", "stripe")).toMatchObject({ heardAt, refusedAt });
  });

  it("says what is wrong with a secret, an order or a name", async () => {
    expect((await test(cats!, "payments/generic")).body).toMatchObject({
      ok: false,
      steps: [{ step: "settings", ok: true }, { step: "proof", ok: false }, { step: "proof", ok: false }, {}],
    });
    const theirs = await placed(cats!, ["confirm"]);
    expect((await test(dogs!, "payments/stripe", { order: theirs })).body).toMatchObject({
      ok: false,
      steps: [{}, {}, {}, { step: "matching", ok: false, detail: expect.stringContaining("no order") }],
    });
    expect(await test(dogs!, "payments/bitcoin")).toMatchObject({ status: 404 });
    expect(await test(dogs!, "banks/stripe")).toMatchObject({ status: 404 });
    const unshipped = await placed(dogs!, ["confirm"]);
    expect((await test(dogs!, "carriers/inpost", { order: unshipped })).body).toMatchObject({ ok: false });
  });

  const asked = {
    "payments/yookassa": ["api.yookassa.ru", () => ({ body: { items: [] } })],
    "carriers/cdek": ["api.edu.cdek.ru", () => ({ body: { access_token: "t" } })],
    "carriers/novaposhta": [
      "api.novaposhta.ua",
      () => ({ body: { success: true, data: [{ Number: "TEST0000000", StatusCode: "3" }] } }),
    ],
  } as const;

  it.each(Object.entries(asked))("asks %s itself, which signs nothing", async (path, [host, good]) => {
    api.answer(host, good);
    const { body: found } = await test(dogs!, path);
    expect(found, JSON.stringify(found)).toMatchObject({ ok: true });
    expect(api.calls.length).toBeGreaterThan(0);
    api.answer(host, () => ({ status: 401 }));
    const { body } = await test(dogs!, path);
    expect(body.ok).toBe(false);
    expect(JSON.stringify(body.steps)).toContain("401");
  });

  it("asks PayPal whether the webhook is there, and reports to Waymark", async () => {
    const url = `${world.runtime.url}/v1/webhooks/payments/paypal`;
    const answer = (hook: object, status = 200) =>
      api.answer("api-m.sandbox.paypal.com", (call) =>
        call.url.endsWith("/token") ? { body: { access_token: "t" } } : { status, body: hook },
      );
    answer({ id: "9XL90610J3647323C", url });
    expect((await test(dogs!, "payments/paypal")).body).toMatchObject({ ok: true });
    answer({ url: "https://shop.example/old" });
    expect((await test(dogs!, "payments/paypal")).body).toMatchObject({
      ok: false,
      steps: [{}, { detail: expect.stringContaining("https://shop.example/old") }, {}],
    });
    answer({}, 404);
    expect((await test(dogs!, "payments/paypal")).body).toMatchObject({ ok: false });
  });
});
