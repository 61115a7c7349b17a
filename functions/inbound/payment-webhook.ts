import { OrderError } from "../../domain/error.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { applyPaymentReport } from "../../domain/reports/payment.ts";
import { paymentSecrets } from "../../io/runtime/secrets.ts";
import { parseJson } from "../http/body.ts";
import { httpHandler } from "../http/handler.ts";
import { shortHash } from "../http/idempotency.ts";
import { paymentProviders } from "./providers/registry.ts";
import { recordOnce } from "./record-once.ts";

/** POST /v1/webhooks/payments/{provider}: the signature first, then the report; what says nothing new answers 200. */
export const handler = httpHandler({ open: true }, async ({ params, raw, header, now }) => {
  const name = params.provider!;
  const provider = Object.hasOwn(paymentProviders, name)
    ? paymentProviders[name as keyof typeof paymentProviders]
    : undefined;
  const secret = provider && (await paymentSecrets())[name];
  if (!provider || !secret) throw new OrderError("not-found", `There is no payment provider "${name}".`);
  if (!provider.verify(raw, header, secret))
    throw new OrderError("unauthenticated", "The signature is wrong.");
  const { id, report } = provider.read(parseJson(raw), header);
  const key = shortHash("payments", name, id);
  const applied =
    report !== undefined &&
    (await recordOnce(report.order, key, (order) =>
      report.currency === order.request.currency
        ? applyPaymentReport(lifecycleOf(order), order, report, now, key)
        : undefined,
    ));
  return { body: { applied } };
});
