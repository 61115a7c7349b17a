import { OrderError, type Reason } from "../../domain/error.ts";
import type { PaymentProviderName } from "../../domain/reports/payment.ts";
import type { Moment } from "../../domain/time/time.ts";
import { invokeFunction } from "../runtime/lambda.ts";
import type { LastHeard } from "./heard.ts";

const FunctionName = process.env.PROVIDERS_FUNCTION ?? "webhooks";

/** A page where an order is paid. */
interface PaymentPageJob {
  job: "paymentPage";
  order: string;
  /** Where the buyer goes afterwards. */
  returnUrl: string;
}

/** Such a page: for what it is, and until when it lasts. */
export interface OpenedPaymentPage {
  url: string;
  provider: PaymentProviderName;
  amount: number;
  currency: string;
  until: Moment;
}

/** The page of an order that is about to end unpaid: it is ended where that is possible, and its provider asked whether it was paid. */
interface PageStandingJob {
  job: "pageStanding";
  order: string;
}

/** The receipt of an order that has been handed over. */
interface FinalReceiptJob {
  job: "finalReceipt";
  order: string;
}

/** How the providers of a shop stand. */
interface StandingsJob {
  job: "standings";
  shop: string;
}

/** A test of a provider, which changes nothing. */
export interface ProviderTestJob {
  job: "test";
  kind: "payments" | "carriers";
  provider: string;
  shop: string;
  /** An order of the shop's to be found by it. */
  order?: string | undefined;
}

/** A job of the function that knows the providers' secrets. */
export type ProviderJob = PaymentPageJob | PageStandingJob | FinalReceiptJob | StandingsJob | ProviderTestJob;

/** How a provider stands for a shop. */
export interface ProviderStanding extends Required<{ [name in keyof LastHeard]: Moment | null }> {
  kind: "payments" | "carriers";
  name: string;
  /** Whose account counts: the shop's own, that of all shops without one, or none. */
  account: "own" | "common" | null;
  /** How many secrets are valid: two while one is changed. */
  secrets: number;
  /** Whether pages for payments can be asked for; null where the provider makes none. */
  makesPages: boolean | null;
  address: string;
}

/** What a test has found, step by step. */
export interface ProviderTest {
  ok: boolean;
  steps: { step: "settings" | "proof" | "reading" | "matching"; ok: boolean; detail: string }[];
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
