import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LifecycleName, lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { waymark } from "../../local/application.ts";
import { chance, oneOf, runSize, timeoutMs } from "../support/seed.ts";
import { openTestShops, type TestShops } from "../support/test-shops.ts";
import { type CrashPlan, crashable, injectCrashes } from "./crash-injection.ts";
import { auditOrder } from "./order-audit.ts";
import { retryUntilAnswered, takeRandomStep } from "./random-steps.ts";

const lifecycles = runSize("CRASH_LIFECYCLES", 40);
const side = runSize("CRASH_SIDE", 20);
const steps = 9;
const day = 86_400_000;
/** Single crashes, and runs of crashes that outlast every retry of a consumer. */
const risk = { once: 0.05, run: 0.03, length: 8 };

/** Each kind of call is a crash before it and one after it, and then by chance. */
const fate: CrashPlan = ({ command, subject, count }) => {
  if (!subject) return undefined;
  const known = danger.crashed.get(command);
  if (!known?.has("before")) return "before";
  if (!known.has("after")) return "after";
  const once = chance("once", command, subject, count) < risk.once;
  const run = chance("run", command, subject, Math.floor(count / risk.length)) < risk.run;
  if (!once && !run) return undefined;
  return chance("when", command, subject, count) < 0.5 ? "before" : "after";
};

/** What is called about every order: the table, its execution, its messages. */
const callsOfAnyOrder = ["PutItemCommand", "QueryCommand", "StartExecutionCommand", "SendTaskSuccessCommand"];

let stage: TestShops;
let danger: ReturnType<typeof injectCrashes>;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  stage = await openTestShops({ application: crashable(waymark) });
  for (const name of ["carl", "cora"]) {
    const profile = { email: `${name}@example.com`, services: ["tiling"], cities: ["Warszawa"] };
    await stage.call(`contractor ${name}`, "PUT", `/v1/contractors/${name}`, profile);
  }
  const [{ db }, { sfnClient: sfn }, { sesClient: ses }, { snsClient: sns }, { lambdaClient: lambda }] =
    await Promise.all([
      import("../../io/dynamodb/table.ts"),
      import("../../io/executions/executions.ts"),
      import("../../io/messages/providers.ts"),
      import("../../io/messages/providers.ts"),
      import("../../io/runtime/lambda.ts"),
    ]);
  danger = injectCrashes([db, sfn, ses, sns, await lambda()], fate);
});
afterAll(() => stage.runtime.close());

async function live(number: number): Promise<string> {
  const lifecycle = oneOf<LifecycleName>(lifecycleNames, "lifecycle", number);
  const placed = await retryUntilAnswered(() => stage.place(lifecycle, `crash-${number}`));
  const id: string = placed.body.orders[0].id;
  for (let step = 0; step < steps; step++) await takeRandomStep(stage, lifecycle, id, step);
  return id;
}

/** The reconciler once through all orders, in peace. */
async function reconcile(): Promise<void> {
  danger.on = false;
  await stage.runtime.invoke("reconcile", { all: true });
}

/** The reconciler as its schedule runs it, once a day. */
function reconcileDaily({ clock }: TestShops["runtime"]): void {
  const run = async () => {
    reconcileDaily(stage.runtime);
    await reconcile();
    danger.on = true;
  };
  clock.schedule(clock.read() + day, { what: "reconcile" }, run);
}

/** Lets time pass while everything may crash, and then twice the reconciler run. */
async function pass(milliseconds: number): Promise<void> {
  const { advance, settle } = stage.runtime;
  await advance((now) => now + milliseconds);
  danger.on = false;
  await advance((now) => now + day / 24);
  for (let run = 0; run < 2; run++) {
    await reconcile();
    await settle();
  }
}

test(`P3-03 ${lifecycles} random lifecycles survive crashes at every call`, {
  timeout: timeoutMs,
}, async () => {
  const { runtime } = stage;
  reconcileDaily(runtime);
  for (let i = 0; i < lifecycles; i += side) {
    danger.on = true;
    const batch = Array.from({ length: Math.min(side, lifecycles - i) }, (_, k) => i + k);
    const ids = await Promise.all(batch.map(live));
    await runtime.settle();
    await pass(chance("days", i) * 40 * day);
    const problems = await Promise.all(ids.map((id) => auditOrder(runtime, id)));
    expect(problems.flat()).toEqual([]);
  }
  const gaveUp = runtime.deadLetters.list().length;
  console.log(
    `${lifecycles} lifecycles: ${danger.calls} calls, ${danger.crashes} crashes, ${gaveUp} given up`,
  );
  expect(danger.crashes).toBeGreaterThan(lifecycles);
  const unharmed = [...danger.crashed].filter(([, moments]) => moments.size < 2);
  expect(unharmed).toEqual([]);
  expect([...danger.crashed.keys()]).toEqual(expect.arrayContaining(callsOfAnyOrder));
});
