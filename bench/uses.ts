import { lengthOf } from "../domain/time.ts";
import { routes } from "../functions/routes.ts";
import { waymark } from "../local/application.ts";
import { type Play, plays, type Scene } from "../local/demo/plays.ts";
import { stage } from "../local/demo/stage.ts";
import { type Runtime, startRuntime } from "../local/runtime.ts";
import { countUnits, totalOf } from "./units.ts";

/** What one order uses of AWS from its creation to its end, counted. */
export interface Uses {
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

const buyerSays = (does: string, more?: object): Scene => ({
  who: "buyer",
  does,
  says: "",
  ...(more && { with: more }),
});
const shopSays = (does: string, more?: object): Scene => ({
  who: "shop",
  does,
  says: "",
  ...(more && { with: more }),
});

/** A marketplace order on its main road; every other lifecycle as the demo plays it. */
const mainRoad: Scene[] = [
  shopSays("confirm"),
  shopSays("confirmPayment"),
  shopSays("ship", { carrier: "InPost", trackingCode: "6200000000001" }),
  buyerSays("receive"),
  buyerSays("rate", { stars: 5, review: "Purrfect." }),
];
const roads: Play[] = plays.map((play) =>
  play.lifecycle === "marketplace" ? { ...play, scenes: mainRoad } : play,
);

const doors = new Set<string>(routes.map(({ door }) => door));

/** Counts one order of each lifecycle by itself, settled after each step, so that nothing is shared with another one. */
export async function countUses(): Promise<Record<string, Uses>> {
  const counter = { begin: () => {}, invoked: [] as string[] };
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:", application: overheard(counter) });
  try {
    // the reconciler runs at the start
    await runtime.settle();
    const units = await countUnits();
    const { sfn } = await import("../io/executions.ts");
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
      for (const kind of Object.keys(units.bill)) delete units.bill[kind];
      units.sent.length = 0;
      workflowCalls = 0;
      counter.invoked = [];
    };
    const all: Record<string, Uses> = {};
    for (const road of roads) {
      const id = await live(runtime, road);
      const { write, read } = totalOf(units.bill);
      const execution = await fetch(`${runtime.url}/_local/executions/${id}`);
      const { transitions } = (await execution.json()) as Pick<Uses, "transitions">;
      const inbox = runtime.inbox.list({ order: id });
      all[road.lifecycle] = {
        ...{ write, read, transitions },
        requests: counter.invoked.filter((name) => doors.has(name)).length,
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
function overheard(counter: { begin: () => void; invoked: string[] }) {
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
async function live(runtime: Runtime, road: Play): Promise<string> {
  const { placed, command, pay, photograph, read } = await stage(runtime, road);
  await runtime.settle();
  for (const scene of road.scenes) {
    if ("waits" in scene) await runtime.advance((now) => now + lengthOf(scene.waits)! * 1000);
    else if ("pays" in scene) await pay(scene.pays);
    else if ("uploads" in scene) await photograph();
    else await command(scene.who, scene.does, scene.with);
    await runtime.settle();
  }
  const { group, status } = await read();
  if (group !== "done") throw new Error(`The order of ${road.lifecycle} ended in ${status}.`);
  return placed.id;
}
