import { type Application, waymark } from "../local/application.ts";
import { startRuntime } from "../local/runtime.ts";
import { type ApiCall, type ApiConnection, connectApi } from "./api.ts";
import { countUnits, totalUnits } from "./capacity-units.ts";
import { benchShop, openShop } from "./order-flow.ts";

/** The first page of a list: read units, and the median of its milliseconds, at a number of orders. */
export type ListPage = { list: string; orders: number; read: number; time: number };

/** Seeded orders have no executions and write no messages. */
const withoutBackground: Application = {
  ...waymark,
  handler: async (name) =>
    ["sync-execution", "notify", "reconcile"].includes(name) ? () => undefined : waymark.handler(name),
};

const rounds = 9;

/** Measures the first page of every list with a thousand orders in the table, and again with `most`. */
export async function measureScale(maxOrders: number, log: (line: string) => void): Promise<ListPage[]> {
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:", application: withoutBackground });
  let api = connectApi(runtime.url, 1);
  try {
    const calls = await lists(api);
    const { seed } = await import("./seed.ts");
    const pages: ListPage[] = [];
    let stored = 0;
    for (const orders of [1_000, maxOrders]) {
      await seed(stored, orders, (done) => log(`  ${done.toLocaleString("en")} orders`));
      stored = orders;
      // The server has closed the connection meanwhile, because nothing was asked.
      api.close();
      api = connectApi(runtime.url, 1);
      for (const [list, call] of Object.entries(calls)) pages.push(await measure(api, list, call, orders));
    }
    return pages;
  } finally {
    api.close();
    await runtime.close();
  }
}

async function lists(api: ApiConnection): Promise<Record<string, ApiCall>> {
  const { manager, admin } = await openShop(api);
  const contractor = { role: "contractor", sub: "carl" };
  const { token } = await api.call({ method: "POST", path: "/_local/tokens", body: contractor });
  const profile = { name: "Carl", email: "carl@example.com", services: ["tiling"], cities: ["Warszawa"] };
  await api.send({ method: "PUT", path: "/v1/contractors/carl", token: admin, body: profile });
  const orders = (query: string): ApiCall => ({
    method: "GET",
    path: `/v1/orders?shop=${benchShop}&${query}`,
    token: manager,
  });
  return {
    "open orders": orders("archived=false"),
    "received orders": orders("status=received"),
    everything: orders(""),
    "a day's deliveries": orders("deliveryDate=2026-12-01"),
    "a seller's orders": orders("assignee=sam"),
    "by number": orders("number=500"),
    "found by phone": orders("q=%2B48500000500"),
    "found by reference": orders("q=WEB-500"),
    "found by e-mail, most orders of the shop": orders("q=anna@example.com"),
    "placed on one day": orders("placedFrom=2026-01-01&placedTo=2026-01-01&archived=false"),
    counts: { method: "GET", path: `/v1/orders/counts?shop=${benchShop}`, token: manager },
    "contractors' feed": { method: "GET", path: "/v1/feed", token },
  };
}

async function measure(api: ApiConnection, list: string, call: ApiCall, orders: number): Promise<ListPage> {
  await api.send(call);
  const { units: bill, stop } = await countUnits();
  const { items = [call] } = await api.call(call);
  if (items.length === 0) throw new Error(`The list "${list}" is empty.`);
  stop();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    await api.send(call);
    times.push(performance.now() - began);
  }
  const time = times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  return { list, orders, read: totalUnits(bill).read, time };
}
