import { type Client, createClient } from "../local/client.ts";
import { type AcceptanceOptions, type AccessTokens, type ShopTokens, UsageError } from "./options.ts";
import type { AcceptanceActor } from "./scenarios.ts";

/** One Waymark, and a shop in it, under test. */
export interface SystemUnderTest {
  call: Client;
  /** Whether time can be moved. */
  clock: boolean;
  shop: { id: string };
  email: string;
  /** Undefined when there is no token for this person. */
  tokenOf(who: AcceptanceActor | "admin"): string | undefined;
}

const peopleOutsideShops = {
  admin: { role: "admin", sub: "acceptance-admin" },
  support: { role: "support", sub: "acceptance-support" },
  contractor: { role: "contractor", sub: "acceptance-contractor" },
  nextContractor: { role: "contractor", sub: "acceptance-next" },
};

/** Looks at what runs there; answers the target for a lifecycle, undefined when there is no shop for it. */
export async function connect({ url, tokens, email }: AcceptanceOptions) {
  const call = createClient(url);
  const health = await call("GET", "/health").catch((cause) => {
    throw new UsageError(`Nothing answers at ${url}: ${cause.cause?.code ?? cause.message}.`, { cause });
  });
  if (health.status !== 200) throw new UsageError(`${url}/health answers ${health.status}.`);
  const clock = (await call("GET", "/_local/clock")).status === 200;
  const targetFor = async (lifecycle: string): Promise<SystemUnderTest | undefined> => {
    const known = clock ? await localTokens(call, `acceptance-${lifecycle}`) : tokens;
    const shop = clock ? (known as { shop: ShopTokens }).shop : tokens.shops?.[lifecycle];
    return shop && { call, clock, shop, email, tokenOf: (who) => tokenIn(known, shop, who) };
  };
  return { clock, targetFor };
}

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
