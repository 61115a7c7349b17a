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
import { coldRunsOfDay } from "../cold/share.ts";
import type { ResourceUsage } from "./prices.ts";
import { countSmsReport, countUpkeep, type UpkeepUsage } from "./upkeep.ts";

/** What an open board asks, each counted by itself. */
export const boardCalls = {
  quiet: "look at the feed, nothing new",
  news: "look at the feed, one event",
  opening: "opening the board: who I am, statuses, people, orders, the feed's tip",
} as const;
/** The same, counted. */
export type BoardUsage = Record<keyof typeof boardCalls, ResourceUsage>;

/** What was counted: an order of each lifecycle, and what a board asks. */
export interface CountedUsage {
  orders: Record<string, ResourceUsage>;
  board: BoardUsage;
  /** How often each function runs for one marketplace order. */
  runs: Record<string, number>;
  upkeep: UpkeepUsage;
  /** How many runs of a day find nothing warm, in each of the shops whose month is priced: simulated. */
  cold: Record<ShopSize, number>;
}

/** Orders a day of the shops whose month is priced. */
export const ordersPerDay = { small: 30, big: 1_000_000 / 30 } as const;
export type ShopSize = keyof typeof ordersPerDay;

/** A marketplace order is counted on its happy path, where nobody waits and the shop sees the payment itself. */
const happyPath: Pick<Stage, "advance" | "pay"> = { advance: undefined, pay: undefined };

const httpFunctions = new Set<string>(routes.map(functionOf));

/**
 * Counts one order of each lifecycle by itself, settled after each step, so that nothing is shared with another one;
 * and what the board of the gift shop asks then.
 */
export async function countResourceUsage(): Promise<CountedUsage> {
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
    const countNow = (): ResourceUsage => {
      const { write, read } = totalUnits(units.units);
      return {
        ...{ write, read, transitions: 0, workflowCalls, emails: 0, sms: 0 },
        requests: counter.invoked.filter((name) => httpFunctions.has(name)).length,
        invocations: counter.invoked.length,
        tableCalls: units.sent.length,
      };
    };
    const orders: Record<string, ResourceUsage> = {};
    let runs: Record<string, number> = {};
    let smsReport: ResourceUsage | undefined;
    for (const name of lifecycleNames) {
      const id = await playScenario(runtime, name);
      const counted = countNow();
      if (name === "marketplace") runs = countEach(counter.invoked);
      // a lifecycle without deadlines has no execution
      const transitions = runtime.executions.latestOf(id)?.transitions ?? 0;
      const inbox = runtime.inbox.list({ order: id });
      orders[name] = {
        ...counted,
        transitions,
        emails: inbox.filter(({ channel }) => channel === "email").length,
        sms: inbox.filter(({ channel }) => channel === "sms").length,
      };
      if (orders[name].sms > 0) smsReport ??= await countSmsReport(runtime, { ...counter, countNow }, id);
    }
    if (!smsReport) throw new Error("No scenario has sent an SMS.");
    const counting = { begin: counter.begin, countNow };
    const upkeep = await countUpkeep(runtime, counting, () => playScenario(runtime, "marketplace"));
    const board = await countBoard(runtime, counter.begin, countNow);
    const { small, big } = ordersPerDay;
    const cold = { small: coldRunsOfDay(small, runs), big: coldRunsOfDay(Math.round(big), runs) };
    return { orders, board, runs, upkeep: { ...upkeep, smsReport }, cold };
  } finally {
    await runtime.close();
  }
}

function countEach(names: string[]): Record<string, number> {
  const found = Map.groupBy(names.toSorted(), (name) => name);
  return Object.fromEntries([...found].map(([name, all]) => [name, all.length]));
}

/** Asks what a board asks, as its `board/list/fresh.ts` and `board/start.ts` do. */
async function countBoard(
  runtime: Runtime,
  begin: () => void,
  countNow: () => ResourceUsage,
): Promise<BoardUsage> {
  const stage = await backendStage(runtime, "giftShop");
  const token = stage.tokenOf("shop")!;
  const read = async (path: string) => (await stage.call("GET", path, undefined, { token })).body;
  const counted = async (...paths: string[]): Promise<ResourceUsage> => {
    await runtime.settle();
    begin();
    for (const path of paths) await read(path);
    return countNow();
  };
  const opening = await counted(
    "/v1/me",
    "/v1/lifecycles/giftShop",
    `/v1/shops/${stage.shop}/staff?limit=100`,
    "/v1/events?after=latest",
    "/v1/orders?archived=false&limit=100",
  );
  const { next } = await read("/v1/events?after=latest");
  const look = `/v1/events?after=${encodeURIComponent(next)}&include=summary`;
  const quiet = await counted(look);
  await placeScenario(stage, "giftShop", scenarios.giftShop, { buyer: anna, email: "shop@example.com" });
  return { quiet, news: await counted(look), opening };
}

/**
 * Waymark, whose functions are noted as they run. On AWS each has a memory of its own, and a small shop's calls meet
 * cold ones: what another function has just read or written is known to none of them.
 */
export function recordingInvocations(counter: { begin: () => void; invoked: string[] }) {
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
export async function playScenario(runtime: Runtime, name: LifecycleName): Promise<string> {
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
