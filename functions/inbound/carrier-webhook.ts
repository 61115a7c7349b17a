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
import { querySchemas } from "../http/query.ts";
import type { CarrierProvider } from "./providers/provider.ts";
import { carrierProviders } from "./providers/registry.ts";
import { countUnknown, recordOnce } from "./record-once.ts";
import { provenSender, type Scope } from "./sender.ts";

/** POST /v1/webhooks/carriers/{provider}: the signature first, then the report; what says nothing new answers 200 (S1-15). */
export const handler = httpHandler(
  { open: true, query: querySchemas.providers },
  async ({ params, query: { shop }, raw, header, now }) => {
    const name = params.provider!;
    const carrier = Object.hasOwn(carrierProviders, name)
      ? carrierProviders[name as keyof typeof carrierProviders]
      : undefined;
    const secrets = carrier ? await carrierSecrets() : {};
    const { scope, proof } = await provenSender(secrets, { kind: "carriers", name, shop }, (secret) =>
      (carrier as CarrierProvider).verify(raw, header, secret),
    );
    const body = proof === true ? parseJson(raw) : proof.body;
    const { id, type, report, isUnknown } = (carrier as CarrierProvider).read(body, header);
    if (isUnknown) countUnknown(name, type);
    const key = shortHash("carriers", name, ...(shop ? [shop] : []), id);
    const outcome = report && (await take(report, { key, now, scope }));
    if (outcome === "foreign") return { body: { unmatched: true } };
    if (!outcome || outcome === "over") return { body: { ignored: type } };
    return { body: { applied: outcome === "applied" } };
  },
);

/** A report on its way: its own key, when it came, and for which shops it speaks. */
interface Arrival {
  key: string;
  now: string;
  scope: Scope;
}

/**
 * What a report came to: news of an order, what is known already, something after the end of its order, or about no
 * parcel of any order, which is logged and counted.
 */
type Outcome = "applied" | "known" | "over" | "foreign";

async function take(report: CarrierReport, arrival: Arrival): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const order of await ordersOf(report)) outcomes.push(await takeFor(order, report, arrival));
  const best = (["applied", "known", "over"] as const).find((each) => outcomes.includes(each));
  if (best) return best;
  recordMetric("ParcelsUnmatched", 1);
  logInfo("A carrier's report is about no parcel that is known here.", { report: arrival.key });
  return "foreign";
}

/** The order that a report names, else those that its carrier's number was recorded for. */
async function ordersOf({ order, carrier, trackingCode }: CarrierReport): Promise<string[]> {
  if (order !== undefined) return [order.trim().toUpperCase()];
  return ordersOfParcel({
    ...(carrier && { carrier }),
    ...(trackingCode && { trackingCode }),
  });
}

async function takeFor(id: string, report: CarrierReport, { key, now, scope }: Arrival): Promise<Outcome> {
  let outcome: Outcome = "known";
  const applied = await recordOnce(id, key, async (order) => {
    if (!scope(order.shop)) {
      outcome = "foreign";
      return undefined;
    }
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
