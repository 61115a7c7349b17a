import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { durationSeconds, type Moment } from "../../domain/time/time.ts";
import type { Html } from "../../functions/links/pages/html.ts";
import type { TokenClaims } from "../api-gateway/event.ts";
import type { ConsoleBackend } from "../core.ts";
import { HttpError } from "../errors.ts";

const latestMoment = Date.parse("9999-01-01T00:00:00Z");

/** Where an advance goes, in milliseconds, from `{ by }` or `{ to }` and the present; refuses to go back. */
export function advanceTarget(body: Record<string, unknown>, now: number): number {
  const target = body.by === undefined ? momentIn(body.to) : now + durationIn(body.by);
  if (target < now) throw new HttpError("malformed", "The clock only goes forwards.");
  if (target > latestMoment) throw new HttpError("malformed", "The clock ends with the year 9998.");
  return target;
}

function durationIn(by: unknown): number {
  const seconds = typeof by === "string" ? durationSeconds(by) : undefined;
  if (seconds === undefined) throw new HttpError("malformed", '"by" is a duration such as P3D or PT15M.');
  return seconds * 1000;
}

function momentIn(to: unknown): number {
  const moment = /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(String(to))
    ? Date.parse(String(to))
    : Number.NaN;
  if (Number.isNaN(moment)) {
    throw new HttpError("malformed", 'An advance needs "by" (a duration) or "to" (a moment, RFC 3339).');
  }
  return moment;
}

const shopRoles = ["storefront", "director", "manager", "seller"];
const roles = [...shopRoles, "contractor", "support", "admin"];

/** The claims that `POST /_local/tokens` asks for. */
export function claimsIn(body: Record<string, unknown>): TokenClaims {
  const { role, shop, sub = `${role}-${randomUUID().slice(0, 8)}` } = body;
  if (!roles.includes(String(role)))
    throw new HttpError("validation-failed", `"role" is one of ${roles.join(", ")}.`);
  if (typeof sub !== "string" || !sub) throw new HttpError("validation-failed", '"sub" is a text.');
  if (shop !== undefined && typeof shop !== "string")
    throw new HttpError("validation-failed", '"shop" is a text.');
  if (shop === undefined && shopRoles.includes(String(role))) {
    throw new HttpError("validation-failed", `A ${role} is bound to a "shop".`);
  }
  return { role: String(role), sub, ...(shop === undefined ? {} : { shop }) };
}

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** Lets nobody through but people and programs on this machine; a page of another site is neither. */
export function assertLocalRequest(request: IncomingMessage): void {
  assertLocalHost(request);
  if (request.method !== "GET" && request.method !== "HEAD") assertSameSite(request);
}

/**
 * Lets nothing through the front door that a page of another site can have sent, whatever it asks for: browsers say which
 * name they looked up, and from where anything but a plain visit comes.
 */
export function assertNotForeign(request: IncomingMessage): void {
  assertLocalHost(request);
  const { origin, host, "sec-fetch-site": site } = request.headers;
  const isVisit = origin === undefined && (request.method === "GET" || request.method === "HEAD");
  const isOurs = site === undefined || site === "same-origin" || site === "none";
  // our own pages say where they come from as `null`, and browsers beside it that it is the same site
  const isOurOrigin = origin === undefined || origin === "null" || origin === `http://${host}`;
  if (isVisit || (isOurs && isOurOrigin)) return;
  throw new HttpError("forbidden", "Only pages of Waymark itself may call it from a browser.");
}

/** A name that points here from elsewhere must not open local control to a web page (DNS rebinding). */
function assertLocalHost({ headers, socket }: IncomingMessage): void {
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  const near = loopback.includes(socket.remoteAddress ?? "");
  if (near && ["127.0.0.1", "localhost", "[::1]"].includes(host)) return;
  throw new HttpError("forbidden", "Local control answers only on this machine.");
}

/** Browsers say where a form comes from; another port of this machine is another site, too. Programs say nothing. */
function assertSameSite({ headers }: IncomingMessage): void {
  const { origin, host, "sec-fetch-site": site } = headers;
  const sameSite = site === undefined || site === "same-origin" || site === "none";
  if (sameSite && (origin === undefined || origin === `http://${host}`)) return;
  throw new HttpError("forbidden", "Only pages of Waymark itself may change something here.");
}

/** What a page is asked for: the names in its path, its query, and the fields of a form. */
export interface PageRequest {
  backend: ConsoleBackend;
  params: Record<string, string>;
  query: URLSearchParams;
  form: URLSearchParams;
}

/** What stands on a page. */
export interface PageContent {
  title: string;
  main: Html;
  /** 200, unless it says something else. */
  status?: number;
  /** Seconds after which the browser asks again. */
  refresh?: number | undefined;
  /** It shows an e-mail, whose styles are its own. */
  foreignStyles?: true;
}

/** A page, or where to go next. */
export type PageResponse = PageContent | { to: string };

/** What answers a request to one of these pages. */
export type PageHandler = (request: PageRequest) => Promise<PageResponse>;

/** Where and when a page is looked at. */
export interface PageLocation {
  path: string;
  now: Moment;
}
