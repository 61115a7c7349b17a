import { addSeconds, momentOf } from "../../../domain/time/time.ts";
import { wall } from "../../../io/runtime/clock.ts";
import { createClient } from "../../client.ts";
import { type Runtime, type RuntimeOptions, startRuntime } from "../../runtime.ts";
import { clayCats } from "./cats.ts";
import {
  type Claims,
  offerServices,
  openSampleShop,
  playSampleOrder,
  type SampleStage,
  sampleOrders,
} from "./fill.ts";
import { flowers } from "./flowers.ts";
import { jobs } from "./jobs.ts";
import { kitchen } from "./kitchen.ts";
import { repairs } from "./repairs.ts";
import { byAge, type SampleShop, type SampleTime, secondsAgo } from "./sample.ts";

/** A shop of each kind, with orders in every state. */
export const sampleShops = (time: SampleTime): SampleShop[] =>
  [flowers, clayCats, jobs, repairs, kitchen].map((shop) => shop(time));

/** Fills the Waymark at an address, whose clock nobody moves: all orders are placed now. */
export async function fillRunning(url: string): Promise<SampleShop[]> {
  const call = createClient(url);
  const { body } = await call("GET", "/_local/clock");
  const shops = sampleShops({ now: body.now });
  await fill(stageAt(url), shops, async () => {});
  return shops;
}

/** Starts a Waymark some days ago, and lets its orders grow older until it is now. */
export async function startFilled(options: RuntimeOptions, now = momentOf(wall())) {
  const shops = sampleShops({ now });
  const oldest = Math.max(...sampleOrders(shops).map(({ order }) => secondsAgo(order)));
  const runtime = await startRuntime({
    clock: "ticking",
    ...options,
    clockStart: addSeconds(now, -oldest - 60),
  });
  await fill(stageAt(runtime.url), shops, (ago) => advanceTo(runtime, Date.parse(now) - ago * 1000));
  await advanceTo(runtime, Date.parse(now));
  return { runtime, shops };
}

const advanceTo = (runtime: Runtime, moment: number) => runtime.advance((at) => Math.max(at, moment));

const stageAt = (url: string): SampleStage => {
  const call = createClient(url);
  const tokens = new Map<string, Promise<string>>();
  const ask = async (claims: Claims) => (await call("POST", "/_local/tokens", claims)).body.token as string;
  return {
    url,
    call,
    tokenFor(claims) {
      const key = JSON.stringify(claims);
      const token = tokens.get(key) ?? ask(claims);
      tokens.set(key, token);
      return token;
    },
  };
};

async function fill(
  stage: SampleStage,
  shops: SampleShop[],
  waitUntil: (secondsAgo: number) => Promise<unknown>,
) {
  for (const shop of shops) await openSampleShop(stage, shop);
  await offerServices(stage);
  for (const { shop, order, place } of sampleOrders(shops).toSorted((a, b) => byAge(a.order, b.order))) {
    await waitUntil(secondsAgo(order));
    await playSampleOrder(stage, shop, place);
  }
}

/** Who can be what, and where, as it is printed. */
export function sampleText(url: string, shops: SampleShop[]): string {
  const lines = shops.map(({ settings, about, staff }) => {
    const people = staff.map(({ name, role }) => `${name} (${role})`).join(", ");
    return `  ${(settings as { name: string }).name}: ${about}\n    ${people}`;
  });
  return `The board is at ${url}/board. Sign in as one of these:\n\n${lines.join("\n")}
  Marek and Ola are contractors; Support looks after all shops.
`;
}
