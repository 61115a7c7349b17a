import { openDemoShop } from "./demo-shop.ts";
import type { Runtime } from "./runtime.ts";

/** What `npm start` prints: the addresses, two tokens to begin with, and the secrets of the webhooks. */
export async function startupBanner({ url, clock, token, secrets, folder }: Runtime): Promise<string> {
  await openDemoShop();
  const [storefront, manager] = await Promise.all([
    token({ role: "storefront", sub: "storefront-demo", shop: "demo" }),
    token({ role: "manager", sub: "manager-demo", shop: "demo" }),
  ]);
  return `Waymark runs on this machine.
  API         ${url}/v1
  page        ${url}/
  inbox       ${url}/_local/inbox
  clock       ${url}/_local/clock says ${clock.now()}
  data        ${folder}
  storefront  ${storefront}
  manager     ${manager}
  payments    ${JSON.parse(secrets["waymark-payments"]!).generic}
  carriers    ${JSON.parse(secrets["waymark-carriers"]!).generic}`;
}
