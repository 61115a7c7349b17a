import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { type LifecycleName, lifecycleNames } from "../../domain/lifecycles/registry.ts";
import handlers from "../../functions/handlers.json" with { type: "json" };
import { setClock } from "../../io/runtime/clock.ts";
import { type Application, waymark } from "../../local/application.ts";
import { type Runtime, startRuntime } from "../../local/runtime.ts";
import {
  type CrashPlan,
  crashable,
  type Fault,
  injectCrashes,
  type OutgoingCall,
} from "../faults/crash-injection.ts";
import { auditOrder } from "../faults/order-audit.ts";
import { retryUntilAnswered, takeRandomStep } from "../faults/random-steps.ts";
import { chance, oneOf, seed } from "../support/seed.ts";
import { seedRandomness } from "./randomness.ts";
import { simulatedShops } from "./stage.ts";
import { type StreamFaults, unreliableStream } from "./unreliable.ts";

const start = "2026-11-21T10:00:00Z";
const steps = 9;
const sideBySide = 8;
const [hour, day] = [3_600_000, 86_400_000];
/** Single faults of calls, and runs of them that outlast every retry of a consumer. */
const risk = { once: 0.05, run: 0.02, length: 8, rest: 0.3, forgotten: 0.2 };

/** What a run came to. `digest` is that of all that happened: two runs of one seed have the same. */
export interface SimulationResult {
  orders: number;
  calls: number;
  faults: Record<Fault, number>;
  lost: number;
  repeated: number;
  problems: string[];
  digest: string;
}

/** Is told line by line of what happens; a step of a person waits for its answer. */
export type Narrator = (line: string, isStep: boolean) => Promise<void> | void;

/** Lives orders under the seed of this process, whose every call may fail, and looks at what came of them. */
export async function simulate(orders: number, narrate: Narrator): Promise<SimulationResult> {
  seedRandomness(seed);
  const stream: StreamFaults = { on: false, lost: 0, repeated: 0 };
  const application = unreliableStream(crashable(await readBeforehand(waymark)), stream);
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:", clockStart: start, application });
  await loadBeforehand();
  // Who waits for another attempt waits for its turn: real milliseconds are shorter or longer than the work beside them.
  setClock({ wall: runtime.clock.read, pause: () => setImmediate() });
  const story = storyOf(runtime, narrate);
  const trouble = await callTrouble(runtime.url, story.note);
  const setTrouble = (on: boolean): boolean => {
    const former = trouble.on;
    trouble.on = stream.on = on;
    return former;
  };
  setTrouble(false);
  reconcileDaily(runtime, setTrouble);
  try {
    const stage = await stageOf(runtime, story.step);
    const problems: string[] = [];
    for (let from = 0; from < orders; from += sideBySide) {
      const numbers = Array.from({ length: Math.min(sideBySide, orders - from) }, (_, i) => from + i);
      setTrouble(true);
      const ids = await liveTogether(runtime, stage, numbers);
      setTrouble(false);
      problems.push(...(await auditAfterRepair(runtime, ids, from)));
    }
    const { lost, repeated } = stream;
    const { calls, faults } = trouble.counts;
    return { orders, calls, faults, lost, repeated, problems, digest: story.digest() };
  } finally {
    await runtime.close();
  }
}

/** With the texts of its machines in memory: what comes from the disk comes whenever it comes. */
async function readBeforehand(application: Application): Promise<Application> {
  const texts = new Map<string, string>();
  for (const lifecycle of application.lifecycles) texts.set(lifecycle, await application.machine(lifecycle));
  return { ...application, machine: async (lifecycle) => texts.get(lifecycle)! };
}

/** All that is loaded when it is first needed, for the same reason. */
async function loadBeforehand(): Promise<void> {
  for (const name of Object.keys(handlers)) await waymark.handler(name);
  for (const lazy of [
    "@aws-sdk/client-lambda",
    "@aws-sdk/client-pinpoint-sms-voice-v2",
    "@aws-sdk/client-s3",
    "@aws-sdk/s3-request-presigner",
  ])
    await import(lazy);
  await import("../../local/step-functions/machine.ts");
}

/** Numbers the lines, and remembers them all in one digest; orders have their numbers in the place of their ids. */
function storyOf({ clock }: Runtime, narrate: Narrator) {
  const hash = createHash("sha256");
  let count = 0;
  function line(text: string): string {
    const whole = `${++count} ${clock.now()} ${text}`;
    hash.update(`${whole}\n`);
    return whole;
  }
  return {
    note: (text: string) => void narrate(line(text), false),
    step: async (text: string) => narrate(line(text), true),
    digest: () => hash.copy().digest("hex").slice(0, 16),
  };
}

/** Lets calls of the functions crash, be refused, or go well; counts them. */
async function callTrouble(url: string, note: (line: string) => void) {
  const [{ db }, { sfnClient }, { sesClient, snsClient }, { lambdaClient }] = await Promise.all([
    import("../../io/dynamodb/table.ts"),
    import("../../io/executions/executions.ts"),
    import("../../io/messages/channels/aws-clients.ts"),
    import("../../io/runtime/lambda.ts"),
  ]);
  const counts = { calls: 0, faults: { before: 0, after: 0, throttled: 0 } };
  const listen = (call: OutgoingCall, input: object, fault: Fault | undefined) => {
    counts.calls += 1;
    if (fault) counts.faults[fault] += 1;
    // Links begin with the address of this process, which is any that was free.
    const text = JSON.stringify(input).replaceAll(url, "");
    const what = createHash("sha256").update(text).digest("hex").slice(0, 8);
    note(`  ${call.name} ${call.command} ${call.subject} ${what}${fault ? ` ${faultNames[fault]}` : ""}`);
  };
  const danger = injectCrashes([db, sfnClient, sesClient, snsClient, await lambdaClient()], fate, listen);
  return Object.assign(danger, { counts });
}

const faultNames: Record<Fault, string> = {
  before: "DIES BEFORE",
  after: "DIES AFTER",
  throttled: "IS REFUSED",
};

const fate: CrashPlan = ({ name, command, subject, count }) => {
  if (!subject) return undefined;
  const once = chance("once", name, command, subject, count) < risk.once;
  const run = chance("run", name, command, subject, Math.floor(count / risk.length)) < risk.run;
  return once || run
    ? oneOf<Fault>(["before", "after", "throttled"], "fault", name, command, subject, count)
    : undefined;
};

/** The shops, whose every command is told of before it is given and after it was answered. */
async function stageOf(runtime: Runtime, tell: (line: string) => Promise<void>) {
  const shops = await simulatedShops(runtime);
  await shops.createShops();
  for (const name of ["carl", "cora"]) {
    const profile = { email: `${name}@example.com`, services: ["tiling"], cities: ["Warszawa"] };
    await shops.call(`contractor ${name}`, "PUT", `/v1/contractors/${name}`, profile);
  }
  const stage: typeof shops = {
    ...shops,
    async command(player, id, name, fields, key) {
      await tell(`${player}: ${name} ${id}`);
      const answer =
        // The picture itself would come by a socket.
        name === "addPhoto"
          ? await shops.call(
              player,
              "POST",
              `/v1/orders/${id}/photos`,
              { contentType: "image/png", bytes: 9 },
              key,
            )
          : await shops.command(player, id, name, fields, key);
      await tell(`${player}: ${name} ${id} answered ${answer.status}`);
      return answer;
    },
    async pay(order, amount, reference) {
      await tell(`payment provider: paid ${order}`);
      return shops.pay(order, amount, reference);
    },
  };
  return stage;
}

type Stage = Awaited<ReturnType<typeof stageOf>>;

/** Places orders, and lets everybody take step after step with all of them at the same time, and time go by. */
async function liveTogether(runtime: Runtime, stage: Stage, numbers: number[]): Promise<string[]> {
  const lifecycles = numbers.map((number) => oneOf<LifecycleName>(lifecycleNames, "lifecycle", number));
  const ids = await Promise.all(numbers.map((number, i) => placed(stage, lifecycles[i]!, number)));
  for (let step = 0; step < steps; step++) {
    await Promise.all(ids.map((id, i) => takeRandomStep(stage, lifecycles[i]!, id, step)));
    if (chance("settle", numbers[0]!, step) < 0.5) await runtime.settle();
    if (chance("rest", numbers[0]!, step) >= risk.rest) continue;
    if (chance("forgotten", numbers[0]!, step) < risk.forgotten) runtime.executions.close();
    await runtime.advance((now) => now + Math.ceil(chance("hours", numbers[0]!, step) * 100) * hour);
    await runtime.invoke("reconcile", {}).catch(() => {});
  }
  await runtime.settle();
  await runtime.advance((now) => now + Math.ceil(chance("days", numbers[0]!) * 40) * day);
  return ids;
}

async function placed(stage: Stage, lifecycle: LifecycleName, number: number): Promise<string> {
  const answer = await retryUntilAnswered(() => stage.place(lifecycle, `simulated-${number}`));
  return answer.body.orders[0].id;
}

/** The reconciler as its schedule runs it, here once a day, and in peace: who loses it as well loses everything. */
function reconcileDaily(runtime: Runtime, setTrouble: (on: boolean) => boolean): void {
  const { clock, invoke } = runtime;
  const run = async () => {
    reconcileDaily(runtime, setTrouble);
    const former = setTrouble(false);
    await invoke("reconcile", { all: true });
    setTrouble(former);
  };
  clock.schedule(clock.read() + day, { what: "reconcile" }, run);
}

/** What is wrong with orders when the trouble is over and the reconciler has run twice. */
async function auditAfterRepair(runtime: Runtime, ids: string[], from: number): Promise<string[]> {
  await runtime.settle();
  await runtime.advance((now) => now + hour);
  for (let run = 0; run < 2; run++) {
    await runtime.invoke("reconcile", { all: true });
    await runtime.settle();
  }
  const problems = await Promise.all(ids.map((id) => auditOrder(runtime, id)));
  return problems.flatMap((each, i) => each.map((problem) => `order ${from + i}: ${problem}`));
}
