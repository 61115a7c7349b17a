import { Webhook } from "standardwebhooks";
import { wall } from "../../io/runtime/clock.ts";
import type { Backend } from "../backend.ts";
import { type Client, createClient, throwingOnError } from "../client.ts";
import { uploadPhoto } from "./photo-upload.ts";
import type { DemoActor, DemoScenario } from "./scenarios.ts";

type StageBackend = Pick<Backend, "url" | "token" | "secrets">;

/** Sets up a shop for a play and places its order under a key: answers how its people act and what can be seen of it. */
export async function setUpScenario(
  runtime: StageBackend,
  { lifecycle, settings, order }: DemoScenario,
  key = "demo",
) {
  const shop = `demo-${lifecycle}`;
  const call = throwingOnError(createClient(runtime.url));
  const tokens = await tokensFor(runtime, shop);
  const common = { name: "Clay Cats", lifecycle, timeZone: "Europe/Warsaw", emails: ["shop@example.com"] };
  await call("PUT", `/v1/shops/${shop}`, { ...common, ...settings }, { token: tokens.admin });
  const profile = { services: ["tiling"], cities: ["Warszawa"] };
  await call("PUT", "/v1/contractors/marek", profile, { token: tokens.contractor });
  await call("PUT", "/v1/contractors/ola", profile, { token: tokens.nextContractor });
  const driver = await delivererOf(call, shop, tokens.shop);
  const placer = "source" in order ? tokens.shop : tokens.buyer;
  const placed = await call("POST", "/v1/orders", { shop, ...order }, { token: placer, key });
  const { id, totals } = placed.body.orders[0];
  const defaultFields: Record<string, object> = { assignDeliverer: { deliverer: driver.id } };
  return {
    placed: placed.body.orders[0],
    read: async () => (await call("GET", `/v1/orders/${id}`, undefined, { token: tokens.support })).body,
    command: (who: DemoActor, name: string, fields: object = defaultFields[name] ?? {}) =>
      call("POST", `/v1/orders/${id}/${name}`, fields, {
        token: tokens[who],
        ...(who === "buyer" && { headers: onBehalfOfBuyer }),
      }),
    uploadPhoto: () => uploadPhoto(call, id, { token: tokens.shop }),
    pay: (kind: string) => pay(runtime, { kind, order: id, amount: totals.total, currency: totals.currency }),
  };
}

/** The shop's deliverer, who stays the same in every play of it. */
async function delivererOf(call: Client, shop: string, token: string): Promise<{ id: string }> {
  const path = `/v1/shops/${shop}/deliverers`;
  const { items } = (await call("GET", path, undefined, { token })).body;
  const piotr = { name: "Piotr", email: "piotr@example.com", phone: "+48700100200" };
  return items[0] ?? (await call("POST", path, piotr, { token })).body;
}

const onBehalfOfBuyer = { "on-behalf-of": "buyer" };

async function tokensFor({ token }: StageBackend, shop: string) {
  return {
    admin: await token({ role: "admin", sub: "admin" }),
    shop: await token({ role: "director", sub: "director", shop }),
    buyer: await token({ role: "storefront", sub: "storefront", shop }),
    contractor: await token({ role: "contractor", sub: "marek" }),
    nextContractor: await token({ role: "contractor", sub: "ola" }),
    support: await token({ role: "support", sub: "support" }),
  };
}

interface PaymentDetails {
  kind: string;
  order: string;
  amount: number;
  currency: string;
}

/** A payment provider's report, signed as Standard Webhooks ask for. */
async function pay({ url, secrets }: StageBackend, { kind, ...money }: PaymentDetails): Promise<void> {
  const body = { type: `payment.${kind}`, data: { ...money, reference: `pay-${money.order}` } };
  const id = `msg-${money.order}`;
  const secret = new Webhook(JSON.parse(secrets["waymark-payments"]!).generic);
  const at = new Date(wall());
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secret.sign(id, at, JSON.stringify(body)),
  };
  await throwingOnError(createClient(url))("POST", "/v1/webhooks/payments/generic", body, { headers });
}
