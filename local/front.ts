import type { IncomingMessage, ServerResponse } from "node:http";
import { sendResponse } from "./answer.ts";
import type { Backend } from "./backend.ts";
import { isControl, serveControl } from "./control.ts";
import { isPage, servePage } from "./page.ts";

/** Answers one request: pages, local control, the issuer's keys, or the API, whose requests count as work. */
export function routeRequest(
  runtime: Backend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url!;
  if (isPage(request)) return servePage(request, response, runtime);
  if (isControl(url)) return serveControl(request, response, runtime);
  if (url === "/.well-known/jwks.json") return Promise.resolve(sendJwks(runtime, response));
  return runtime.work.run(() => runtime.gateway(request, response));
}

function sendJwks({ issuer }: Backend, response: ServerResponse): void {
  sendResponse(response, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(issuer.jwks),
  });
}
