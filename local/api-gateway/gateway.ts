import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApplicationRoute } from "../application.ts";
import type { Invoke } from "../aws/lambda.ts";
import { type HttpResponse, problem, readBody, sendResponse } from "../http.ts";
import { apiGatewayEvent, type TokenClaims } from "./event.ts";
import type { Issuer } from "./issuer.ts";

import { createRouter, type RouteMatch } from "./router.ts";

const maxApiBodyBytes = 262_144;

/** What the gateway needs: who signs tokens, what runs a handler, and the time that its answers are dated by. */
export type GatewayDependencies = { issuer: Issuer; invoke: Invoke; clock: { read(): number } };
export type Gateway = ReturnType<typeof createGateway>;

/** Stands in for the HTTP API: routes, the JWT authorizer, and problem documents for what no function answers. */
export function createGateway(routes: ApplicationRoute[], { issuer, invoke, clock }: GatewayDependencies) {
  const find = createRouter(routes);

  async function answer(request: IncomingMessage, requestId: string): Promise<HttpResponse> {
    const [path, query] = splitOnce(request.url!, "?");
    const found = tryFind(request.method!, path);
    if (found === "malformed") return problem("malformed", "The path cannot be decoded.", requestId);
    if (!found) return problem("not-found", "There is nothing at this path.", requestId);
    if ("allow" in found) return wrongMethod(found.allow, requestId);
    const body = await readBody(request, maxApiBodyBytes);
    if (!body) return tooLong(requestId);
    const claims = found.route.open ? undefined : await authorize(issuer, request.headers.authorization);
    if (claims === "refused") return unauthorized(request.headers.authorization, requestId);
    const event = apiGatewayEvent({ request, requestId, path, query, body, claims, ...found });
    return ((await invoke(found.route.handler, event, requestId)) ?? {}) as HttpResponse;
  }

  function tryFind(method: string, path: string): RouteMatch | "malformed" {
    try {
      return find(method, path);
    } catch {
      return "malformed";
    }
  }

  return async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const withBody = request.method !== "HEAD";
    response.setHeader("date", new Date(clock.read()).toUTCString());
    try {
      sendResponse(response, await answer(request, requestId), withBody);
    } catch (error) {
      if (!request.readableAborted) console.error("A function failed.", error);
      sendResponse(response, problem("internal", "Something went wrong on our side.", requestId), withBody);
    }
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function wrongMethod(allow: string[], requestId: string): HttpResponse {
  const detail = `This path knows ${allow.join(", ")}.`;
  return problem("method-not-allowed", detail, requestId, { allow: allow.join(", ") });
}

function tooLong(requestId: string): HttpResponse {
  return problem("payload-too-large", "A body may have 256 KB.", requestId, { connection: "close" });
}

function unauthorized(header: string | undefined, requestId: string): HttpResponse {
  const detail = header ? "The token is not valid." : "A bearer token is needed.";
  const challenge = header ? 'Bearer error="invalid_token"' : "Bearer";
  return problem("unauthenticated", detail, requestId, { "www-authenticate": challenge });
}

/** The claims of a bearer token, or that the caller is refused. */
export async function authorize(issuer: Issuer, header = ""): Promise<TokenClaims | "refused"> {
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (!token) return "refused";
  return issuer.verify(token).catch(() => "refused" as const);
}
