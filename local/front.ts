import type { IncomingMessage, ServerResponse } from "node:http";
import { write } from "./answer.ts";
import type { Backend } from "./backend.ts";
import { control, isControl } from "./control.ts";
import { isPage, page } from "./page.ts";

/** Answers one request: pages, local control, the issuer's keys, or the API, whose requests count as work. */
export function answer(runtime: Backend, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url!;
  if (isPage(request)) return page(request, response, runtime);
  if (isControl(url)) return control(request, response, runtime);
  if (url === "/.well-known/jwks.json") return Promise.resolve(writeKeys(runtime, response));
  return runtime.work.run(() => runtime.gateway(request, response));
}

function writeKeys({ issuer }: Backend, response: ServerResponse): void {
  write(response, { headers: { "content-type": "application/json" }, body: JSON.stringify(issuer.jwks) });
}
