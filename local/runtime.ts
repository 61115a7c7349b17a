import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createAdvance } from "./advance.ts";
import { type Application, waymark } from "./application.ts";
import { type Core, openCore } from "./core.ts";
import { type Ending, planEnding } from "./ending.ts";
import { startEngine } from "./engine.ts";
import { localTableName, setEnvironment } from "./environment.ts";
import { routeRequest } from "./front.ts";
import { createGateway } from "./gateway.ts";
import { openIssuer } from "./issuer.ts";
import { listen, portFor } from "./port.ts";
import { startReconcileSchedule } from "./reconciling.ts";
import { startServices } from "./services.ts";
import { createSettle } from "./settle.ts";
import type { PendingWork } from "./work.ts";

const shutdownTimeoutMs = 2_000;

/** What can be chosen: the port (0 for any), where data is kept, the first time, another DynamoDB. */
export type RuntimeOptions = {
  port?: number;
  dataDir?: string;
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
  const { port = 4000, dataDir = ".data", clockStart, application = waymark } = options;
  const core = openCore(dataDir, clockStart ? Date.parse(clockStart) : Date.now(), application, end);
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
  const settle = createSettle(work, effects.drain);
  const advance = createAdvance(clock, settle);
  const gateway = createGateway(routes, { issuer, invoke });
  return { ...core, url, issuer, token: issuer.issue, gateway, settle, advance, close: end.close };
}

async function openEffects(core: Core, file: string | undefined, end: Ending) {
  const [{ ensureTable }, { startEffects }, indexes] = await Promise.all([
    import("./table.ts"),
    import("./effects.ts"),
    core.application.indexes(),
  ]);
  const arn = await ensureTable(localTableName, indexes);
  const reconcile = startReconcileSchedule(core.invoke);
  end.add(reconcile);
  return end.add(startEffects(arn, file, { ...core, reconcile: reconcile.run }));
}
