import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import { durationSeconds } from "../../domain/time/time.ts";
import { wall } from "../../io/runtime/clock.ts";
import { createClient, throwingOnError } from "../client.ts";
import type { ConsoleBackend } from "../core.ts";
import type { ReportedPayment, Stage } from "./player.ts";

/** The buyer of the demo. */
export const anna = { name: "Anna Kowalczuk", email: "anna@example.com", phone: "+48501234567" };

/** A shop for a scenario in Waymark on this machine, where everything can be done. */
export async function backendStage(backend: ConsoleBackend, lifecycle: LifecycleName): Promise<Stage> {
  const shop = `demo-${lifecycle}`;
  const tokens = await tokensFor(backend, shop);
  return {
    shop,
    call: createClient(backend.url),
    tokenOf: (who) => tokens[who],
    now: async () => backend.clock.now(),
    advance: (by) => backend.advance((now) => now + durationSeconds(by)! * 1000),
    settle: () => backend.settle(),
    pay: (kind, payment) => reportPayment(backend, kind, payment),
  };
}

async function tokensFor({ token }: ConsoleBackend, shop: string) {
  const storefront = await token({ role: "storefront", sub: "storefront", shop });
  return {
    storefront,
    buyer: storefront,
    admin: await token({ role: "admin", sub: "admin" }),
    shop: await token({ role: "director", sub: "director", shop }),
    contractor: await token({ role: "contractor", sub: "marek" }),
    nextContractor: await token({ role: "contractor", sub: "ola" }),
    support: await token({ role: "support", sub: "support" }),
  };
}

/** A payment provider's report, signed as Standard Webhooks ask for. */
async function reportPayment(
  { url, secrets }: ConsoleBackend,
  kind: string,
  payment: ReportedPayment,
): Promise<void> {
  const id = randomUUID();
  const body = { type: `payment.${kind}`, data: { ...payment, reference: `pay-${id}` } };
  const secret = new Webhook(JSON.parse(secrets["waymark-payments"]!).generic);
  const at = new Date(wall());
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secret.sign(id, at, JSON.stringify(body)),
  };
  await throwingOnError(createClient(url))("POST", "/v1/webhooks/payments/generic", body, { headers });
}
