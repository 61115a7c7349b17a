import { router } from "../http/router.ts";
import { handler as carrierWebhook } from "../inbound/carrier-webhook.ts";
import { handler as paymentWebhook } from "../inbound/payment-webhook.ts";

/** What payment providers and carriers report: their signature is checked with a secret of theirs. */
export const handler = router<"webhooks">({
  "payment-webhook": paymentWebhook,
  "carrier-webhook": carrierWebhook,
});
