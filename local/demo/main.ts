import { durationSeconds } from "../../domain/time/time.ts";
import { type Runtime, startRuntime } from "../runtime.ts";
import { setUpScenario } from "./scenario-setup.ts";
import { type DemoScenario, type DemoStep, demoScenarios } from "./scenarios.ts";

/** Plays one order through each of the five lifecycles, and shows what each person sees on the way. */
const runtime = await startRuntime({ port: 0, dataDir: ":memory:" });
try {
  for (const play of demoScenarios) await playScenario(runtime, play);
  console.log("\nFive orders, five lifecycles: all of them ended.");
} finally {
  await runtime.close();
}

type ScenarioSetup = Awaited<ReturnType<typeof setUpScenario>>;

async function playScenario(runtime: Runtime, play: DemoScenario): Promise<void> {
  console.log(`\n━━ ${play.lifecycle}: ${play.title}`);
  const scene = await setUpScenario(runtime, play);
  const show = progressPrinter(runtime, scene);
  await show("The order is placed.");
  for (const next of play.steps) {
    await playStep(runtime, scene, next);
    await show(next.says);
  }
  const { group, status } = await scene.read();
  if (group !== "done") throw new Error(`The order ended in ${status}, and not well.`);
}

async function playStep(
  runtime: Runtime,
  { command, pay, uploadPhoto: photograph }: ScenarioSetup,
  scene: DemoStep,
): Promise<void> {
  if ("waits" in scene) await runtime.advance((now) => now + durationSeconds(scene.waits)! * 1000);
  else if ("pays" in scene) await pay(scene.pays);
  else if ("uploads" in scene) await photograph();
  else await command(scene.who, scene.does, scene.with);
}

/** Prints a scene: when, what, where the order stands, what is due, and the messages that left. */
function progressPrinter(runtime: Runtime, { placed, read }: ScenarioSetup) {
  let seen = 0;
  return async (says: string) => {
    await runtime.settle();
    const { status, payment, delivery, deadlines } = await read();
    console.log(`\n${runtime.clock.now().replace("T", " ").replace("Z", "")}  ${says}`);
    console.log(
      `  order ${placed.number}: ${status} · payment ${payment.status} · delivery ${delivery.status}`,
    );
    for (const { name, dueAt, effect, to } of deadlines)
      console.log(`  ⏱ ${name}: ${effect} ${to ?? ""} at ${dueAt}`);
    const sent = runtime.inbox.list({ order: placed.id });
    for (const { channel, to, subject, text } of sent.slice(seen))
      console.log(`  ✉ ${channel} to ${to}: ${subject ?? text}`);
    seen = sent.length;
  };
}
