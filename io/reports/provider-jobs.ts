import { OrderError, type Reason } from "../../domain/error.ts";
import { invokeFunction } from "../runtime/lambda.ts";

const FunctionName = process.env.PROVIDERS_FUNCTION ?? "webhooks";

/** A job of the function that knows the providers' secrets: a page where an order is paid. */
export interface ProviderJob {
  job: "paymentPage";
  order: string;
  /** Where the buyer goes afterwards. */
  returnUrl: string;
}

/** What a job came to: its answer, or why it is refused. */
export type ProviderAnswer<T> = { answer: T } | { refusal: { reason: Reason; detail: string } };

/** Has the function that knows the providers' secrets do a job, and waits for its answer. */
export async function askProviders<T>(job: ProviderJob): Promise<T> {
  const { Payload, FunctionError } = await invokeFunction({ FunctionName, Payload: JSON.stringify(job) });
  if (FunctionError || !Payload) throw new Error(`The function for providers failed: ${FunctionError}.`);
  const outcome = JSON.parse(Buffer.from(Payload).toString()) as ProviderAnswer<T>;
  if ("answer" in outcome) return outcome.answer;
  throw new OrderError(outcome.refusal.reason, outcome.refusal.detail);
}
