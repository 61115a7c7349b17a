import type * as z from "zod";
import { inputError, OrderError } from "../../../domain/error.ts";
import type { Prepayment, Receipt, ReceiptSettings } from "../../../domain/order/money/receipt.ts";
import type { CarrierReport } from "../../../domain/reports/carrier.ts";
import type { PaymentReport } from "../../../domain/reports/payment.ts";
import { validate } from "../../../domain/validation.ts";
import { isId } from "../../../io/runtime/ids.ts";
import { logInfo } from "../../../io/runtime/log.ts";

/** Reads a header of a webhook by its name in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/**
 * Whether a notification is its provider's. Where the provider signs nothing, or not enough, it is asked for what the
 * notification is about: then its answer is read instead of the notification.
 */
export type SenderProof = boolean | { body: unknown };

/** What an event says: its own id and type, and its report; none where the event is about something else. */
export interface ProviderReading<Report> {
  id: string;
  type: string;
  report?: Report | undefined;
  /** The provider says something that its documentation did not say yet: it changes nothing, and is counted. */
  isUnknown?: boolean;
  approval?: Approval;
}

/** What a buyer has agreed to pay on a page of ours, where the provider takes the money only once it is asked to. */
export interface Approval {
  id: string;
  order: string;
  currency: string;
  amount: number | undefined;
}

/** Somebody outside who reports about orders: how they sign, and what their events mean as Waymark's reports. */
interface Provider<Report> {
  verify: (raw: string, header: ReadHeader, secret: string) => SenderProof | Promise<SenderProof>;
  read: (body: unknown, header: ReadHeader) => ProviderReading<Report>;
  /** An event as the provider would send it, signed with this secret; none where only the provider can make one. */
  sample?: (about: SampleSubject, secret: string) => SampleEvent;
  /** Asks the provider whether it knows these secrets, and changes nothing; for those that cannot be imitated. */
  check?: (access: ProviderAccess & { reportUrl: string }) => Promise<AccessCheck>;
}

/** What an event for a test is about. */
export interface SampleSubject {
  order: string;
  amount: number;
  currency: string;
  carrier: string;
  trackingCode: string;
}

/** An event for a test. */
export interface SampleEvent {
  raw: string;
  headers: Record<string, string>;
}

/** What a provider says of our secrets. */
export interface AccessCheck {
  ok: boolean;
  detail: string;
}

/** What stands in the secret store for an account with a provider: what signs reports, and the key of its API for pages. */
export interface ProviderAccess {
  secret: string;
  key: string;
}

/** A page where one order is paid: everything that binds the payment to it. */
export interface PaymentPage {
  order: string;
  number: string;
  shop: string;
  amount: number;
  currency: string;
  /** The same for every request of this page, another one for every other page. */
  key: string;
  /** When the page ends, in seconds of real time, and how many minutes it lasts from now. */
  endsAt: number;
  minutes: number;
  language: "en" | "pl" | "ru";
  /** The buyer's, and the first of the shop's, for providers that want one. */
  email?: string | undefined;
  shopEmail?: string | undefined;
  phone?: string | undefined;
  /** What it is paid for, where the shop's receipts are made with the payment. */
  receipt?: (Receipt & ReceiptSettings) | undefined;
  /** Where the buyer goes afterwards, and where the provider reports. */
  returnUrl: string;
  reportUrl: string;
}

/** How a provider makes pages for payments. */
export interface PaymentPages {
  /** How long a page lasts, in minutes: the least and the most that the provider allows. */
  lasts: readonly [least: number, most: number];
  /** Its key is the secret that signs its reports. */
  hasNoKey?: true;
  /** The page's address, and what the provider calls it; the provider's refusal is an `invalid-state`. */
  open: (page: PaymentPage, access: ProviderAccess) => Promise<MadePage>;
  /** Ends a page before its time, where the provider can: nobody pays there any more. */
  close?: (reference: string, access: ProviderAccess) => Promise<void>;
  /** Makes the receipt that sets off what was paid before the goods were handed over; false where it is refused. */
  finalReceipt?: (about: FinalReceipt, access: ProviderAccess) => Promise<boolean>;
  /** Asks how a page stands, for a report that never came; undefined where there is nothing to say, or the provider does not tell. */
  standing?: (page: PageName, access: ProviderAccess) => Promise<PageStanding | undefined>;
}

/** The receipt at the hand-over: of which payments, the newest last, and for whom. */
export interface FinalReceipt
  extends Pick<PaymentPage, "email" | "shopEmail" | "phone" | "key" | "currency"> {
  receipt: Receipt & ReceiptSettings;
  prepayments: Prepayment[];
}

/** By what a provider knows a page: its own name for it, and ours. */
export interface PageName {
  order: string;
  key: string;
  reference: string | undefined;
}

/** How a page stands, as an event of the provider would say it. */
export interface PageStanding {
  body: unknown;
  isConfirmed?: boolean;
}

/** A page that a provider has made. */
export interface MadePage {
  url: string;
  reference?: string;
}

/** A provider of payments. */
export interface PaymentProvider extends Provider<PaymentReport> {
  /** Tells the provider that the payment is taken, where it wants to hear so; false where it says that there is none. */
  confirm?: (body: unknown, secret: string) => Promise<boolean>;
  /** Takes the money that a buyer has agreed to pay, once however often it is called. */
  capture?: (approval: Approval, access: ProviderAccess) => Promise<void>;
  pages?: PaymentPages;
}

/** A carrier of parcels. */
export type CarrierProvider = Provider<CarrierReport>;

/** What a signed body says, in the form that its provider promises; anything else is a 422 that names what is wrong. */
export function readReport<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = validate(schema, body);
  if ("data" in read) return read.data;
  throw inputError(read.errors);
}

/**
 * The order or the checkout that a shop's own reference of a payment or a parcel names: an order's id, whatever follows
 * it (a provider may want another reference for each attempt), or `checkout-` and one.
 */
export function namedIn(reference = ""): { order?: string; checkout?: string } {
  const [, checkout, id = ""] = /^(checkout[-_:])?(\w+)/i.exec(reference.trim()) ?? [];
  const name = id.slice(0, 26).toUpperCase();
  if (!isId(name)) return {};
  return checkout ? { checkout: name } : { order: name };
}

/** Parts of a secret that has several, as `docs/providers.md` names them: the last one may hold colons. */
export function secretParts<const N extends string>(secret: string, ...names: N[]): Record<N, string> {
  const parts = secret.split(":");
  const last = parts.slice(names.length - 1).join(":");
  const value = (i: number) => (i === names.length - 1 ? last : parts[i]);
  return Object.fromEntries(names.map((name, i) => [name, value(i) ?? ""])) as Record<N, string>;
}

/** A secret of a provider's trial system begins with this word. */
const trial = "sandbox:";

/** Whether a secret is one of the provider's trial system, and the secret itself. */
export const isTrial = (secret: string): { sandbox: boolean; rest: string } => ({
  sandbox: secret.startsWith(trial),
  rest: secret.startsWith(trial) ? secret.slice(trial.length) : secret,
});

/** Milliseconds in which a provider's API answers: the provider waits for our own answer meanwhile. */
const timeoutMs = 8_000;

/**
 * The JSON that a provider's API answers, and its status. An API that fails, refuses our secret or does not answer is
 * a 503: the provider reports again later, and nothing is lost.
 */
export async function askProvider(
  url: string,
  init: RequestInit = {},
): Promise<{ status: number; body: unknown; text: string }> {
  try {
    const options = { ...init, redirect: "error" as const, signal: AbortSignal.timeout(timeoutMs) };
    const response = await fetch(url, options);
    const text = await response.text();
    if (response.status < 500 && ![401, 403, 408, 429].includes(response.status))
      return { status: response.status, body: jsonIn(text), text };
    throw new Error(`It answered ${response.status}.`);
  } catch (cause) {
    const { hostname } = new URL(url);
    logInfo("A provider's API could not be asked.", { host: hostname, cause: String(cause) });
    throw new OrderError("unavailable", `${hostname} could not be asked: report this again later.`, {
      cause,
    });
  }
}

/** The page that a provider has made, with its own id where it gives one; what else it answers is a refusal, which only its status tells. */
export function madePage(
  provider: string,
  { url, id, status }: { url: unknown; id?: unknown; status: number },
): MadePage {
  if (typeof url === "string" && URL.parse(url)?.protocol.startsWith("http"))
    return { url, ...(typeof id === "string" && { reference: id }) };
  throw new OrderError(
    "invalid-state",
    `${provider} has made no page for the payment: it answered ${status}.`,
  );
}

/** What stands at a place in the JSON of an answer. */
export function valueIn(body: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], body);
}

/** The value in a JSON text; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The header of HTTP's basic authentication. */
export const basicAuth = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`,
});

/**
 * A moment as carriers write it: RFC 3339, also with a space for the T, without a colon in the offset, or with parts of
 * a second. Undefined where it has no offset: nobody knows which clock it is by.
 */
export function carrierMoment(text: string): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)? ?(Z|([+-]\d\d):?(\d\d))$/.exec(text.trim());
  if (!parts) return undefined;
  const [, day, time, zone, hours, minutes] = parts;
  return `${day}T${time}${zone === "Z" ? "Z" : `${hours}:${minutes}`}`;
}
