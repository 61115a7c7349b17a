import { randomUUID } from "node:crypto";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import { durationSeconds } from "../../domain/time/time.ts";
import { createClient } from "../client.ts";
import { sendReport } from "../console/reports.ts";
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

/** What a payment provider reports. */
function reportPayment(backend: ConsoleBackend, kind: string, payment: ReportedPayment): Promise<void> {
  const id = randomUUID();
  return sendReport(
    backend,
    "payments",
    { type: `payment.${kind}`, data: { ...payment, reference: `pay-${id}` } },
    id,
  );
}
