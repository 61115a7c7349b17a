import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAcceptance } from "../../acceptance/run.ts";
import { executionStateOf, hasDeadlineAhead } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { type LifecycleName, lifecycleNames, lifecycles } from "../../domain/lifecycles/registry.ts";
import type { Order } from "../../domain/order/order.ts";
import { createOrders, findOrder } from "../../io/orders/orders.ts";
import { idFrom } from "../../io/runtime/ids.ts";
import { assembledApplication } from "../lib/assembly/application.ts";
import { madeOnce } from "../support/once.ts";
import { orderInEachStatus } from "../support/order/every-status.ts";
import { OrderScenario } from "../support/order/scenario.ts";
import { startWorld } from "../support/world.ts";
import { createMachines, hasMoto, type Moto, startMoto } from "./moto-server.ts";

type Execution = { name: string; executionArn: string; status: string; startDate: number };
type ExecutionPage = { executions: Execution[]; nextToken?: string };
type HistoryEvent = { stateEnteredEventDetails?: { name: string } };

const available = hasMoto();
if (!available)
  console.log("Skipped: moto's Step Functions need a moto_server on the PATH, or MOTO_SERVER to name one.");

describe.skipIf(!available)("the synthesised assembly on moto's Step Functions", () => {
  let folder: string;
  let moto: Moto;
  let machines: Record<string, string>;

  beforeAll(async () => {
    folder = await madeOnce("dev");
    moto = await startMoto(() => world.runtime);
    machines = await createMachines(moto, assembly());
  });
  afterAll(() => moto?.close());

  const assembly = () =>
    assembledApplication(folder, "waymark-dev", () => ({
      AWS_ENDPOINT_URL_SFN: moto.url,
      STATE_MACHINES: JSON.stringify(machines),
      WEBHOOK_ALLOW_PRIVATE: "1",
    }));
  const world = startWorld({ application: assembly, bundled: true });

  /** How the latest execution of an order stands there: its status, and the last state that it entered. */
  async function executionOf({ id, lifecycle }: Order) {
    const stateMachineArn = machines[lifecycle]!;
    const all: Execution[] = [];
    for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
      const page: ExecutionPage = await moto.call("ListExecutions", { stateMachineArn, nextToken });
      all.push(...page.executions);
      nextToken = page.nextToken;
    }
    const own = all.filter(({ name }) => name.startsWith(id));
    const latest = own.toSorted((one, other) => one.startDate - other.startDate).at(-1);
    if (!latest) return undefined;
    const { executionArn, status } = latest;
    const { events } = await moto.call<{ events: HistoryEvent[] }>("GetExecutionHistory", { executionArn });
    const entered = events.flatMap(({ stateEnteredEventDetails: at }) => at?.name ?? []);
    return { status, state: entered.at(-1), count: own.length };
  }

  it("plays the scenario of every lifecycle as the acceptance does", async () => {
    const lines: string[] = [];
    const options = { url: world.runtime.url, email: "buyer@example.com", tokens: {} };
    const { failed, good } = await runAcceptance(options, (line) => void lines.push(line));
    expect(failed, lines.join("\n")).toBe(0);
    expect(good).toBeGreaterThanOrEqual(40);
  });

  /** An order of a lifecycle in a status, as if it had come there just now. */
  function standing(
    story: OrderScenario,
    lifecycle: LifecycleName,
    status: string,
    shop: string,
  ): OrderScenario {
    const ahead = Date.parse(world.now()) - Date.parse(story.now);
    const moved = JSON.stringify(story.order).replace(/"(\d{4}-\d\d-\d\dT[\d:]+)Z"/g, (_, moment) =>
      JSON.stringify(new Date(Date.parse(`${moment}Z`) + ahead).toISOString().replace(".000", "")),
    );
    const order = { ...JSON.parse(moved), id: idFrom(`${lifecycle} ${status}`), shop } as Order;
    return new OrderScenario(
      lifecycles[lifecycle],
      { ...order, request: { ...order.request, shop } },
      world.now(),
    );
  }

  it.each(lifecycleNames)(
    "leads %s through all deadlines of every status, as its rules have them",
    async (lifecycle) => {
      const shop = await world.shop(lifecycle);
      const stories = [...orderInEachStatus(lifecycle)].map(([status, story]) =>
        standing(story, lifecycle, status, shop.id),
      );
      for (const { order } of stories) await createOrders([order], "moto");
      await world.settle();
      for (const step of ["PT30M", "P1D", "P9D", "P40D"]) {
        await world.advance(step);
        for (const story of stories) {
          const expected = story.advanceTo(world.now());
          const order = (await findOrder(story.order.id))!;
          expect([order.status, order.history], step).toEqual([
            expected.order.status,
            expected.order.history,
          ]);
          if (!hasDeadlineAhead(story.order)) continue;
          const where = executionStateOf(lifecycles[lifecycle], order);
          const status = isClosed(order.group) ? "SUCCEEDED" : "RUNNING";
          expect(await executionOf(order), `${story.order.status} after ${step}`).toMatchObject({
            status,
            state: where,
          });
        }
      }
    },
  );
});
