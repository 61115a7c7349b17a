import { beforeAll, expect, test, vi } from "vitest";
import { type LifecycleName, lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { waymark } from "../../local/application.ts";
import { tell } from "../proofs/counts.ts";
import { chance, oneOf, runSize } from "../support/seed.ts";
import { startTestShops, type TestShops } from "../support/test-shops.ts";
import { type CrashPlan, crashable, injectCrashes } from "./crash-injection.ts";
import { auditOrder } from "./order-audit.ts";
import { retryUntilAnswered, takeRandomStep } from "./random-steps.ts";

/**
 * Those that are led one after another, of which a seed replays every crash but where calls of one function go on beside
 * each other, and those that share batches.
 */
const lifecycles = runSize("CRASH_LIFECYCLES", 40);
const sideBySide = runSize("CRASH_SIDE_BY_SIDE", 20);
const steps = 9;
const day = 86_400_000;
/** Single crashes, and runs of crashes that outlast every retry of a consumer. */
const risk = { once: 0.05, run: 0.03, length: 8 };

/** Crashes by chance; and once before and once after each kind of call, however seldom it is. */
const fate: CrashPlan = ({ name, command, subject, count }) => {
  if (!subject) return undefined;
  for (const when of ["before", "after"] as const) if (!danger.crashed.has(`${when} ${command}`)) return when;
  const once = chance("once", name, command, subject, count) < risk.once;
  const run = chance("run", name, command, subject, Math.floor(count / risk.length)) < risk.run;
  if (!once && !run) return undefined;
  return chance("when", name, command, subject, count) < 0.5 ? "before" : "after";
};

/** What is called about every order: the table, its execution, its messages. */
const callsOfAnyOrder = ["PutItemCommand", "QueryCommand", "StartExecutionCommand", "SendTaskSuccessCommand"];

const stage = startTestShops({ application: () => crashable(waymark) });
let danger: ReturnType<typeof injectCrashes>;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  for (const name of ["carl", "cora"]) {
    const profile = { email: `${name}@example.com`, services: ["tiling"], cities: ["Warszawa"] };
    await stage.call(`contractor ${name}`, "PUT", `/v1/contractors/${name}`, profile);
  }
  const [{ db }, { sfnClient: sfn }, { sesClient: ses }, { snsClient: sns }, { lambdaClient: lambda }] =
    await Promise.all([
      import("../../io/dynamodb/table.ts"),
      import("../../io/executions/executions.ts"),
      import("../../io/messages/channels/aws-clients.ts"),
      import("../../io/messages/channels/aws-clients.ts"),
      import("../../io/runtime/lambda.ts"),
    ]);
  danger = injectCrashes([db, sfn, ses, sns, await lambda()], fate);
  reconcileDaily(stage.runtime);
});

/** Everybody's calls, each made when all before it has settled, so that nothing depends on who is faster. */
function oneByOne({ runtime, call, place, command, pay, ...stage }: TestShops): TestShops {
  const after =
    <A extends unknown[], T>(act: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      await runtime.settle();
      return act(...given);
    };
  return {
    ...stage,
    runtime,
    call: after(call),
    place: after(place),
    command: after(command),
    pay: after(pay),
  };
}

async function live(number: number, shops: TestShops): Promise<string> {
  const lifecycle = oneOf<LifecycleName>(lifecycleNames, "lifecycle", number);
  const placed = await retryUntilAnswered(() => shops.place(lifecycle, `crash-${number}`));
  const id: string = placed.body.orders[0].id;
  for (let step = 0; step < steps; step++) await takeRandomStep(shops, lifecycle, id, step);
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

/** Lets days go by, and finds nothing wrong with these orders afterwards. */
async function expectRepaired(ids: string[], batch: number): Promise<void> {
  await stage.runtime.settle();
  await pass(chance("days", batch) * 40 * day);
  const problems = await Promise.all(ids.map((id) => auditOrder(stage.runtime, id)));
  expect(problems.flat()).toEqual([]);
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

test(`P3-03 ${lifecycles} random lifecycles survive crashes at every call`, async (context) => {
  for (let from = 0; from < lifecycles; from += 20) {
    danger.on = true;
    const ids: string[] = [];
    for (const number of numbers(from, Math.min(20, lifecycles - from)))
      ids.push(await live(number, oneByOne(stage)));
    await expectRepaired(ids, from);
  }
  const gaveUp = stage.runtime.deadLetters.list().length;
  const { calls, crashes, called, crashed } = danger;
  tell(context, { lifecycles, "crash points": calls, crashes, "given up": gaveUp });
  expect(crashes).toBeGreaterThan(lifecycles);
  expect([...called.keys()]).toEqual(expect.arrayContaining(callsOfAnyOrder));
  // what was called a single time has died before it, and nothing came after that
  const each = [...called].flatMap(([command, times]) =>
    times > 1 ? [`after ${command}`, `before ${command}`] : [`before ${command}`],
  );
  expect([...crashed].toSorted()).toEqual(each.toSorted());
});

test(`${sideBySide} lifecycles survive them at the same time, in batches that they share`, async (context) => {
  const [calls, crashes] = [danger.calls, danger.crashes];
  danger.on = true;
  const ids = await Promise.all(numbers(lifecycles, sideBySide).map((number) => live(number, stage)));
  await expectRepaired(ids, lifecycles);
  const counts = { "crash points": danger.calls - calls, crashes: danger.crashes - crashes };
  tell(context, { lifecycles: sideBySide, ...counts });
});
