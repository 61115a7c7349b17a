import type { IncomingMessage, ServerResponse } from "node:http";
import { type Html, html } from "../../functions/links/pages/html.ts";
import { listStaff } from "../../io/people/accounts.ts";
import { listShops } from "../../io/people/shops.ts";
import type { TokenClaims } from "../api-gateway/event.ts";
import { problemFor } from "../console/control.ts";
import { renderPage } from "../console/layout.ts";
import { assertLocalRequest } from "../console/requests.ts";
import type { Backend } from "../core.ts";
import { HttpError } from "../errors.ts";
import { type HttpResponse, readBody, sendResponse } from "../http.ts";

const maxFormBytes = 16_384;
const maxShops = 50;
const shopRoles = ["director", "manager", "seller"];

/** Somebody whom one can be, as the page shows them. */
interface Seat {
  name: string;
  role: string;
  claims: TokenClaims;
}

/** Is this a request for the login, rather than for local control? */
export const isLogin = (url: string): boolean => /^\/_local\/(oauth2\/|logout\b)/.test(url);

/** Answers the login's addresses, as Cognito's domain does: on this machine only. */
export async function serveLogin(request: IncomingMessage, response: ServerResponse, backend: Backend) {
  try {
    assertLocalRequest(request);
    sendResponse(response, await answer(request, backend));
  } catch (error) {
    sendResponse(response, problemFor(error));
  }
}

async function answer(request: IncomingMessage, backend: Backend): Promise<HttpResponse> {
  const { pathname, searchParams } = new URL(request.url!, backend.url);
  const form = new URLSearchParams((await readBody(request, maxFormBytes))?.toString());
  const { login } = backend;
  switch (`${request.method} ${pathname}`) {
    case "GET /_local/oauth2/authorize":
      return showSeats(searchParams, backend);
    case "POST /_local/oauth2/authorize":
      return takeSeat(searchParams, form, backend);
    case "POST /_local/oauth2/token": {
      const { status, body } = await login.exchange(form);
      return json(status, body);
    }
    case "POST /_local/oauth2/revoke":
      await login.revoke(form.get("token") ?? "");
      return json(200, {});
    case "GET /_local/logout":
      return goTo(searchParams.get("logout_uri") === login.callback ? login.callback : "/");
    default:
      throw new HttpError("not-found", "The login has no such address.");
  }
}

const json = (statusCode: number, body: object): HttpResponse => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(body),
});

const goTo = (location: string): HttpResponse => ({ statusCode: 303, headers: { location } });

/** The request that the query is; one that cannot be answered is told so, by a redirect where there is an address. */
function requestIn(query: URLSearchParams, { login }: Backend) {
  const asked = login.check(query);
  if (!("error" in asked)) return asked;
  if (asked.tell) return { tell: goTo(asked.tell) };
  throw new HttpError("validation-failed", asked.error);
}

async function showSeats(query: URLSearchParams, backend: Backend): Promise<HttpResponse> {
  const asked = requestIn(query, backend);
  if ("tell" in asked) return asked.tell;
  const shops = await listShops(maxShops);
  const staff = await Promise.all(shops.map(async ({ id, name }) => [name, await seatsOf(id)] as const));
  const others: Seat[] = [
    seat("Marek", "contractor", { sub: "marek" }),
    seat("Ola", "contractor", { sub: "ola" }),
    seat("Support", "support", { sub: "support" }),
    seat("Admin", "admin", { sub: "admin" }),
    { name: "Somebody new", role: "no role yet", claims: { sub: "newcomer" } },
  ];
  const sections = [...staff, ["Without a shop", others] as const].map(([name, seats]) =>
    seatSection(name, seats, query),
  );
  const main = html`<section class="welcome"><h1>Who are you today?</h1>
<p>On AWS people sign in here with their password. On this machine you choose.</p></section>
${sections}`;
  return renderPage({ title: "Who are you today? · Waymark", main }, { path: "/", now: backend.clock.now() });
}

const seat = (name: string, role: string, claims: TokenClaims): Seat => ({
  name,
  role,
  claims: { ...claims, role },
});

/** Those who have signed in before, and one for each role that nobody of them has. */
async function seatsOf(shop: string): Promise<Seat[]> {
  const known = await listStaff(shop, 20, undefined);
  const missing = shopRoles.filter((role) => !known.some((each) => each.role === role));
  return [
    ...known.map(({ id, role, name = id }) => seat(name, role, { sub: id, shop })),
    ...missing.map((role) => seat(`Another ${role}`, role, { sub: `${shop}-${role}`, shop })),
  ];
}

function seatSection(name: string, seats: Seat[], query: URLSearchParams): Html {
  return html`<section><h2>${name}</h2>
<form method="post" action="/_local/oauth2/authorize?${query.toString()}" class="choices">${seats.map(
    ({ name, role, claims }) =>
      html`<button name="seat" value="${JSON.stringify(claims)}"><strong>${name}</strong> <span>${role}</span></button>`,
  )}</form></section>`;
}

function takeSeat(query: URLSearchParams, form: URLSearchParams, backend: Backend): HttpResponse {
  const asked = requestIn(query, backend);
  if ("tell" in asked) return asked.tell;
  return goTo(backend.login.grant(asked, claimsOf(form.get("seat") ?? "")));
}

function claimsOf(seat: string): TokenClaims {
  try {
    const claims: Record<string, unknown> = JSON.parse(seat);
    const isSeat =
      typeof claims.sub === "string" && Object.values(claims).every((each) => typeof each === "string");
    if (isSeat) return claims as TokenClaims;
  } catch {}
  throw new HttpError("validation-failed", "Nobody sits there.");
}
