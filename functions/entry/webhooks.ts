import { OrderError } from "../../domain/error.ts";
import type { ProviderAnswer, ProviderJob } from "../../io/reports/provider-jobs.ts";
import { router } from "../http/router.ts";
import { handler as carrierWebhook } from "../inbound/carrier-webhook.ts";
import { makeFinalReceipt } from "../inbound/final-receipt.ts";
import { endPaymentPage, openPaymentPage } from "../inbound/payment-page.ts";
import { handler as paymentWebhook } from "../inbound/payment-webhook.ts";
import { listStandings, testProvider } from "../inbound/provider-test.ts";

const answerRoute = router<"webhooks">({
  "payment-webhook": paymentWebhook,
  "carrier-webhook": carrierWebhook,
});

/**
 * What payment providers and carriers report: their signature is checked with a secret of theirs. Other functions have
 * it ask a provider, too, because no other one knows those secrets; nobody else can call it but through the gateway,
 * whose events name a route.
 */
export const handler = (event: Parameters<typeof answerRoute>[0] | ProviderJob, context: never) =>
  "job" in event ? runJob(event) : answerRoute(event, context);

function answerTo(job: ProviderJob): Promise<unknown> {
  if (job.job === "paymentPage") return openPaymentPage(job);
  if (job.job === "pageStanding") return endPaymentPage(job.order);
  if (job.job === "finalReceipt") return makeFinalReceipt(job.order);
  return job.job === "standings" ? listStandings(job.shop) : testProvider(job);
}

async function runJob(job: ProviderJob): Promise<ProviderAnswer<unknown>> {
  try {
    return { answer: await answerTo(job) };
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    return { refusal: { reason: error.reason, detail: error.message } };
  }
}
