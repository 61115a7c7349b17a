import { majorUnits } from "../../currency.ts";
import { dueNow, isPaidAtTheDoor } from "../../order/money/totals.ts";
import type { Order } from "../../order/order.ts";
import { type MessageContext, paymentInstructionLines } from "../context.ts";
import { formatMoney, sanitizeLine } from "../format.ts";
import type { PaymentAccount, SenderShop } from "../recipients.ts";
import type { ContentRow } from "../text-types.ts";

/** How a buyer pays what is due. */
export interface HowToPay {
  amount: string;
  /** The page where that is done, and whether the order itself names it. */
  url?: string;
  isOrdersOwn: boolean;
  /** A provider makes such a page as soon as the buyer asks for it, on their own page. */
  isOnDemand: boolean;
  account?: PaymentAccount;
  /** What a transfer says, so that the shop finds it. */
  reference: string;
  /** What the shop writes about it. */
  lines: string[];
}

/** How the buyer pays; undefined where nothing is due, the money is collected at the door, or the shop says nothing of it. */
export function howToPayFor({ order, participants, language, over }: MessageContext): HowToPay | undefined {
  const due = dueNow(order);
  if (over || due === 0 || isPaidAtTheDoor(order.payment.channel)) return undefined;
  const { shop } = participants;
  const own = order.request.payment.url;
  const isOnDemand = own === undefined && shop.paymentProvider !== undefined;
  const url = own ?? (isOnDemand ? undefined : paymentUrlOf(shop, order, due));
  const lines = paymentInstructionLines(shop, language.tag);
  const account = shop.paymentAccount;
  if (!url && !isOnDemand && !account && lines.length === 0) return undefined;
  return {
    amount: formatMoney(language.tag, order.request.currency, due),
    ...(url && { url }),
    ...{ isOrdersOwn: own !== undefined, isOnDemand },
    ...(account && { account: { ...account, number: groupedNumber(account.number) } }),
    reference: order.number,
    lines,
  };
}

/** The shop's page for payments, with what this order says in it; undefined where that makes no address. */
export function paymentUrlOf(
  { paymentUrl }: Pick<SenderShop, "paymentUrl">,
  order: Order,
  due: number,
): string | undefined {
  const { currency } = order.request;
  const values: Record<string, string> = {
    id: order.id,
    number: order.number,
    amount: majorUnits(due, currency),
    currency,
  };
  const url = paymentUrl?.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ""));
  return url && URL.canParse(url) ? url : undefined;
}

/** An account's number in groups, as banks print it: an IBAN, or the 26 digits of a Polish one. */
export function groupedNumber(written: string): string {
  const number = written.replace(/[ -]/g, "");
  if (/^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/i.test(number)) return fours(number.toUpperCase());
  if (/^\d{26}$/.test(number)) return `${number.slice(0, 2)} ${fours(number.slice(2))}`;
  return written;
}

const fours = (text: string): string => text.match(/.{1,4}/g)!.join(" ");

/** The same as rows, for mails; `page` is the buyer's own, where a payment's page is asked for. */
export function howToPayRows(
  { amount, url: known, isOrdersOwn, isOnDemand, account, reference, lines }: HowToPay,
  { language: { labels } }: Pick<MessageContext, "language">,
  page?: string,
): ContentRow[] {
  const url = isOnDemand ? page : known;
  const { transfer, payHere } = labels;
  const row = (label: string, value?: string): ContentRow[] =>
    value ? [{ label, value: sanitizeLine(value) }] : [];
  return [
    ...row(transfer.amount, amount),
    ...(url && !isOrdersOwn ? [{ label: payHere, value: new URL(url).host, href: url }] : []),
    ...row(transfer.holder, account?.holder),
    ...row(transfer.account, account?.number),
    ...row(transfer.bank, account?.bank),
    ...(account ? row(transfer.reference, reference) : []),
    ...lines.map((label) => ({ label, value: "" })),
  ];
}
