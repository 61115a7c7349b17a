import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { write } from "./answer.ts";
import type { Route } from "./application.ts";
import { authorize } from "./authorizer.ts";
import { readBody } from "./body.ts";
import { eventOf } from "./event.ts";
import type { Invoke } from "./invoke.ts";
import type { Issuer } from "./issuer.ts";
import { type Answer, problem } from "./problem.ts";
import { type Found, routerOf } from "./router.ts";

const longestBody = 65_536;

export type GatewayTools = { issuer: Issuer; invoke: Invoke };
export type Gateway = ReturnType<typeof gatewayOf>;

/** Plays the HTTP API: routes, the JWT authorizer, and problem documents for what no function answers. */
export function gatewayOf(routes: Route[], { issuer, invoke }: GatewayTools) {
  const find = routerOf(routes);

  async function answer(request: IncomingMessage, requestId: string): Promise<Answer> {
    const [path, query] = splitOnce(request.url!, "?");
    const found = tryFind(request.method!, path);
    if (found === "malformed") return problem(400, "malformed", "The path cannot be decoded.", requestId);
    if (!found) return problem(404, "not-found", "There is nothing at this path.", requestId);
    if ("allow" in found) return wrongMethod(found.allow, requestId);
    const body = await readBody(request, longestBody);
    if (!body) return tooLong(requestId);
    const claims = found.route.open ? undefined : await authorize(issuer, request.headers.authorization);
    if (claims === "refused") return unauthorized(request.headers.authorization, requestId);
    const event = eventOf({ request, requestId, path, query, body, claims, ...found });
    return ((await invoke(found.route.door, event, requestId)) ?? {}) as Answer;
  }

  function tryFind(method: string, path: string): Found | "malformed" {
    try {
      return find(method, path);
    } catch {
      return "malformed";
    }
  }

  return async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const withBody = request.method !== "HEAD";
    try {
      write(response, await answer(request, requestId), withBody);
    } catch (error) {
      if (!request.readableAborted) console.error("A function failed.", error);
      write(response, problem(500, "internal", "Something went wrong on our side.", requestId), withBody);
    }
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function wrongMethod(allow: string[], requestId: string): Answer {
  const detail = `This path knows ${allow.join(", ")}.`;
  return problem(405, "method-not-allowed", detail, requestId, { allow: allow.join(", ") });
}

function tooLong(requestId: string): Answer {
  return problem(413, "too-large", "A body may have 64 KB.", requestId, { connection: "close" });
}

function unauthorized(header: string | undefined, requestId: string): Answer {
  const detail = header ? "The token is not valid." : "A bearer token is needed.";
  const challenge = header ? 'Bearer error="invalid_token"' : "Bearer";
  return problem(401, "unauthorized", detail, requestId, { "www-authenticate": challenge });
}
