import { OrderError } from "../../domain/error.ts";
import type { EventData } from "../../domain/order/event.ts";
import { receiptFor } from "../../domain/order/money/receipt.ts";
import type { Order } from "../../domain/order/order.ts";
import { type Payable, payableNow } from "../../domain/order/view/road.ts";
import type { PaymentProviderName } from "../../domain/reports/payment.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { findPage, type KeptPage, keepPage } from "../../io/orders/payment-pages.ts";
import { effectiveLifecycleOf, findShop } from "../../io/people/shops.ts";
import type { OpenedPaymentPage } from "../../io/reports/provider-jobs.ts";
import { now, wall } from "../../io/runtime/clock.ts";
import { logInfo } from "../../io/runtime/log.ts";
import { paymentSecrets } from "../../io/runtime/secrets.ts";
import type { PaymentPage, PaymentPages, PaymentProvider, ProviderAccess } from "./providers/provider.ts";
import { paymentProviders } from "./providers/registry.ts";
import { accountOf } from "./sender.ts";
import { takePayment } from "./take-payment.ts";

/** What a page is made of: the order, its shop, and who is asked with which secrets. */
interface Maker {
  order: Order;
  shop: Shop;
  provider: PaymentProviderName;
  pages: PaymentPages;
  access: ProviderAccess;
  isOwn: boolean;
  returnUrl: string;
}

/**
 * The address of a page where an order is paid: for what is due now, in its currency, and with its id. There is one
 * page at a time, however often it is asked for, until it ends or another sum is due; none for an order that is paid,
 * over or past its deadline.
 */
export async function openPaymentPage({
  order: id,
  returnUrl,
}: {
  order: string;
  returnUrl: string;
}): Promise<OpenedPaymentPage> {
  const [order, at] = [await findOrder(id), now()];
  if (!order) throw new OrderError("not-found", "There is no such order.");
  const payable = payableNow(await effectiveLifecycleOf(order), order, at);
  if (!payable) throw new OrderError("invalid-state", "Nothing of this order can be paid now.");
  const maker = await makerFor(order, returnUrl);
  const kept = await findPage(id);
  const asked = kept && { order, shop: maker.shop, kept, now: at, by: at };
  if (asked && (await isNews(asked).catch(saysNothing))) return openPaymentPage({ order: id, returnUrl });
  return pageFor(maker, payable, at);
}

/** A provider that cannot be asked keeps nobody from a page that is there already. */
function saysNothing(error: unknown): boolean {
  if (error instanceof OrderError && error.reason === "unavailable") return false;
  throw error;
}

/** A page to be asked about: of whom, now, and by when its buyer had to agree. */
interface AskedPage {
  order: Order;
  shop: Shop;
  kept: KeptPage;
  now: Moment;
  by: Moment;
}

/**
 * Ends the page of an order whose time to pay is over, where its provider can, and asks whether it was paid by then: a
 * report may have been lost, and nobody who has paid is to lose their order. Whether something new was heard.
 */
export async function endPaymentPage(id: string): Promise<boolean> {
  const [order, kept, at] = [await findOrder(id), await findPage(id), now()];
  const shop = order && (await findShop(order.shop));
  if (!order || !shop || !kept?.url) return false;
  if (await close(kept, shop)) await keepPage(id, { ...kept, refused: true }, kept.attempt);
  const [due = at] = order.deadlines.map(({ dueAt }) => dueAt).sort();
  return isNews({ order, shop, kept, now: at, by: due <= at ? addSeconds(due, -1) : at });
}

/** Asks how a page stands and takes what its provider says, as if it had reported it; whether that is new. */
async function isNews({ order, shop, kept, now, by }: AskedPage): Promise<boolean> {
  const name = kept.provider as PaymentProviderName;
  const provider: PaymentProvider = paymentProviders[name];
  const found = kept.url === undefined ? undefined : await pagesOf(name, shop);
  if (!found?.pages.standing) return false;
  const page = { order: order.id, key: keyOf(order, kept), reference: kept.reference };
  const scope = (id: string) => id === shop.id;
  const about = { name, scope, shop: found.isOwn ? shop.id : undefined, now, by, ...found.access };
  const hear = async () => {
    const standing = await found.pages.standing!(page, found.access);
    const reading = standing && readingOf(provider, standing.body);
    const isNew = reading && (await takePayment(provider, { ...about, ...standing, reading }));
    return { isAgreed: reading?.approval !== undefined, isNew: isNew === true };
  };
  const { isAgreed, isNew } = await hear();
  // What was agreed to is taken by now, where the order still waits for it.
  return isAgreed ? (await hear()).isNew : isNew;
}

/** What a provider's answer says; what it did not say before says nothing. */
function readingOf({ read }: PaymentProvider, body: unknown) {
  try {
    return read(body, () => undefined);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    logInfo("A provider says of a page what is not understood here.", { cause: error.message });
    return undefined;
  }
}

async function makerFor(order: Order, returnUrl: string): Promise<Maker> {
  const shop = await findShop(order.shop);
  const provider = shop?.paymentProvider;
  if (!shop || !provider) throw new OrderError("invalid-state", "The shop has no `paymentProvider`.");
  const found = await pagesOf(provider, shop);
  if (found) return { order, shop, provider, ...found, returnUrl };
  logInfo("A shop's provider has no key for pages.", { shop: shop.id, provider });
  throw new OrderError("unavailable", `The secret store has no key of ${provider} for pages.`);
}

/** How a provider makes pages for a shop, and with which secrets; undefined where it has none. */
export async function pagesOf(provider: PaymentProviderName, shop: Shop) {
  const { pages }: PaymentProvider = paymentProviders[provider];
  const { isOwn, ...account } = accountOf(await paymentSecrets(), provider, shop.id);
  const secret = account.secrets[0];
  const key = pages?.hasNoKey ? "" : account.key;
  if (!pages || secret === undefined || key === undefined) return undefined;
  return { pages, access: { secret, key }, isOwn };
}

/** So long a page has to last still when somebody is sent there, in seconds. */
const leastSeconds = 120;

async function pageFor(maker: Maker, payable: Payable, at: Moment): Promise<OpenedPaymentPage> {
  const { order, provider } = maker;
  const wanted = { provider, amount: payable.amount, currency: order.request.currency };
  const kept = await findPage(order.id);
  const opened = async (page: KeptPage) => ({
    ...wanted,
    url: page.url ?? (await make(maker, page)),
    until: page.until,
  });
  if (kept && isFor(kept, wanted) && isAlive(kept, order, addSeconds(at, leastSeconds))) return opened(kept);
  const minutes = minutesOf(maker.pages, payable, at);
  const page: KeptPage = {
    ...{ ...wanted, attempt: (kept?.attempt ?? 0) + 1 },
    until: addSeconds(at, minutes * 60),
    endsAt: Math.floor(wall() / 1000) + minutes * 60,
  };
  const isFirst = await keepPage(order.id, page, kept?.attempt ?? 0);
  if (!isFirst) return pageFor(maker, payable, at);
  if (kept && isAlive(kept, order, at)) await close(kept, maker.shop);
  return opened(page);
}

/** Whether a page can still be paid at this moment: not one that was refused, has ended, or whose payment has failed for good. */
const isAlive = ({ refused, until, reference }: KeptPage, { history }: Order, at: Moment): boolean =>
  !refused &&
  until >= at &&
  !history.some(
    ({ command, data }) =>
      command === "recordPayment" &&
      reference !== undefined &&
      (data as EventData<"recordPayment">).rejected?.reference === reference,
  );

/** Ends a page where its provider can, and says whether it was asked to; else what is paid there too late or twice is owed back. */
async function close({ provider, reference }: KeptPage, shop: Shop): Promise<boolean> {
  const name = provider as PaymentProviderName;
  const found = reference ? await pagesOf(name, shop) : undefined;
  if (!reference || !found?.pages.close) return false;
  try {
    await found.pages.close(reference, found.access);
    return true;
  } catch (cause) {
    logInfo("A page for a payment could not be ended.", { shop: shop.id, provider, cause: String(cause) });
    return false;
  }
}

/** What one page of an order is called, by us. */
const keyOf = ({ id }: Order, { attempt }: Pick<KeptPage, "attempt">): string => `${id}-${attempt}`;

const isFor = (
  kept: KeptPage,
  { provider, amount, currency }: Pick<KeptPage, "provider" | "amount" | "currency">,
) => kept.provider === provider && kept.amount === amount && kept.currency === currency;

const languageFor = (locale: string): PaymentPage["language"] =>
  (["pl", "ru"] as const).find((name) => locale.startsWith(name)) ?? "en";

/** How long a page lasts: until the payment's deadline, as far as the provider lets it. */
function minutesOf({ lasts: [least, most] }: Pick<PaymentPages, "lasts">, { until }: Payable, at: Moment) {
  const left = until ? Math.floor((Date.parse(until) - Date.parse(at)) / 60_000) : most;
  return Math.max(least, Math.min(most, left));
}

/** Asks the provider for a page that is kept already: with the same key, whoever asks, and also after a failure between. */
async function make(maker: Maker, page: KeptPage): Promise<string> {
  const { order, shop, pages, provider, access, isOwn, returnUrl } = maker;
  const { buyer } = order.request;
  const { amount, currency, attempt, endsAt } = page;
  const path = `/v1/webhooks/payments/${provider}${isOwn ? `?shop=${encodeURIComponent(shop.id)}` : ""}`;
  try {
    const { url, reference } = await pages.open(
      {
        ...{ order: order.id, number: order.number, shop: shop.name, amount, currency, endsAt, returnUrl },
        key: keyOf(order, page),
        minutes: Math.max(1, Math.floor((endsAt - wall() / 1000) / 60)),
        language: languageFor(buyer.locale ?? shop.locale),
        ...{ email: buyer.email, shopEmail: shop.emails[0], phone: buyer.phone },
        receipt: shop.receipts && { ...shop.receipts, ...receiptFor(order, amount, shop.receipts) },
        reportUrl: `${process.env.LINK_BASE ?? ""}${path}`,
      },
      access,
    );
    await keepPage(order.id, { ...page, url, ...(reference && { reference }) }, attempt);
    return url;
  } catch (error) {
    if (error instanceof OrderError && error.reason === "invalid-state") {
      logInfo("A provider has refused to make a page.", { shop: shop.id, provider, cause: error.message });
      await keepPage(order.id, { ...page, refused: true }, attempt);
      throw new OrderError("unavailable", error.message, { cause: error });
    }
    throw error;
  }
}
