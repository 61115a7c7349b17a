import { OrderError } from "../../domain/error.ts";
import { applyCarrierReport, type CarrierReport, isAbout } from "../../domain/reports/carrier.ts";
import { ordersOfParcel } from "../../io/reports/parcels.ts";
import { isId } from "../../io/runtime/ids.ts";
import { logInfo } from "../../io/runtime/log.ts";
import { recordMetric } from "../../io/runtime/metrics.ts";
import { carrierSecrets } from "../../io/runtime/secrets.ts";
import { effectiveLifecycleOf } from "../http/access.ts";
import { parseJson } from "../http/body.ts";
import { httpHandler } from "../http/handler.ts";
import { shortHash } from "../http/idempotency.ts";
import { carrierProviders } from "./providers/registry.ts";
import { recordOnce } from "./record-once.ts";

/** POST /v1/webhooks/carriers/{provider}: the signature first, then the report; what says nothing new answers 200 (S1-15). */
export const handler = httpHandler({ open: true }, async ({ params, raw, header, now }) => {
  const name = params.provider!;
  const carrier = Object.hasOwn(carrierProviders, name)
    ? carrierProviders[name as keyof typeof carrierProviders]
    : undefined;
  const secret = carrier && (await carrierSecrets())[name];
  if (!carrier || !secret) throw new OrderError("not-found", `There is no carrier "${name}".`);
  if (!carrier.verify(raw, header, secret))
    throw new OrderError(
      "unauthenticated",
      "The signature is not valid: check the secret, and that the body is sent as it was signed.",
    );
  const { id, report } = carrier.read(parseJson(raw), header);
  const applied = report !== undefined && (await take(report, shortHash("carriers", name, id), now));
  return { body: { applied } };
});

/** Whether a report said something new to an order; one about no parcel of any order is logged and counted. */
async function take(report: CarrierReport, key: string, now: string): Promise<boolean> {
  const outcomes = [];
  for (const order of await ordersOf(report)) outcomes.push(await takeFor(order, report, key, now));
  if (outcomes.every((outcome) => outcome === "foreign")) {
    recordMetric("ParcelsUnmatched", 1);
    logInfo("A carrier's report is about no parcel that is known here.", { report: key });
  }
  return outcomes.includes("applied");
}

/** The order that a report names, else those that its carrier's number was recorded for. */
async function ordersOf({ order, carrier, trackingCode }: CarrierReport): Promise<string[]> {
  if (order !== undefined) return [order.trim().toUpperCase()];
  return carrier && trackingCode ? ordersOfParcel({ carrier, trackingCode }) : [];
}

async function takeFor(id: string, report: CarrierReport, key: string, now: string) {
  let isForeign = !isId(id);
  const applied = await recordOnce(id, key, async (order) => {
    const lifecycle = await effectiveLifecycleOf(order);
    isForeign = !isAbout(lifecycle, order, report);
    return applyCarrierReport(lifecycle, order, report, now, key);
  });
  if (applied) return "applied";
  return isForeign ? "foreign" : "known";
}
