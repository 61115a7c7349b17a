import { randomBytes } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Actor } from "../../domain/actor.ts";
import { holderOf, isReplaced } from "../../domain/links/link.ts";
import { isJobOfDay } from "../../domain/listing/plan.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import { findLink } from "../../io/links/links.ts";
import { sign, verifySignature } from "../../io/links/signing.ts";
import { cachedShopReader, participantsOf } from "../../io/messages/participants.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { effectiveLifecycleOf } from "../../io/people/shops.ts";
import { now } from "../../io/runtime/clock.ts";
import { isId } from "../../io/runtime/ids.ts";
import { maxBodyBytes } from "../http/body.ts";
import type { OpenedLink } from "./pages/model.ts";

/** A request to a link's address. */
export interface LinkRequest {
  token: string;
  /** The IP address that it comes from. */
  address: string;
  now: Moment;
  /** The order that a deliverer has chosen among their jobs of the day. */
  job: string | undefined;
  /** Whether all jobs of the day are wanted. */
  wantsDay: boolean;
  /** What was sent with a form; empty when it is no form. */
  form: URLSearchParams;
  header: (name: string) => string | undefined;
  cookie: (name: string) => string | undefined;
}

/** What an event of the gateway says about a link's request. */
export function linkRequestOf({
  headers,
  cookies = [],
  pathParameters,
  queryStringParameters,
  body = "",
  ...event
}: APIGatewayProxyEventV2): LinkRequest {
  const raw = event.isBase64Encoded ? Buffer.from(body, "base64").toString() : body;
  const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  const pairs = cookies.map((cookie) => cookie.split("=", 2));
  return {
    token: pathParameters?.token ?? "",
    address: event.requestContext.http.sourceIp,
    now: now(),
    job: queryStringParameters?.job,
    wantsDay: queryStringParameters?.view === "day",
    form: new URLSearchParams(isForm && raw.length <= maxBodyBytes ? raw : ""),
    header: (name) => headers[name],
    cookie: (name) => pairs.find(([key]) => key === name)?.[1],
  };
}

/** A page's CSRF token: the hidden fields of its forms, and the cookie that they belong to. */
export interface CsrfToken {
  fields: { nonce: string; version: string };
  cookie: string;
}

const isSecure = (): boolean => process.env.LINK_BASE?.startsWith("https:") ?? false;
/** A cookie with a path cannot have the prefix `__Host-`; over plain http it can have none. */
const cookieName = (): string => (isSecure() ? "__Secure-waymark" : "waymark");

/** The visitor's cookie, if it can be one of ours. */
function ownCookie({ cookie }: LinkRequest): string | undefined {
  const value = cookie(cookieName());
  return value && /^[\w-]{22}$/.test(value) ? value : undefined;
}

/** Tokens for the page of a link and one visitor, each as of this version of the order, and of the job that a form is about. */
export function csrfTokens(request: LinkRequest): (version: number, job?: string) => Promise<CsrfToken> {
  const value = ownCookie(request) ?? randomBytes(16).toString("base64url");
  const flags = `Path=/l/${request.token}; HttpOnly; SameSite=Strict${isSecure() ? "; Secure" : ""}`;
  const cookie = `${cookieName()}=${value}; ${flags}`;
  return async (version, job = request.job ?? "") => {
    const nonce = await sign("form", request.token, value, String(version), job);
    return { fields: { nonce, version: String(version) }, cookie };
  };
}

/** Whether a form comes from our page, shown to this very visitor: cookie, nonce and version agree. */
export async function hasValidCsrfToken(request: LinkRequest): Promise<boolean> {
  const value = ownCookie(request);
  if (!value || !isSameOrigin(request)) return false;
  const { form, token, job } = request;
  return verifySignature(form.get("nonce") ?? "", "form", token, value, form.get("version"), job ?? "");
}

/** Browsers say where a form comes from; with our Referrer-Policy its Origin is `null`, which says nothing. */
function isSameOrigin({ header }: LinkRequest): boolean {
  const [site = "same-origin", origin = "null"] = [header("sec-fetch-site"), header("origin")];
  return site === "same-origin" && ["null", URL.parse(process.env.LINK_BASE ?? "")?.origin].includes(origin);
}

/** No order has this id: an unknown link costs the same reads as a dead one. */
const unusedOrderId = "0".repeat(26);

/** What a deliverer sees of an order that another has taken over: no person. */
export interface ReplacedLink {
  replaced: Order;
}

/**
 * Opens a link; undefined when it is wrong, expired or revoked. The order is read strongly: it alone decides. A
 * deliverer's link also opens another order of theirs, as long as it is one of their jobs of the day.
 */
export async function openLink({
  token,
  now,
  job,
}: LinkRequest): Promise<OpenedLink | ReplacedLink | undefined> {
  const link = await findLink(token);
  const order = await findOrder(link?.order ?? unusedOrderId);
  const holder = link && order && holderOf(link, order, now);
  if (!holder) return link && order && isReplaced(link, order, now) ? { replaced: order } : undefined;
  return job && job !== order.id ? openJob(holder, order.shop, job, now) : openFor(holder, order);
}

async function openFor(holder: Actor, order: Order): Promise<OpenedLink> {
  const [lifecycle, participants] = await Promise.all([
    effectiveLifecycleOf(order),
    participantsOf(order, cachedShopReader()),
  ]);
  return { order, lifecycle, holder, participants };
}

async function openJob(
  holder: Actor,
  shop: string,
  job: string,
  now: Moment,
): Promise<OpenedLink | undefined> {
  const order = holder.role === "deliverer" && isId(job) ? await findOrder(job) : undefined;
  if (order?.shop !== shop) return undefined;
  const opened = await openFor({ ...holder, order: order.id }, order);
  const { timeZone } = opened.participants.shop;
  return isJobOfDay(order, holder.id!, timeZone, now) ? opened : undefined;
}
