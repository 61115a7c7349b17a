import { scenarios } from "../../domain/lifecycles/generated/scenarios.ts";
import { type LifecycleName, lifecycleNames } from "../../domain/lifecycles/registry.ts";
import type { ScenarioStep } from "../../domain/lifecycles/scenario.ts";
import { type Runtime, startRuntime } from "../runtime.ts";
import { anna, backendStage } from "./backend-stage.ts";
import { type PlayedOrder, placeScenario, playStep, readOrder } from "./player.ts";
import { mismatchOf } from "./seen.ts";

if (process.argv.includes("--board")) await showBoard();
else await playScenarios();

/** Plays one order through each lifecycle, and shows what each person sees on the way. */
async function playScenarios(): Promise<void> {
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:" });
  try {
    for (const name of lifecycleNames) await playScenario(runtime, name);
    console.log(`\n${lifecycleNames.length} orders, one in each lifecycle: all of them ended well.`);
  } finally {
    await runtime.close();
  }
}

/** Fills the board of the Waymark that runs on this machine, or of one that is started for it and goes on. */
async function showBoard(): Promise<void> {
  const port = Number(process.env.PORT ?? 4000);
  const { fillRunning, sampleText, startFilled } = await import("./sample/main.ts");
  const url = `http://127.0.0.1:${port}`;
  const isRunning = await fetch(`${url}/_local/clock`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isRunning) return console.log(sampleText(url, await fillRunning(url)));
  const { runtime, shops } = await startFilled({ port, dataDir: process.env.DATA_DIR ?? ":memory:" });
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void runtime.close().then(() => process.exit(0)));
  console.log(`${sampleText(url, shops)}  It ends with Ctrl+C.`);
}

async function playScenario(runtime: Runtime, name: LifecycleName): Promise<void> {
  const scenario = scenarios[name];
  console.log(`\n━━ ${name}: ${scenario.title}`);
  const stage = await backendStage(runtime, name);
  const order = await placeScenario(stage, name, scenario, { buyer: anna, email: "shop@example.com" });
  const show = progressPrinter(runtime, order);
  await show({ text: "The order is placed.", seen: scenario.placed });
  for (const step of scenario.steps) {
    const answer = await playStep(order, step);
    if ("refused" in step) showRefusal(step, answer);
    else await show(step);
  }
  const { group, status } = await readOrder(order);
  if (group !== "done") throw new Error(`The order ended in ${status}, and not well.`);
}

function showRefusal({ text }: ScenarioStep, answer: Awaited<ReturnType<typeof playStep>>): void {
  const { status, body } = typeof answer === "object" ? answer : {};
  const errors = (body?.errors ?? []) as { pointer: string; detail: string }[];
  const several = errors.length > 1 ? errors : [];
  const fields = several.map(({ pointer, detail }) => ` ${pointer} ${detail}.`).join("");
  console.log(`\n  ✗ ${text}\n    ${status}: ${body?.detail}${fields}`);
}

/** Prints what happened: when, what, where the order stands, what is due, and the messages that left. */
function progressPrinter(runtime: Runtime, order: PlayedOrder) {
  let printed = 0;
  return async ({
    text: says,
    seen,
  }: Pick<ScenarioStep, "text"> & { seen?: ScenarioStep["seen"] | undefined }) => {
    const wrong = await mismatchOf(order, seen);
    if (wrong) throw new Error(`${says} But the ${wrong}.`);
    const { status, payment, delivery, deadlines } = await readOrder(order);
    console.log(`\n${runtime.clock.now().replace("T", " ").replace("Z", "")}  ${says}`);
    console.log(
      `  order ${order.number}: ${status} · payment ${payment.status} · delivery ${delivery.status}`,
    );
    for (const { name, dueAt, effect, to } of deadlines)
      console.log(`  ⏱ ${name}: ${effect} ${to ?? ""} at ${dueAt}`);
    const sent = runtime.inbox.list({ order: order.id });
    for (const { channel, to, subject, text } of sent.slice(printed))
      console.log(`  ✉ ${channel} to ${to}: ${subject ?? text}`);
    printed = sent.length;
  };
}
