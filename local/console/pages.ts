import type { IncomingMessage, ServerResponse } from "node:http";
import { html } from "../../functions/links/pages/html.ts";
import { createRouter } from "../api-gateway/router.ts";
import type { ApplicationRoute } from "../application.ts";
import type { Backend } from "../core.ts";
import { HttpError } from "../errors.ts";
import { type HttpResponse, readBody, sendResponse } from "../http.ts";
import { problemFor } from "./control.ts";
import { renderPage } from "./layout.ts";
import { assertLocalRequest, type PageContent, type PageHandler, type PageResponse } from "./requests.ts";

const maxFormBytes = 65_536;

/** Each handler is loaded when it is first needed: what it imports reads the environment. */
const handlers: Record<string, () => Promise<PageHandler>> = {
  home: async () => (await import("./home.ts")).homePage,
  order: async () => (await import("./order/page.ts")).orderPage,
  act: async () => (await import("./order/post-command.ts")).postCommand,
  open: async () => (await import("./forms.ts")).openLinkPage,
  message: async () => (await import("./inbox-page.ts")).messagePage,
  advance: async () => (await import("./forms.ts")).advanceClock,
  pay: async () => (await import("./payment-page.ts")).payPage,
  payNow: async () => (await import("./payment-page.ts")).payNow,
  sample: async () => (await import("./forms.ts")).placeSampleOrder,
};

const routes: ApplicationRoute[] = [
  { method: "GET", path: "/", handler: "home" },
  { method: "GET", path: "/_local/orders/{id}", handler: "order" },
  { method: "POST", path: "/_local/orders/{id}/{command}", handler: "act" },
  { method: "POST", path: "/_local/orders/{id}/links/{scope}", handler: "open" },
  { method: "GET", path: "/_local/inbox/{id}", handler: "message" },
  { method: "POST", path: "/_local/forms/advance", handler: "advance" },
  { method: "POST", path: "/_local/forms/sample", handler: "sample" },
  { method: "GET", path: "/_local/pay", handler: "pay" },
  { method: "POST", path: "/_local/pay", handler: "payNow" },
];

const find = createRouter(routes);

type PageMatch = Extract<ReturnType<typeof find>, { route: ApplicationRoute }>;

/** Is this a request for the pages that people look at? */
export const isPage = (request: IncomingMessage): boolean => matchPage(request) !== undefined;

/** The page that a request is for; a path that cannot be decoded leads to none. */
function matchPage({ method, url }: IncomingMessage): PageMatch | undefined {
  try {
    const found = find(method!, pathOf(url!));
    return found && "route" in found ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Answers the pages for people: orders, clock and inbox, and the forms on them; on this machine only. */
export async function servePage(request: IncomingMessage, response: ServerResponse, runtime: Backend) {
  const withBody = request.method !== "HEAD";
  try {
    assertLocalRequest(request);
    sendResponse(response, toHttpResponse(await handlePage(request, runtime), request, runtime), withBody);
  } catch (error) {
    const known = error instanceof HttpError && error.code !== "forbidden";
    sendResponse(
      response,
      known ? toHttpResponse(errorPage(error), request, runtime) : problemFor(error),
      withBody,
    );
  }
}

async function handlePage(request: IncomingMessage, runtime: Backend): Promise<PageResponse> {
  const { route, params } = matchPage(request)!;
  const body = await readBody(request, maxFormBytes);
  if (!body) throw new HttpError("payload-too-large", "A form may have 64 KB.");
  const { searchParams: query } = new URL(request.url!, "http://localhost");
  const handler = await handlers[route.handler]!();
  return handler({ backend: runtime, params, query, form: new URLSearchParams(body.toString()) });
}

function toHttpResponse(reply: PageResponse, { url }: IncomingMessage, { clock }: Backend): HttpResponse {
  if ("to" in reply) return { statusCode: 303, headers: { location: reply.to } };
  return renderPage(reply, { path: pathOf(url!), now: clock.now() });
}

const pathOf = (url: string): string => url.split("?", 1)[0]!;

/** The page for what cannot be shown or done, and why. */
export function errorPage({ status, message }: HttpError): PageContent {
  const main = html`<section><h1>That did not work</h1><p class="note alert" role="alert">${message}</p>
<p><a href="/">Back to all orders</a></p></section>`;
  return { title: "That did not work · Waymark", main, status };
}
