import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createGateway } from "./api-gateway/gateway.ts";
import { openIssuer } from "./api-gateway/issuer.ts";
import { type Application, waymark } from "./application.ts";
import { startEngine } from "./aws/dynamodb-engine.ts";
import { localTableName, setEnvironment } from "./aws/environment.ts";
import type { Backend } from "./backend.ts";
import { createAdvance } from "./clock/advance.ts";
import type { ClockMode } from "./clock/clock.ts";
import { createSettle, type PendingWork } from "./clock/settle.ts";
import { isControl, serveControl } from "./console/control.ts";
import { isPage, servePage } from "./console/pages.ts";
import { type Core, openCore } from "./core.ts";
import { type Ending, planEnding } from "./ending.ts";

import { sendResponse } from "./http.ts";
import { listen, portFor } from "./port.ts";
import { startReconcileSchedule } from "./reconcile-schedule.ts";
import { startServices } from "./services.ts";

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
  const end = planEnding();
  try {
    return await start(options, end);
  } catch (error) {
    await end.close();
    throw error;
  }
}

export type Runtime = Awaited<ReturnType<typeof startRuntime>>;

async function start(options: RuntimeOptions, end: Ending) {
  const { port = 4000, dataDir = ".data", clock = "frozen", clockStart, application = waymark } = options;
  const first = clockStart === undefined ? undefined : Date.parse(clockStart);
  const core = openCore(dataDir, { mode: clock, first }, application, end);
  const server = createServer(
    { keepAliveTimeout: 65_000 },
    (request, response) =>
      void ready.then((it) => routeRequest(it, request, response)).catch(() => response.destroy()),
  );
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  end.add({ close: () => void server.close() });
  const ready = openServices(core, url, options.dynamodbEndpoint, end);
  await ready;
  end.add({ close: () => drainRequests(server, core.work) });
  return ready;
}

/** Takes no more requests and lets what is going on end, within reason. */
async function drainRequests(server: Server, work: PendingWork): Promise<void> {
  server.close();
  await Promise.race([work.idle(), pause(shutdownTimeoutMs, undefined, { ref: false })]);
}

async function openServices(core: Core, url: string, endpoint: string | undefined, end: Ending) {
  const { application, store, clock, work, invoke } = core;
  const services = end.add(await startServices(core));
  const enginePort = await portFor("dynamodb");
  const dynamodb = endpoint ?? `http://127.0.0.1:${enginePort}`;
  setEnvironment({ dynamodb, awsPort: services.port, url, lifecycles: application.lifecycles });
  const [engine, routes, issuer] = await Promise.all([
    startEngine(core.folder, enginePort, endpoint).then(end.add),
    application.routes(),
    openIssuer(store),
  ]);
  const effects = await openEffects(core, engine.file, end);
  const settling = createSettle(work, effects.drain, clock);
  const advance = createAdvance(clock, settling);
  const gateway = createGateway(routes, { issuer, invoke });
  const { settle } = settling;
  return { ...core, url, issuer, token: issuer.issue, gateway, settle, advance, close: end.close };
}

async function openEffects(core: Core, file: string | undefined, end: Ending) {
  const [{ ensureTable }, { startEffects }, indexes] = await Promise.all([
    import("./aws/dynamodb-table.ts"),
    import("./streams/effects.ts"),
    core.application.indexes(),
  ]);
  const arn = await ensureTable(localTableName, indexes);
  const reconcile = startReconcileSchedule(core);
  end.add(reconcile);
  // While time stands, nothing is to go on by itself beside the first requests.
  if (core.clock.mode === "frozen") await reconcile.first;
  return end.add(startEffects(arn, file, { ...core, reconcile: reconcile.run }));
}

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
