import { scenarios } from "../../domain/lifecycles/generated/scenarios.ts";
import { type LifecycleName, lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { functionOf, routes } from "../../functions/http/routes.ts";
import { forgetItems } from "../../io/dynamodb/loader.ts";
import { forgetOrders } from "../../io/orders/known-orders.ts";
import { waymark } from "../../local/application.ts";
import { anna, backendStage } from "../../local/demo/backend-stage.ts";
import { placeScenario, playStep, readOrder, type Stage, stepOn } from "../../local/demo/player.ts";
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

/** A marketplace order is counted on its happy path, where nobody waits and the shop sees the payment itself. */
const happyPath: Pick<Stage, "advance" | "pay"> = { advance: undefined, pay: undefined };

const httpFunctions = new Set<string>(routes.map(functionOf));

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
    // a scenario also sets up its shop; what is counted begins with the order
    counter.begin = () => {
      for (const kind of Object.keys(units.units)) delete units.units[kind];
      units.sent.length = 0;
      workflowCalls = 0;
      counter.invoked = [];
    };
    const all: Record<string, ResourceUsage> = {};
    for (const name of lifecycleNames) {
      const id = await playScenario(runtime, name);
      const { write, read } = totalUnits(units.units);
      // a lifecycle without deadlines has no execution
      const transitions = runtime.executions.latestOf(id)?.transitions ?? 0;
      const inbox = runtime.inbox.list({ order: id });
      all[name] = {
        ...{ write, read, transitions },
        requests: counter.invoked.filter((name) => httpFunctions.has(name)).length,
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

/**
 * Waymark, whose functions are noted as they run. On AWS each has a memory of its own, and a small shop's calls meet
 * cold ones: what another function has just read or written is known to none of them.
 */
function recordingInvocations(counter: { begin: () => void; invoked: string[] }) {
  return {
    ...waymark,
    handler: async (name: string) => {
      const handler = await waymark.handler(name);
      return (event: { routeKey?: string }, context: unknown) => {
        if (event?.routeKey === "POST /v1/orders") counter.begin();
        counter.invoked.push(name);
        forgetItems();
        forgetOrders();
        return handler(event, context);
      };
    },
  };
}

/** Lives one order from its creation to its end, without what is refused on the way, and reads it once. */
async function playScenario(runtime: Runtime, name: LifecycleName): Promise<string> {
  const stage = { ...(await backendStage(runtime, name)), ...(name === "marketplace" && happyPath) };
  const order = await placeScenario(stage, name, scenarios[name], { buyer: anna, email: "shop@example.com" });
  await stage.settle?.();
  const steps = scenarios[name].steps.map((step) => stepOn(stage, step));
  for (const step of steps) {
    if (!step || "refused" in step) continue;
    await playStep(order, step);
    await stage.settle?.();
  }
  const { group, status } = await readOrder(order);
  if (group !== "done") throw new Error(`The order of ${name} ended in ${status}.`);
  return order.id;
}
