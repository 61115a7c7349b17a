import { paymentSecrets } from "../../io/runtime/secrets.ts";
import { parseJson } from "../http/body.ts";
import { httpHandler } from "../http/handler.ts";
import { querySchemas } from "../http/query.ts";
import type { PaymentProvider } from "./providers/provider.ts";
import { paymentProviders } from "./providers/registry.ts";
import { provenSender } from "./sender.ts";
import { takePayment } from "./take-payment.ts";

/**
 * POST /v1/webhooks/payments/{provider}: the signature first, then the report. Whatever is signed and about money
 * counts, is refused with 422, or becomes a task; `applied: false` is for repetitions only.
 */
export const handler = httpHandler(
  { open: true, query: querySchemas.providers },
  async ({ params, query: { shop }, raw, header, now }) => {
    const name = params.provider!;
    const provider: PaymentProvider | undefined = Object.hasOwn(paymentProviders, name)
      ? paymentProviders[name as keyof typeof paymentProviders]
      : undefined;
    const secrets = provider ? await paymentSecrets() : {};
    const place = { kind: "payments", name, shop } as const;
    const {
      scope,
      secret,
      proof,
      key = "",
    } = await provenSender(secrets, place, (each) => provider!.verify(raw, header, each));
    const body = proof === true ? parseJson(raw) : proof.body;
    const reading = provider!.read(body, header);
    const event = { name, scope, shop, body, reading, now, secret, key };
    const applied = await takePayment(provider!, event);
    return { body: applied === undefined ? { ignored: reading.type } : { applied } };
  },
);
