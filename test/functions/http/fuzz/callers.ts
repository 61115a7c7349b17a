import { lifecycleNames } from "../../../../domain/lifecycles/registry.ts";
import { catOrder } from "../../../support/fixtures.ts";
import { bearer, type RawResponse, sendRaw } from "../../../support/http-request.ts";
import type { startWorld } from "../../../support/world.ts";
import { KnownNames } from "./known-names.ts";
import type { Request } from "./requests.ts";

interface Caller {
  token: string;
  role?: string;
  shop?: string;
}

const staff = ["storefront", "storefront", "director", "manager", "seller"];
const others = ["contractor", "contractor", "support", "admin"];
const trade = { services: ["tiling"], cities: ["Warszawa"] };

/** A shop of each lifecycle with an order, everybody who can call, and the names that they know. */
export async function openFuzzCallers(world: ReturnType<typeof startWorld>) {
  const names = new KnownNames();
  const callers: Caller[] = [{ token: "" }, { token: "x.y.z" }];
  const enter = async (role: string, sub: string, shop?: string) => {
    const token = await world.runtime.token({ role, sub, ...(shop && { shop }) } as never);
    callers.push({ token, role, ...(shop && { shop }) });
  };
  for (const lifecycle of lifecycleNames) {
    const shop = await world.shop(lifecycle);
    names.add("shop", { id: shop.id, shop: shop.id });
    names.learn("orders", {
      orders: await shop.place({ ...catOrder, ...{ service: "tiling", city: "Warszawa" } }),
    });
    for (const role of staff) await enter(role, `${role}-1`, shop.id);
  }
  for (const [i, role] of others.entries()) await enter(role, `${role}-${i}`);
  for (const id of ["contractor-0", "contractor-1"]) {
    await world.contractor(id)("PUT", `/v1/contractors/${id}`, trade);
    names.add("contractor", { id });
  }

  /** Sends a request as its caller, and remembers what came of it. */
  return async ({ method, path, caller, load }: Request): Promise<RawResponse> => {
    const { path: named, shop } = names.in(path);
    const behalf = load.headers?.["On-Behalf-Of"] === "buyer";
    const token = callerFor(callers, caller, shop, behalf)?.token;
    const headers = { ...load.headers, ...(token && bearer(token)) };
    const answer = await sendRaw(world.runtime.url, method, named, { ...load, headers });
    if (answer.status === 201) names.learn(named, JSON.parse(answer.text), shop);
    return answer;
  };
}

/** One caller in four is anybody; the others have to do with the shop that the request is about. */
function callerFor(callers: Caller[], number: number, shop: string | undefined, behalf: boolean) {
  const near = callers.filter((caller) =>
    behalf
      ? caller.role === "storefront" && (!shop || caller.shop === shop)
      : caller.role && (!shop || caller.shop === shop || !caller.shop),
  );
  const choice = number % 4 === 0 ? callers : near;
  return choice[Math.floor(number / 4) % choice.length];
}
