import type { Actor } from "../../actor.ts";
import type { Moment } from "../../time/time.ts";

/** What can stand in an order's ledger. */
export const entryKinds = [
  ...(["payment", "refund", "refundFailed"] as const),
  ...(["dispute", "disputeWon", "disputeLost", "manual"] as const),
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Money that came in or went out, in minor units of the order's currency; only a manual entry can be below zero. */
export interface Posting {
  kind: EntryKind;
  amount: number;
  /** The provider's own id of this payment, refund or dispute: with its kind and provider it counts once. */
  reference?: string;
  provider?: string;
  /** The payment that a refund or dispute is about. */
  payment?: string;
  /** A refund's amount is all that has gone back of its payment so far. */
  cumulative?: true;
  /** The amount is that of the whole checkout: the order counts its share. */
  shared?: true;
}

/** An order's place in its checkout: what is paid for all goes to the orders before it first, then to it, then on. */
export interface CheckoutPlace {
  id: string;
  /** All orders of the checkout, oldest first. */
  orders: string[];
  /** What the orders before it cost, and it does, in minor units. */
  before: number;
  own: number;
}

/** The part of a checkout's sum that falls to one of its orders; the last one takes what is left over. */
export function shareOf(sum: number, place?: CheckoutPlace, isLast = false): number {
  if (!place) return sum;
  const rest = Math.max(0, sum - place.before);
  return isLast ? rest : Math.min(rest, place.own);
}

/** One line of the ledger: lines are added, never changed. */
export interface LedgerEntry extends Posting {
  at: Moment;
  by: Pick<Actor, "role" | "id">;
  /** It came after the order had failed. */
  late?: true;
}

/** What the entries come to, in minor units, in whatever order they came. */
export interface LedgerSums {
  paid: number;
  /** Everything that has gone back, lost disputes included; never more than was paid. */
  refunded: number;
  /** What of the payments came after the order had failed. */
  late: number;
  disputed: boolean;
}

/** The sums of a ledger: a function of the set of its entries, so that no order of arrival makes a difference. */
export function ledgerSums(
  entries: readonly LedgerEntry[] = [],
  place?: { checkout: CheckoutPlace; isLast: boolean },
): LedgerSums {
  const said = togetherSaid(entries);
  const shared = said.filter((entry) => entry.shared);
  const own = sumsOf(said.filter((entry) => !entry.shared));
  if (shared.length === 0) return own;
  const all = sumsOf(shared);
  const share = (sum: number) => shareOf(sum, place?.checkout, place?.isLast);
  return {
    paid: own.paid + share(all.paid),
    refunded: own.refunded + share(all.refunded),
    late: own.late + share(all.late),
    disputed: own.disputed || all.disputed,
  };
}

function sumsOf(entries: readonly LedgerEntry[]): LedgerSums {
  const of = (wanted: EntryKind) => entries.filter(({ kind }) => kind === wanted);
  const received = [...once(of("payment")), ...of("manual")];
  const paid = Math.max(0, sumOf(received));
  const lost = once(of("disputeLost"));
  const closed = [...of("disputeWon"), ...lost].map(nameOf);
  const back = refundedIn(of("refund"), of("refundFailed")) + sumOf(lost);
  return {
    paid,
    refunded: Math.min(paid, back),
    late: Math.min(paid, sumOf(received.filter(({ late }) => late))),
    disputed: of("dispute").some((dispute) => !closed.includes(nameOf(dispute))),
  };
}

/** Whether the ledger has this already: the same one under another event's id says nothing new. */
export function isPosted(entries: readonly LedgerEntry[] = [], posting: Posting): boolean {
  if (posting.reference === undefined) return false;
  const isSame = ({ kind, ...entry }: Posting) => kind === posting.kind && nameOf(entry) === nameOf(posting);
  const same = [...entries, ...togetherSaid(entries)].filter(isSame);
  return (
    same.some(({ amount }) => amount >= posting.amount) &&
    (!posting.shared || same.some(({ shared }) => shared)) &&
    (posting.payment === undefined || same.some(({ payment }) => payment !== undefined))
  );
}

const sumOf = (entries: readonly Posting[]): number => entries.reduce((sum, { amount }) => sum + amount, 0);

/** What names a payment or refund: its provider, and the provider's own reference. */
interface Named {
  provider?: string | undefined;
  reference?: string | undefined;
}

const nameOf = ({ provider = "", reference }: Named): string => JSON.stringify([provider, reference]);

/** What names a refund or a dispute, whose references are none of payments, or the payment that an entry is about. */
function subjectOf({ kind, provider, reference, payment }: Posting): string | undefined {
  const about = kind === "payment" ? reference : payment;
  if (about !== undefined) return `payment ${nameOf({ provider, reference: about })}`;
  const family = kind.startsWith("dispute") ? "dispute" : "refund";
  return reference === undefined ? undefined : `${family} ${nameOf({ provider, reference })}`;
}

/**
 * What the entries say together, in whatever order they came: which payment a refund or dispute is about may stand in one
 * of its reports alone, and what a payment is for, the whole checkout or one order, is what all that is about it is for.
 * Of a payment that has not come yet one report that names the checkout says so.
 */
function togetherSaid<E extends Posting>(entries: readonly E[]): E[] {
  const named = entries.filter(({ payment }) => payment !== undefined);
  const payments = new Map(named.map((entry) => [subjectOf(withoutPayment(entry)), entry.payment]));
  const about = entries.map((entry) => {
    const payment = entry.payment ?? (entry.kind === "payment" ? undefined : payments.get(subjectOf(entry)));
    return payment === undefined ? entry : { ...entry, payment };
  });
  const groups = Map.groupBy(about, subjectOf);
  groups.delete(undefined);
  return about.map((entry) => {
    const same = groups.get(subjectOf(entry)) ?? [entry];
    const paid = same.filter(({ kind }) => kind === "payment");
    const isShared = (paid.length > 0 ? paid : same).some(({ shared }) => shared);
    const { shared: _, ...own } = entry;
    return { ...own, ...(isShared && { shared: true }) } as E;
  });
}

const withoutPayment = ({ payment: _, ...entry }: Posting): Posting => entry;

/** Whether something else in the ledger says that what this is about is about the whole checkout. */
export const isOfCheckout = (entries: readonly Posting[] = [], posting: Posting): boolean =>
  togetherSaid([...entries, posting]).at(-1)?.shared === true;

/** What the ledger has about the same payment, refund or dispute without having heard that it is the checkout's. */
export function unsharedAbout(entries: readonly LedgerEntry[] = [], posting: Posting): LedgerEntry[] {
  const said = togetherSaid([...entries, posting]);
  const subject = subjectOf(said.at(-1)!);
  return entries.filter((entry, i) => !entry.shared && subjectOf(said[i]!) === subject);
}

/** Whether all amounts together can still be counted exactly. */
export const isCountable = (entries: readonly LedgerEntry[] = [], amount = 0): boolean =>
  entries.reduce((sum, entry) => sum + BigInt(Math.abs(entry.amount)), BigInt(amount)) <=
  BigInt(Number.MAX_SAFE_INTEGER);

/** Each reference once, with the largest amount that was said of it; what has no reference stands for itself. */
function once<E extends Posting>(entries: readonly E[]): E[] {
  const named = entries.filter(({ reference }) => reference !== undefined);
  const first = [...Map.groupBy(named, nameOf).values()].map((same) =>
    same.reduce((a, b) => (b.amount > a.amount ? b : a)),
  );
  return [...entries.filter(({ reference }) => reference === undefined), ...first];
}

/**
 * What has gone back. What staff record without a reference and a provider reports, too, is the same money; so is what
 * a provider says of each refund and of all refunds of a payment.
 */
function refundedIn(refunds: readonly Posting[], failed: readonly Posting[]): number {
  const reported = refunds.filter(({ reference }) => reference !== undefined);
  const payments = Map.groupBy([...reported, ...failed], ({ provider = "", payment, reference }) =>
    JSON.stringify([provider, payment ?? reference]),
  );
  const parts = [...payments.values()].map(refundsOfPayment);
  const recorded = refunds.filter(({ reference }) => reference === undefined);
  const reportedAmounts = parts.flatMap(({ amounts }) => amounts);
  return sumOf(withoutAmounts(recorded, reportedAmounts)) + parts.reduce((sum, { back }) => sum + back, 0);
}

/** The single refunds of one payment, as far as they are known, and what has gone back of it without those that failed. */
function refundsOfPayment(entries: readonly Posting[]) {
  const single = once(entries.filter(({ kind, cumulative }) => kind === "refund" && !cumulative));
  const failed = once(entries.filter(({ kind }) => kind === "refundFailed"));
  const names = failed.map(nameOf);
  const succeeded = single.filter((refund) => !names.includes(nameOf(refund)));
  const totals = entries.filter(({ cumulative }) => cumulative).map(({ amount }) => amount);
  const known = [...succeeded, ...failed].map(({ amount }) => amount);
  const steps = [...new Set(totals)]
    .toSorted((a, b) => a - b)
    .map((total, i, all) => total - (all[i - 1] ?? 0));
  const soFar = Math.max(0, ...totals);
  return {
    back: Math.max(sumOf(succeeded), soFar - sumOf(failed)),
    amounts: known.reduce((sum, amount) => sum + amount, 0) >= soFar ? known : steps,
  };
}

/** The postings without as many of the same amount as there are in `amounts`. */
function withoutAmounts(postings: readonly Posting[], amounts: readonly number[]): Posting[] {
  const left = [...amounts];
  return postings.filter(({ amount }) => {
    const found = left.indexOf(amount);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}
