import { prepaymentsBy, receiptProvider as provider, receiptFor } from "../../domain/order/money/receipt.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import { finishReceipt } from "../../io/orders/final-receipts.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { findShop } from "../../io/people/shops.ts";
import { keepMisfit } from "../../io/reports/payments.ts";
import { now } from "../../io/runtime/clock.ts";
import { recordMetric } from "../../io/runtime/metrics.ts";
import { shortHash } from "../http/idempotency.ts";
import { pagesOf } from "./payment-page.ts";

/**
 * Makes the receipt of an order that has been handed over, which sets off what was paid before (54-FZ), where its shop
 * has receipts made so. One that cannot be made this way is a task; a provider that cannot be asked is asked again.
 */
export async function makeFinalReceipt(id: string): Promise<boolean> {
  const order = await findOrder(id);
  const shop = order && (await findShop(order.shop));
  if (order?.group !== "done" || !shop) return finishReceipt(id).then(() => false);
  const isMade = await isReceiptMade(order, shop);
  if (isMade === false) await keepTask(order);
  await finishReceipt(id, now());
  return isMade === true;
}

/** Whether it is made; undefined where none is needed. */
async function isReceiptMade(order: Order, shop: Shop): Promise<boolean | undefined> {
  const settings = shop.receipts;
  if (settings?.paymentMode !== "prepayment") return undefined;
  const prepayments = prepaymentsBy(provider, order.payment);
  if (prepayments?.length === 0) return undefined;
  const found = await pagesOf(provider, shop);
  if (!prepayments || !found?.pages.finalReceipt) return false;
  const sum = prepayments.reduce((total, { amount }) => total + amount, 0);
  const { email, phone } = order.request.buyer;
  const about = {
    ...{ email, phone, shopEmail: shop.emails[0], currency: order.request.currency, prepayments },
    ...{ key: `${order.id}-receipt`, receipt: { ...settings, ...receiptFor(order, sum, settings) } },
  };
  return found.pages.finalReceipt(about, found.access);
}

/** What a person has to make stands as a task, with the payment that it is about. */
async function keepTask({ id, shop, request, payment }: Order): Promise<void> {
  const paid = (payment.entries ?? []).findLast(
    (entry) => entry.kind === "payment" && entry.provider === provider,
  );
  if (!paid) return;
  const { amount, reference = id } = paid;
  const report = {
    kind: "paid" as const,
    order: id,
    amount,
    currency: request.currency,
    reference,
    provider,
  };
  const key = shortHash("receipt", id);
  await keepMisfit({ reason: "receipt", report, key, at: now(), shop, order: id });
  recordMetric("PaymentsUnmatched", 1);
}
