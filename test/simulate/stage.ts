import type { IncomingMessage } from "node:http";
import { apiGatewayEvent } from "../../local/api-gateway/event.ts";
import { createRouter } from "../../local/api-gateway/router.ts";
import { waymark } from "../../local/application.ts";
import type { HttpResponse } from "../../local/http.ts";
import type { Runtime } from "../../local/runtime.ts";
import { testShopsAt } from "../support/test-shops.ts";

/** A token is what it claims: nobody forges one here, and a signature takes a thread whose pace nobody knows. */
const token = async (claims: Record<string, string>): Promise<string> =>
  Buffer.from(JSON.stringify(claims)).toString("base64url");

const claimsIn = (header = ""): Record<string, string> | undefined =>
  header ? JSON.parse(Buffer.from(header.replace("Bearer ", ""), "base64url").toString()) : undefined;

/** Everybody's calls to a runtime of this process, which reach its functions without a socket. */
export async function simulatedShops(runtime: Runtime) {
  const find = createRouter(await waymark.routes());
  let requests = 0;

  /** As the gateway would do it; a function that dies is a 500. */
  async function send(address: string, { method = "GET", headers, body }: RequestInit): Promise<Response> {
    const { pathname: path, search } = new URL(address);
    const found = find(method, path);
    if (!found || "allow" in found) return new Response(null, { status: 404 });
    const given = Object.fromEntries(new Headers(headers));
    const requestId = `request-${++requests}`;
    const event = apiGatewayEvent({
      ...found,
      ...{ requestId, path, query: search.slice(1), claims: claimsIn(given.authorization) },
      request: requestOf(method, given),
      body: Buffer.from(String(body ?? "")),
    });
    const called = runtime.invoke(found.route.handler, event, requestId);
    const { statusCode = 200, body: text = "" } = ((await called.catch(asCrash)) ?? {}) as HttpResponse;
    return new Response(text || null, { status: statusCode });
  }

  return testShopsAt(() => ({ url: runtime.url, secrets: runtime.secrets, token, send }));
}

const asCrash = (): HttpResponse => ({ statusCode: 500 });

const requestOf = (method: string, headers: Record<string, string>) =>
  ({
    method,
    headers,
    httpVersion: "1.1",
    socket: { remoteAddress: "127.0.0.1" },
  }) as unknown as IncomingMessage;
