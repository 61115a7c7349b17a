import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import { startRuntime } from "../../local/runtime.ts";
import { tell } from "../proofs/counts.ts";
import { chance, runSize, seed } from "../support/seed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testShopsAt } from "../support/test-shops.ts";
import { auditOrder } from "./order-audit.ts";

const kills = runSize("KILLS", 2);
const callers = 8;
const folder = temporaryFolder();
let child: ChildProcess;
afterAll(() => {
  child.kill("SIGKILL");
  folder.close();
});

/** `npm start` in a process of its own, with everybody's calls to it. */
async function start() {
  const env = { ...process.env, PORT: "0", DATA_DIR: folder.path };
  child = spawn(process.execPath, ["local/main.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  // Nobody reads it yet, and a full pipe would stop the writer.
  child.stderr!.resume();
  let said = "";
  for await (const text of child.stdout!) {
    said += text;
    if (said.includes("carriers")) break;
  }
  const url = /http:\S+(?=\/v1)/.exec(said)![0];
  const token = async (claims: Record<string, string>) => {
    const response = await fetch(`${url}/_local/tokens`, { method: "POST", body: JSON.stringify(claims) });
    return ((await response.json()) as { token: string }).token;
  };
  return testShopsAt(() => ({ url, token }));
}

/** Kills the runtime, and with it the engine of its table. */
async function kill(): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

interface Acknowledged {
  id: string;
  commands: string[];
}

const path = ["confirm", "confirmPayment", "offerPickup"];

/** One caller who places orders and moves them on until nobody answers any more. */
async function trade(
  stage: ReturnType<typeof testShopsAt>,
  caller: number,
  log: Acknowledged[],
  acknowledged: () => void,
): Promise<void> {
  const lifecycle: LifecycleName = "marketplace";
  for (let i = 0; ; i++) {
    const key = `${seed}-${log.length}-${caller}-${i}`;
    const placed = await stage.place(lifecycle, key).catch(() => undefined);
    if (placed?.status !== 201) return;
    const order: Acknowledged = { id: placed.body.orders[0].id, commands: ["create"] };
    log.push(order);
    acknowledged();
    for (const name of path.slice(0, Math.floor(chance("road", key) * 4))) {
      const moved = await stage.command(`manager ${lifecycle}`, order.id, name).catch(() => undefined);
      if (moved?.status !== 200) return;
      order.commands.push(name);
      acknowledged();
    }
  }
}

/** An order whose deadline runs out while nobody is there to see it. */
async function waitingOrder(stage: ReturnType<typeof testShopsAt>, i: number): Promise<Acknowledged> {
  const { body } = await stage.place("marketplace", `${seed}-waiting-${i}`);
  const id: string = body.orders[0].id;
  await stage.command("manager marketplace", id, "confirm");
  return { id, commands: ["create", "confirm"] };
}

test(`after kill -9 every acknowledged command is there, ${kills} times`, async (context) => {
  const log: Acknowledged[] = [];
  for (let i = 0; i < kills; i++) {
    const stage = await start();
    await stage.createShops();
    const { promise: isBusy, resolve } = Promise.withResolvers<void>();
    let left = 20 + Math.floor(chance("kill", i) * 60);
    const acknowledged = () => --left === 0 && resolve();
    const traders = Array.from({ length: callers }, (_, caller) => trade(stage, caller, log, acknowledged));
    const [first] = await Promise.all([waitingOrder(stage, i), isBusy]);
    log.push(first);
    await kill();
    await Promise.all(traders);
  }
  expect(log.length).toBeGreaterThan(kills);

  const runtime = await startRuntime({ port: 0, dataDir: folder.path });
  const stage = testShopsAt(() => runtime);
  try {
    await runtime.settle();
    for (const { id, commands } of log) {
      const { history } = await stage.read(id);
      const stored: string[] = history.map(({ command }: { command: string }) => command);
      expect(stored.slice(0, commands.length)).toEqual(commands);
    }
    const all = await Promise.all(log.map(({ id }) => auditOrder(runtime, id)));
    expect(all.flat()).toEqual([]);

    const before = runtime.clock.read();
    const fired = await runtime.advance((now) => now + 8 * 86_400_000);
    expect(runtime.clock.read() - before).toBeGreaterThanOrEqual(8 * 86_400_000);
    expect(fired.length).toBeGreaterThan(0);
    for (const { id } of log)
      expect(["awaitingConfirmation", "unpaid", "preparing", "pickedUp"]).toContain(
        (await stage.read(id)).status,
      );
    const commands = log.flatMap((order) => order.commands).length;
    tell(context, { orders: log.length, "acknowledged commands": commands, kills });
  } finally {
    await runtime.close();
  }
});
