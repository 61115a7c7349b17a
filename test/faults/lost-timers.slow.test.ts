import { expect, test } from "vitest";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import { momentOf } from "../../domain/time/time.ts";
import { type Application, waymark } from "../../local/application.ts";
import type { StreamRecord } from "../../local/streams/shard.ts";
import { tell } from "../proofs/counts.ts";
import { chance, runSize, seed } from "../support/seed.ts";
import { startTestShops } from "../support/test-shops.ts";
import { auditOrder } from "./order-audit.ts";

const orders = runSize("CLOCK_ORDERS", 40);
const day = 86_400_000;
const stage = startTestShops({ application: () => forgetful });
let dropped = 0;

/** The application, but every tenth answer to an execution is lost on the way. */
const forgetful: Application = {
  ...waymark,
  async handler(name) {
    const handle = await waymark.handler(name);
    if (name !== "sync-execution") return handle;
    return (event: { Records: StreamRecord[] }, context) => {
      const Records = event.Records.filter((record) => !isLost(record));
      dropped += event.Records.length - Records.length;
      return handle({ Records }, context);
    };
  },
};

const isLost = ({ dynamodb }: StreamRecord): boolean =>
  chance("drop", dynamodb!.Keys!.pk!.S!, dynamodb!.NewImage?.version?.N ?? "") < 0.1;

async function place(lifecycle: LifecycleName, i: number): Promise<string> {
  const changes = lifecycle === "giftShop" ? { delivery: windowAhead() } : {};
  const { body } = await stage.place(lifecycle, `${seed}-${i}`, changes);
  const id: string = body.orders[0].id;
  const path = { marketplace: ["confirm", "confirmPayment", "offerPickup"], giftShop: ["accept"] }[
    lifecycle as "marketplace" | "giftShop"
  ];
  for (const command of path.slice(0, Math.floor(chance("road", i) * (path.length + 1))))
    await stage.command(`manager ${lifecycle}`, id, command);
  return id;
}

function windowAhead() {
  const [from, to] = [1, 2].map((days) => momentOf(stage.runtime.clock.read() + days * day));
  return { way: "ownCourier", price: 1500, from, to };
}

test(`everything due is done after ${orders} orders lost their clocks`, async (context) => {
  const { runtime } = stage;
  const ids: string[] = [];
  for (let i = 0; i < orders; i++) ids.push(await place(i % 2 ? "giftShop" : "marketplace", i));
  await runtime.settle();
  for (const days of [1, 4, 30]) {
    runtime.executions.close();
    await runtime.advance((now) => now + days * day);
    for (let run = 0; run < 2; run++) {
      await runtime.invoke("reconcile", {});
      await runtime.settle();
    }
    const overdue = (await Promise.all(ids.map((id) => auditOrder(runtime, id)))).flat();
    expect(overdue.filter((problem) => problem.includes("overdue"))).toEqual([]);
  }
  await runtime.invoke("reconcile", { all: true });
  await runtime.settle();
  const problems = await Promise.all(ids.map((id) => auditOrder(runtime, id)));
  expect(problems.flat()).toEqual([]);
  tell(context, { orders, "wake-ups dropped": dropped });
  expect(dropped).toBeGreaterThan(0);
});
