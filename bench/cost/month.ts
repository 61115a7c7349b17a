import { daysAfterEnd } from "../../domain/listing/indexes.ts";
import {
  assumptions,
  type CostLine,
  costLines,
  monthlyPrices,
  type Price,
  prices,
  type ResourceUsage,
} from "./prices.ts";
import { type CountedUsage, ordersPerDay, type ShopSize } from "./resource-usage.ts";

const days = 30;
const minutes = days * 24 * 60;
/** Months whose orders stand in the table when the month is priced: it grows by as much every year. */
const monthsKept = 12;
/** Days for which an event is looked at whether its message was missed. */
const recentDays = 3;

/** One line of a month: how much of what, in which part of the bill. */
export interface MonthLine {
  part: "orders" | "upkeep" | "stands there";
  what: string;
  price: Price;
  amount: number;
  /** Why it is estimated, where nothing counts it. */
  estimate?: string | undefined;
}

/** Marketplace orders of a month. */
export const ordersOfMonth = (size: ShopSize): number => ordersPerDay[size] * days;

/** Everything that a shop of this size pays for in a month, SMS themselves apart. */
export function monthLines(counted: CountedUsage, size: ShopSize, fixed: MonthLine[]): MonthLine[] {
  const orders = ordersOfMonth(size);
  const ofOrders = lines("orders", costLines(counted.orders.marketplace!), orders);
  return [...ofOrders, ...upkeepLines(counted, size), ...fixed];
}

const lines = (part: MonthLine["part"], all: CostLine[], times: number): MonthLine[] =>
  all.map(({ what, price, amount, estimate }) => ({
    ...{ part, what, price: prices[price], amount: amount * times },
    estimate,
  }));

function upkeepLines({ upkeep, orders, cold }: CountedUsage, size: ShopSize): MonthLine[] {
  const count = ordersOfMonth(size);
  const line = (what: string, price: keyof typeof prices, amount: number, estimate?: string): MonthLine => ({
    ...{ part: "upkeep", what, price: prices[price], amount },
    estimate,
  });
  const { daysOpen, smsPerOrder, initialisation, memory, mailReport, smsLog } = assumptions;
  const looks = { recent: count * (daysOpen + recentDays), older: count * daysAfterEnd };
  const stored = (bytes: number) => (count * monthsKept * bytes) / 1e9;
  const emails = count * orders.marketplace!.emails;
  const sms = count * smsPerOrder;
  const coldRuns = cold[size] * days;
  return [
    ...combined("the reconciler, every minute", upkeep.minute, minutes),
    ...combined("the daily look at orders of the last days", upkeep.recentOrder, looks.recent),
    ...combined("the daily look at those that ended lately", upkeep.olderOrder, looks.older),
    line("what never expires: items of a year", "storedGb", stored(upkeep.stored.items)),
    line("what never expires: its entries in indexes", "storedGb", stored(upkeep.stored.indexes)),
    line("restoring the table to any moment: items", "recoverableGb", stored(upkeep.stored.items)),
    line(
      "cold functions: billed initialisation",
      "gbSecond",
      (coldRuns * initialisation * memory) / 1000,
      `${Math.round(coldRuns)} runs are cold, ${initialisation} ms each`,
    ),
    line("SES's reports of e-mails: published", "publish", emails),
    line(
      "SES's reports of e-mails: read by a filter",
      "filteredGb",
      (emails * mailReport) / 1e9,
      `${mailReport} bytes each`,
    ),
    line("SNS's log of SMS", "logGb", (sms * smsLog) / 1e9, `${smsLog} bytes, ${smsPerOrder} SMS an order`),
    ...combined("what is done with SNS's log of SMS", upkeep.smsReport, sms),
  ];
}

/** What a kind of upkeep takes so many times, as lines that are not empty. */
const combined = (what: string, uses: ResourceUsage, times: number): MonthLine[] =>
  lines("upkeep", costLines(uses), times)
    .filter(({ amount }) => amount > 0)
    .map((line) => ({ ...line, what: `${what}: ${line.what}` }));

/** A line of what stands there every month, however many orders there are. */
export const standing = (what: string, price: keyof typeof monthlyPrices, amount: number): MonthLine => ({
  part: "stands there",
  ...{ what, price: monthlyPrices[price], amount },
});

/** Dollars of a line, or of many. */
export const dollarsIn = (all: MonthLine[]): number =>
  all.reduce((sum, { amount, price }) => sum + amount * price.dollars, 0);
