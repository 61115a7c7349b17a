import { beforeAll, describe, expect, it } from "vitest";
import { catOrder } from "../../support/fixtures.ts";
import { sendRaw } from "../../support/http-request.ts";
import { type ProviderName, providers, signStandardWebhook } from "../../support/provider-signatures.ts";
import { startWorld } from "../../support/world.ts";

/** Shops with accounts of their own, one without, and what each secret can say. */
const world = startWorld();
const secretOf = (name: string) => `whsec_${Buffer.alloc(32, name).toString("base64")}`;
type Shop = Awaited<ReturnType<typeof world.shop>>;
let [cats, dogs, owls]: Shop[] = [];
let common: string;

beforeAll(async () => {
  [cats, dogs, owls] = [
    await world.shop("marketplace"),
    await world.shop("marketplace"),
    await world.shop("marketplace"),
  ];
  const { secrets } = world.runtime;
  const payments = JSON.parse(secrets["waymark-payments"]!);
  common = payments.generic;
  secrets["waymark-payments"] = JSON.stringify({
    ...payments,
    [`${cats!.id}/generic`]: `${secretOf("new")} ${secretOf("old")} ${secretOf("older")}`,
    [`${cats!.id}/stripe`]: secretOf("cats at Stripe"),
    [`${dogs!.id}/stripe`]: secretOf("dogs at Stripe"),
    [`${dogs!.id}/generic`]: secretOf("dogs"),
  });
  const carriers = JSON.parse(secrets["waymark-carriers"]!);
  secrets["waymark-carriers"] = JSON.stringify({
    ...carriers,
    [`${dogs!.id}/generic`]: secretOf("dogs' carrier"),
  });
});

async function waiting(shop: Shop): Promise<string> {
  const [{ id }] = await shop.place(catOrder);
  await shop.manager("POST", `/v1/orders/${id}/confirm`);
  return id;
}
const statusOf = async (shop: Shop, id: string) =>
  (await shop.manager("GET", `/v1/orders/${id}`)).body.status;

let reports = 0;
async function pay(
  order: string,
  secret: string,
  shop?: Shop,
  provider: ProviderName = "generic",
  more: object = {},
) {
  const reference = `R-${++reports}`;
  const body = providers[provider].body({ order, reference, ...more });
  const path = `/v1/webhooks/payments/${provider}${shop ? `?shop=${encodeURIComponent(shop.id)}` : ""}`;
  const headers = providers[provider].sign(body, secret, undefined, `evt-${reports}`);
  const { status, text } = await sendRaw(world.runtime.url, "POST", path, { body, headers });
  return { status, ...JSON.parse(text) };
}

describe("a shop's own secret", () => {
  it("pays that shop's orders, and two are valid while one is changed", async () => {
    for (const secret of ["new", "old"]) {
      const id = await waiting(cats!);
      expect(await pay(id, secretOf(secret), cats)).toMatchObject({ status: 200, applied: true });
      expect(await statusOf(cats!, id)).toBe("preparing");
    }
    const id = await waiting(cats!);
    expect(await pay(id, secretOf("older"), cats)).toMatchObject({ status: 401 });
    expect(await statusOf(cats!, id)).toBe("awaitingPayment");
  });

  it("pays no order of another shop, whatever it names: it becomes its own shop's task", async () => {
    for (const other of [dogs!, owls!]) {
      const id = await waiting(other);
      expect(await pay(id, secretOf("new"), cats)).toMatchObject({ status: 200, applied: true });
      expect(await statusOf(other, id)).toBe("awaitingPayment");
      expect((await other.director("GET", "/v1/tasks")).body.items).toEqual([]);
    }
    expect((await cats!.director("GET", "/v1/tasks")).body.items).toHaveLength(2);
  });

  it("leaves no room for the secret of all others, nor for another shop's", async () => {
    const id = await waiting(cats!);
    expect(await pay(id, common)).toMatchObject({ status: 200 });
    expect(await pay(id, common, cats)).toMatchObject({ status: 401 });
    expect(await pay(id, secretOf("dogs"), cats)).toMatchObject({ status: 401 });
    expect(await pay(id, secretOf("dogs"), dogs)).toMatchObject({ status: 200 });
    expect(await statusOf(cats!, id)).toBe("awaitingPayment");
    const theirs = await waiting(owls!);
    expect(await pay(theirs, common)).toMatchObject({ status: 200, applied: true });
    expect(await statusOf(owls!, theirs)).toBe("preparing");
    expect(await pay(theirs, common, owls)).toMatchObject({ status: 404 });
    expect((await pay(theirs, common, { ...owls!, id: "no shop at all" })).status).toBe(422);
  });

  it("is one for each account with a provider, whose references are not each other's", async () => {
    const [mine, theirs] = [await waiting(cats!), await waiting(dogs!)];
    const same = { reference: "pi_same" };
    expect(await pay(mine, secretOf("cats at Stripe"), cats, "stripe", same)).toMatchObject({
      applied: true,
    });
    expect(await pay(theirs, secretOf("dogs at Stripe"), dogs, "stripe", same)).toMatchObject({
      applied: true,
    });
    const refund = { type: "payment.refunded", order: undefined, payment: "P-same", amount: 100 };
    await pay(mine, secretOf("new"), cats, "generic", { reference: "P-same" });
    expect(await pay(mine, secretOf("dogs"), dogs, "generic", refund)).toMatchObject({ status: 200 });
    expect((await cats!.manager("GET", `/v1/orders/${mine}`)).body.payment).toMatchObject({ refunded: 0 });
  });

  it("says of a carrier's parcels the same", async () => {
    const shipped = async (shop: Shop) => {
      const id = await waiting(shop);
      await shop.manager("POST", `/v1/orders/${id}/confirmPayment`);
      await shop.manager("POST", `/v1/orders/${id}/ship`, { carrier: "InPost", trackingCode: "SAME-1" });
      return id;
    };
    const [mine, theirs] = [await shipped(dogs!), await shipped(owls!)];
    const body = JSON.stringify({
      type: "parcel.delivered",
      data: { carrier: "InPost", trackingCode: "SAME-1" },
    });
    const path = `/v1/webhooks/carriers/generic?shop=${dogs!.id}`;
    const headers = signStandardWebhook(body, secretOf("dogs' carrier"));
    expect((await sendRaw(world.runtime.url, "POST", path, { body, headers })).status).toBe(200);
    const delivered = async (shop: Shop, id: string) =>
      (await shop.manager("GET", `/v1/orders/${id}`)).body.delivery.status;
    expect([await delivered(dogs!, mine), await delivered(owls!, theirs)]).toEqual(["delivered", "onTheWay"]);
  });
});
