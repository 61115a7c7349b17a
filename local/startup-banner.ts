import { shopSettings } from "../domain/shop/schema.ts";
import type { Runtime } from "./runtime.ts";

/** What `npm start` prints: the addresses, two tokens to begin with, and the secrets of the webhooks. */
export async function startupBanner({ url, clock, token, secrets, folder }: Runtime): Promise<string> {
  await openDemoShop();
  const [storefront, manager] = await Promise.all([
    token({ role: "storefront", sub: "storefront-demo", shop: "demo" }),
    token({ role: "manager", sub: "manager-demo", shop: "demo" }),
  ]);
  return `Waymark runs on this machine.
  board       ${url}/board (npm run demo -- --board fills it)
  API         ${url}/v1
  page        ${url}/
  inbox       ${url}/_local/inbox
  clock       ${url}/_local/clock says ${clock.now()}
  data        ${folder ?? "in memory, gone when it stops"}
  storefront  ${storefront}
  manager     ${manager}
  payments    ${JSON.parse(secrets["waymark-payments"]!).generic}
  carriers    ${JSON.parse(secrets["waymark-carriers"]!).generic}`;
}

/** Opens the shop that the printed tokens belong to, unless it is there. */
export async function openDemoShop(): Promise<void> {
  const { findShop, saveShop } = await import("../io/people/shops.ts");
  if (await findShop("demo")) return;
  const settings = {
    name: "Clay Cats",
    lifecycle: "marketplace",
    timeZone: "Europe/Warsaw",
    emails: ["shop@example.com"],
    paymentInstructions: "Please transfer the total to PL61 1090 1014 0000 0712 1981 2874.",
  };
  await saveShop("demo", shopSettings.parse(settings), 0);
}
