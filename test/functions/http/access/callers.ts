import type { startWorld } from "../../../support/world.ts";
import type { AccessCaller } from "./order-rules.ts";

type World = ReturnType<typeof startWorld>;

/** The callers of the test, staff as those of one shop; each sends a request and gets status and document. */
export async function callersFor({ runtime }: World, shop: string) {
  const token = (role: string, sub: string, home?: string) =>
    runtime.token({ role, sub, ...(home && { shop: home }) } as never);
  const good = await token("director", "director-1", shop);
  const tokens: Record<AccessCaller, string> = {
    nobody: "",
    forger: `${good.slice(0, -8)}AAAAAAAA`,
    king: await token("king", "king-1", shop),
    director: good,
    manager: await token("manager", "manager-1", shop),
    seller: await token("seller", "seller-1", shop),
    otherSeller: await token("seller", "seller-2", shop),
    storefront: await token("storefront", "storefront-1", shop),
    buyer: await token("storefront", "storefront-1", shop),
    contractor: await token("contractor", "contractor-1"),
    otherContractor: await token("contractor", "contractor-2"),
    unsuitable: await token("contractor", "contractor-3"),
    support: await token("support", "support-1"),
    admin: await token("admin", "admin-1"),
  };
  return async (
    who: AccessCaller,
    method: string,
    path: string,
    body?: object,
    key?: string,
  ): Promise<CallAnswer> => {
    const answer = await fetch(runtime.url + path, {
      method,
      headers: {
        ...(tokens[who] && { authorization: `Bearer ${tokens[who]}` }),
        ...(who === "buyer" && { "on-behalf-of": "buyer" }),
        ...(body && { "content-type": "application/json" }),
        ...(key && { "idempotency-key": key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, document: await answer.json() };
  };
}

interface CallAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an order, a page or a problem
  document: any;
}
