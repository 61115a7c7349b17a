import { OrderError } from "../../../domain/error.ts";
import { paymentUrlOf } from "../../../domain/messages/facts/payment.ts";
import { newPaymentPage } from "../../../domain/order/schema.ts";
import { payableNow } from "../../../domain/order/view/road.ts";
import { seesStatusPage } from "../../../domain/order/view.ts";
import { buyerPageOf } from "../../../io/links/links.ts";
import { effectiveLifecycleOf, findShop } from "../../../io/people/shops.ts";
import { askProviders, type OpenedPaymentPage } from "../../../io/reports/provider-jobs.ts";
import { visibleOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";

/** POST /v1/orders/{id}/payment-page: where the buyer pays what is due now, for those who send or show it to them (S4-13). */
export const handler = httpHandler({ body: newPaymentPage }, async ({ actor: caller, params, body, now }) => {
  const actor = await withProfile(caller);
  const order = await visibleOrder(params.id!, actor);
  if (actor.role !== "buyer" && !seesStatusPage(order, actor))
    throw new OrderError("forbidden", "Only the shop's storefront and staff can ask for the buyer's page.");
  const payable = payableNow(await effectiveLifecycleOf(order), order, now);
  if (!payable) throw new OrderError("invalid-state", "Nothing of this order can be paid now.");
  const shop = await findShop(order.shop);
  const own = order.request.payment.url;
  if (!own && shop?.paymentProvider) {
    const returnUrl = body.returnUrl ?? (await buyerPageOf(order));
    return {
      body: await askProviders<OpenedPaymentPage>({ job: "paymentPage", order: order.id, returnUrl }),
    };
  }
  const url = own ?? (shop && paymentUrlOf(shop, order, payable.amount));
  if (!url)
    throw new OrderError("invalid-state", "The shop has neither a `paymentProvider` nor a `paymentUrl`.");
  const { amount, until = null } = payable;
  return { body: { url, provider: null, amount, currency: order.request.currency, until } };
});
