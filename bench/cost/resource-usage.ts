import { durationSeconds } from "../../domain/time/time.ts";
import { routes } from "../../functions/http/routes.ts";
import { waymark } from "../../local/application.ts";
import { setUpScenario } from "../../local/demo/scenario-setup.ts";
import { type DemoScenario, type DemoStep, demoScenarios } from "../../local/demo/scenarios.ts";
import { type Runtime, startRuntime } from "../../local/runtime.ts";
import { countUnits, totalUnits } from "../capacity-units.ts";

/** What one order uses of AWS from its creation to its end, counted. */
export interface ResourceUsage {
  write: number;
  read: number;
  transitions: number;
  requests: number;
  invocations: number;
  /** Calls to the table, to Step Functions, and to SES and SNS: what functions wait for. */
  tableCalls: number;
  workflowCalls: number;
  emails: number;
  sms: number;
}

const byBuyer = (does: string, more?: object): DemoStep => ({
  who: "buyer",
  does,
  says: "",
  ...(more && { with: more }),
});
const byShop = (does: string, more?: object): DemoStep => ({
  who: "shop",
  does,
  says: "",
  ...(more && { with: more }),
});

/** A marketplace order on its main road; every other lifecycle as the demo plays it. */
const mainPath: DemoStep[] = [
  byShop("confirm"),
  byShop("confirmPayment"),
  byShop("ship", { carrier: "InPost", trackingCode: "6200000000001" }),
  byBuyer("receive"),
  byBuyer("rate", { stars: 5, review: "Purrfect." }),
];
const scenariosToCount: DemoScenario[] = demoScenarios.map((play) =>
  play.lifecycle === "marketplace" ? { ...play, steps: mainPath } : play,
);

const apiHandlers = new Set<string>(routes.map(({ handler: door }) => door));

/** Counts one order of each lifecycle by itself, settled after each step, so that nothing is shared with another one. */
export async function countResourceUsage(): Promise<Record<string, ResourceUsage>> {
  const counter = { begin: () => {}, invoked: [] as string[] };
  const runtime = await startRuntime({
    port: 0,
    dataDir: ":memory:",
    application: recordingInvocations(counter),
  });
  try {
    // the reconciler runs at the start
    await runtime.settle();
    const units = await countUnits();
    const { sfnClient: sfn } = await import("../../io/executions/executions.ts");
    let workflowCalls = 0;
    sfn.middlewareStack.add(
      (next) => (args) => {
        workflowCalls++;
        return next(args);
      },
      { step: "initialize" },
    );
    // a play also sets up its shop; what is counted begins with the order
    counter.begin = () => {
      for (const kind of Object.keys(units.units)) delete units.units[kind];
      units.sent.length = 0;
      workflowCalls = 0;
      counter.invoked = [];
    };
    const all: Record<string, ResourceUsage> = {};
    for (const road of scenariosToCount) {
      const id = await playScenario(runtime, road);
      const { write, read } = totalUnits(units.units);
      const execution = await fetch(`${runtime.url}/_local/executions/${id}`);
      const { transitions } = (await execution.json()) as Pick<ResourceUsage, "transitions">;
      const inbox = runtime.inbox.list({ order: id });
      all[road.lifecycle] = {
        ...{ write, read, transitions },
        requests: counter.invoked.filter((name) => apiHandlers.has(name)).length,
        invocations: counter.invoked.length,
        ...{ tableCalls: units.sent.length, workflowCalls },
        emails: inbox.filter(({ channel }) => channel === "email").length,
        sms: inbox.filter(({ channel }) => channel === "sms").length,
      };
    }
    return all;
  } finally {
    await runtime.close();
  }
}

/** Waymark, whose functions are noted as they run. */
function recordingInvocations(counter: { begin: () => void; invoked: string[] }) {
  return {
    ...waymark,
    handler: async (name: string) => {
      const handler = await waymark.handler(name);
      return (event: unknown, context: unknown) => {
        if (name === "create-order") counter.begin();
        counter.invoked.push(name);
        return handler(event, context);
      };
    },
  };
}

/** Lives one order from its creation to its end, and reads it once. */
async function playScenario(runtime: Runtime, road: DemoScenario): Promise<string> {
  const { placed, command, pay, uploadPhoto: photograph, read } = await setUpScenario(runtime, road);
  await runtime.settle();
  for (const scene of road.steps) {
    if ("waits" in scene) await runtime.advance((now) => now + durationSeconds(scene.waits)! * 1000);
    else if ("pays" in scene) await pay(scene.pays);
    else if ("uploads" in scene) await photograph();
    else await command(scene.who, scene.does, scene.with);
    await runtime.settle();
  }
  const { group, status } = await read();
  if (group !== "done") throw new Error(`The order of ${road.lifecycle} ended in ${status}.`);
  return placed.id;
}
