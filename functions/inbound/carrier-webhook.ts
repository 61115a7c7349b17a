import { OrderError } from "../../domain/error.ts";
import { applyCarrierReport } from "../../domain/reports/carrier.ts";
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
    throw new OrderError("unauthenticated", "The signature is wrong.");
  const { id, report } = carrier.read(parseJson(raw), header);
  const key = shortHash("carriers", name, id);
  const applied =
    report !== undefined &&
    (await recordOnce(report.order, key, async (order) =>
      applyCarrierReport(await effectiveLifecycleOf(order), order, report, now, key),
    ));
  return { body: { applied } };
});
