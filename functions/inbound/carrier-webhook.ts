import { OrderError } from "../../domain/error.ts";
import type { Lifecycle } from "../../domain/lifecycle/definition.ts";
import type { Order } from "../../domain/order/order.ts";
import { applyCarrierReport, type CarrierReport, isAbout, isOver } from "../../domain/reports/carrier.ts";
import { effectiveLifecycleOf } from "../../io/people/shops.ts";
import { ordersOfParcel } from "../../io/reports/parcels.ts";
import { logInfo } from "../../io/runtime/log.ts";
import { recordMetric } from "../../io/runtime/metrics.ts";
import { carrierSecrets } from "../../io/runtime/secrets.ts";
import { parseJson } from "../http/body.ts";
import { httpHandler } from "../http/handler.ts";
import { shortHash } from "../http/idempotency.ts";
import { carrierProviders } from "./providers/registry.ts";
import { countUnknown, recordOnce } from "./record-once.ts";

/** POST /v1/webhooks/carriers/{provider}: the signature first, then the report; what says nothing new answers 200 (S1-15). */
export const handler = httpHandler({ open: true }, async ({ params, raw, header, now }) => {
  const name = params.provider!;
  const carrier = Object.hasOwn(carrierProviders, name)
    ? carrierProviders[name as keyof typeof carrierProviders]
    : undefined;
  const secret = carrier && (await carrierSecrets())[name];
  if (!carrier || !secret) throw new OrderError("not-found", `There is no carrier "${name}".`);
  const proof = await carrier.verify(raw, header, secret);
  if (!proof)
    throw new OrderError(
      "unauthenticated",
      "The signature is not valid: check the secret, and that the body is sent as it was signed.",
    );
  const body = proof === true ? parseJson(raw) : proof.body;
  const { id, type, report, isUnknown } = carrier.read(body, header);
  if (isUnknown) countUnknown(name, type);
  const outcome = report && (await take(report, shortHash("carriers", name, id), now));
  if (outcome === "foreign") return { body: { unmatched: true } };
  if (!outcome || outcome === "over") return { body: { ignored: type } };
  return { body: { applied: outcome === "applied" } };
});

/**
 * What a report came to: news of an order, what is known already, something after the end of its order, or about no
 * parcel of any order, which is logged and counted.
 */
type Outcome = "applied" | "known" | "over" | "foreign";

async function take(report: CarrierReport, key: string, now: string): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const order of await ordersOf(report)) outcomes.push(await takeFor(order, report, key, now));
  const best = (["applied", "known", "over"] as const).find((each) => outcomes.includes(each));
  if (best) return best;
  recordMetric("ParcelsUnmatched", 1);
  logInfo("A carrier's report is about no parcel that is known here.", { report: key });
  return "foreign";
}

/** The order that a report names, else those that its carrier's number was recorded for. */
async function ordersOf({ order, carrier, trackingCode }: CarrierReport): Promise<string[]> {
  if (order !== undefined) return [order.trim().toUpperCase()];
  return carrier && trackingCode ? ordersOfParcel({ carrier, trackingCode }) : [];
}

async function takeFor(id: string, report: CarrierReport, key: string, now: string): Promise<Outcome> {
  let outcome: Outcome = "known";
  const applied = await recordOnce(id, key, async (order) => {
    const lifecycle = await effectiveLifecycleOf(order);
    outcome = standingOf(lifecycle, order, report);
    return applyCarrierReport(lifecycle, order, report, now, key);
  });
  if (applied === undefined) return "foreign";
  return applied ? "applied" : outcome;
}

function standingOf(lifecycle: Lifecycle, order: Order, report: CarrierReport): Outcome {
  if (!isAbout(lifecycle, order, report)) return "foreign";
  return isOver(order) ? "over" : "known";
}
