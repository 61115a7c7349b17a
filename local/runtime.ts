import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Application, waymark } from "./application.ts";
import { isWire } from "./aws/wire.ts";
import type { ClockMode } from "./clock/clock.ts";
import type { PendingWork } from "./clock/settle.ts";
import { isControl, problemFor, serveControl } from "./console/control.ts";
import { isPage, servePage } from "./console/pages.ts";
import { assertNotForeign } from "./console/requests.ts";
import { type Backend, openCore } from "./core.ts";

import { type HttpResponse, listen, portFor, sendResponse } from "./http.ts";

import { isLogin, serveLogin } from "./login/pages.ts";

import { openAws, openServices } from "./services.ts";

const shutdownTimeoutMs = 2_000;

/**
 * What can be chosen: the port (0 for any), where data is kept, whether the clock ticks (else time moves by `advance`
 * only) and its first moment, another DynamoDB.
 */
export type RuntimeOptions = {
  port?: number;
  dataDir?: string;
  clock?: ClockMode;
  clockStart?: string;
  dynamodbEndpoint?: string;
  application?: Application;
};

/** Starts all of Waymark on this machine; fails with a StartError that says what to change. */
export async function startRuntime(options: RuntimeOptions = {}) {
  const closing = new AsyncDisposableStack();
  try {
    return await start(options, closing);
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

export type Runtime = Awaited<ReturnType<typeof startRuntime>>;

async function start(options: RuntimeOptions, closing: AsyncDisposableStack) {
  const { port = 4000, dataDir = ".data", clock = "frozen", clockStart, application = waymark } = options;
  const first = clockStart === undefined ? undefined : Date.parse(clockStart);
  const core = openCore(dataDir, { mode: clock, first }, application, closing);
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    const foreign = refusalOfForeign(request);
    if (foreign) return sendResponse(response, foreign, request.method !== "HEAD");
    // Functions that run at the start may call the services there, before all of it is ready.
    const answered = isWire(request.url!)
      ? aws.wire(request, response)
      : ready.then((it) => routeRequest(it, request, response));
    void answered.catch(() => response.destroy());
  });
  const url = `http://127.0.0.1:${await listen(server, port || (await portFor("front door")))}`;
  closing.defer(() => void server.close());
  const aws = openAws(core, url, options.dynamodbEndpoint, closing);
  const ready = openServices(core, aws, url, options.dynamodbEndpoint, closing);
  await ready;
  closing.defer(() => drainRequests(server, core.work));
  return ready;
}

/** Takes no more requests, lets what is going on end, within reason, and hangs up. */
async function drainRequests(server: Server, work: PendingWork): Promise<void> {
  server.close();
  await Promise.race([work.idle(), pause(shutdownTimeoutMs, undefined, { ref: false })]);
  server.closeAllConnections();
}

/** What a request gets that a page of another site can have sent; undefined for all others. */
function refusalOfForeign(request: IncomingMessage): HttpResponse | undefined {
  try {
    assertNotForeign(request);
    return undefined;
  } catch (error) {
    return problemFor(error);
  }
}

/** Answers one request: pages, local control, the issuer's keys, or the API, whose requests count as work. */
export function routeRequest(
  runtime: Backend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url!;
  if (isLogin(url)) return serveLogin(request, response, runtime);
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
