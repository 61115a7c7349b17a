import { type Client, createClient } from "../local/client.ts";
import type { Stage } from "../local/demo/player.ts";
import { type AcceptanceOptions, type AccessTokens, type ShopTokens, UsageError } from "./options.ts";

const peopleOutsideShops = {
  admin: { role: "admin", sub: "acceptance-admin" },
  support: { role: "support", sub: "acceptance-support" },
  contractor: { role: "contractor", sub: "acceptance-contractor" },
  nextContractor: { role: "contractor", sub: "acceptance-next" },
};

/** Looks at what runs there; answers the stage for a lifecycle, undefined when there is no shop for it. */
export async function connect({ url, tokens }: AcceptanceOptions) {
  const call = createClient(url);
  const health = await call("GET", "/health").catch((cause) => {
    throw new UsageError(`Nothing answers at ${url}: ${cause.cause?.code ?? cause.message}.`, { cause });
  });
  if (health.status !== 200) throw new UsageError(`${url}/health answers ${health.status}.`);
  const clock = (await call("GET", "/_local/clock")).status === 200;
  const stageFor = async (lifecycle: string): Promise<Stage | undefined> => {
    const known = clock ? await localTokens(call, `acceptance-${lifecycle}`) : tokens;
    const shop = clock ? (known as { shop: ShopTokens }).shop : tokens.shops?.[lifecycle];
    if (!shop) return undefined;
    const time = clock ? localTime(call) : { now: async () => new Date().toISOString().replace(/\.\d+/, "") };
    return { call, shop: shop.id, tokenOf: (who) => tokenIn(known, shop, who), ...time };
  };
  return { clock, stageFor };
}

/** The clock of a Waymark on one machine, which can be read, moved and waited for. */
const localTime = (call: Client): Pick<Stage, "now" | "advance" | "settle"> => ({
  now: async () => (await call("GET", "/_local/clock")).body.now,
  advance: (by) => call("POST", "/_local/clock/advance", { by }),
  settle: () => call("POST", "/_local/settle", {}),
});

/** A storefront speaks for its buyers, and a director for the shop. */
function tokenIn(people: AccessTokens, shop: ShopTokens, who: string): string | undefined {
  if (who === "buyer" || who === "storefront") return shop.storefront;
  return who === "shop" ? shop.director : (people[who] as string | undefined);
}

async function localTokens(call: Client, shop: string) {
  const token = async (claims: object): Promise<string> =>
    (await call("POST", "/_local/tokens", claims)).body.token;
  const people: Record<string, string> = {};
  for (const [name, claims] of Object.entries(peopleOutsideShops)) people[name] = await token(claims);
  const bound = async (role: string) => token({ role, sub: `acceptance-${role}`, shop });
  return {
    ...people,
    shop: { id: shop, storefront: await bound("storefront"), director: await bound("director") },
  };
}
