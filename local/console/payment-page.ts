import { randomUUID } from "node:crypto";
import { majorUnits } from "../../domain/currency.ts";
import { html } from "../../functions/links/pages/html.ts";
import type { ConsoleBackend } from "../core.ts";
import { HttpError } from "../errors.ts";
import { sendReport } from "./reports.ts";
import type { PageHandler } from "./requests.ts";

/** Stands in for a provider that makes pages for payments: it answers where the one is that a `payment.page` asks for. */
export function makePaymentPage(body: Record<string, unknown>, { url }: Pick<ConsoleBackend, "url">) {
  const { order, number, amount, currency, returnUrl } = (body.data ?? {}) as Record<string, unknown>;
  const query = new URLSearchParams({
    ...{ order: String(order), number: String(number), amount: String(amount) },
    ...{
      currency: String(currency),
      returnUrl: String(returnUrl),
      payment: `local-${randomUUID().slice(0, 8)}`,
    },
  });
  return { url: `${url}/_local/pay?${query}` };
}

/** GET /_local/pay: what a buyer would see at a provider, in one button. */
export const payPage: PageHandler = async ({ query }) => {
  const sum = `${majorUnits(amountIn(query), query.get("currency") ?? "")} ${query.get("currency")}`;
  const hidden = [...query].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const main = html`<section><h1>Pay ${sum}</h1>
<p>This page stands in for a payment provider: order ${query.get("number") ?? ""}. No money moves.</p>
<form method="post" action="/_local/pay">${hidden}<button>Pay ${sum}</button></form></section>`;
  return { title: "Payment · Waymark", main };
};

/** POST /_local/pay: the provider reports the payment, and the buyer goes back to where they came from. */
export const payNow: PageHandler = async ({ backend, form }) => {
  const [order, currency, reference] = ["order", "currency", "payment"].map((name) => form.get(name) ?? "");
  const data = { order, currency, reference, amount: amountIn(form) };
  await sendReport(backend, "payments", { type: "payment.paid", data }, reference);
  const back = form.get("returnUrl") ?? "";
  return { to: back.startsWith(`${backend.url}/`) ? back : "/" };
};

function amountIn(fields: URLSearchParams): number {
  const amount = Number(fields.get("amount"));
  if (Number.isSafeInteger(amount) && amount > 0) return amount;
  throw new HttpError("malformed", "This address says no sum.");
}
