import { type CDPSession, chromium, type Page } from "playwright-core";
import { createClient } from "../local/client.ts";
import { startRuntimeProcess } from "./runtime-process.ts";

/**
 * Prints how soon the board's list can be used on a slow machine: `npm run bench:board`. The runtime has a process of
 * its own; only the browser is slowed down. `ORDERS` and `SLOWDOWN` say by how many orders and how much.
 */
const [orders, slowdown] = [Number(process.env.ORDERS ?? 1000), Number(process.env.SLOWDOWN ?? 4)];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const shop = "long-list";
const visitCount = 9;

/** What the page itself notes down: when a row was first on the screen, when all were, and what held it up. */
const watch = `
  window.noted = { long: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.long = Math.max(noted.long, duration);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    const rows = document.querySelectorAll("a.row").length;
    const painted = (name) => requestAnimationFrame(() => setTimeout(() => (noted[name] ??= performance.now())));
    if (rows > 0 && !noted.rows) painted("first");
    noted.rows = rows;
    if (rows >= ${Math.min(orders, 1000)}) painted("all");
  }).observe(document, { childList: true, subtree: true });`;

async function placeOrders(url: string): Promise<void> {
  const call = createClient(url);
  const tokenOf = async (claims: object) => (await call("POST", "/_local/tokens", claims)).body.token;
  const [admin, storefront] = [
    await tokenOf({ sub: "admin-1", role: "admin" }),
    await tokenOf({ sub: "storefront-1", role: "storefront", shop }),
  ];
  const settings = { name: "A long list", lifecycle: "marketplace", timeZone: "Europe/Warsaw" };
  await call("PUT", `/v1/shops/${shop}`, { ...settings, emails: ["shop@example.com"] }, { token: admin });
  for (let from = 0; from < orders; from += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, orders - from) }, async (_, i) => {
        const body = {
          shop,
          currency: "PLN",
          buyer: { name: `Buyer ${from + i}`, email: `buyer-${from + i}@example.com` },
          lines: [{ title: "A cat of clay", quantity: 1, unitPrice: 11_000 }],
          delivery: { way: "carrier", price: 1500 },
          payment: { channel: "online" },
        };
        const headers = { "idempotency-key": `order-${from + i}` };
        const { status, body: said } = await call("POST", "/v1/orders", body, { token: storefront, headers });
        if (status !== 201) throw new Error(`An order was not placed: ${JSON.stringify(said)}`);
      }),
    );
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/board`);
  const button = page.locator("button[name=seat]").first();
  await button.waitFor();
  const seat = JSON.stringify(JSON.stringify({ sub: "manager-1", role: "manager", shop }));
  await page.evaluate(`document.querySelector("button[name=seat]").value = ${seat}`);
  await button.click();
  await page.locator("a.row").first().waitFor();
}

interface Noted {
  first: number;
  all: number;
  long: number;
  rows: number;
}

/** One visit of somebody who has been here before: the files are asked for anew all the same. */
async function visit(page: Page, slow: CDPSession): Promise<Record<string, number>> {
  await slow.send("Network.setCacheDisabled", { cacheDisabled: true });
  await slow.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.reload({ waitUntil: "commit" });
  await page.waitForFunction("window.noted?.all", undefined, { polling: 500, timeout: 0 });
  const { first, all, long, rows } = (await page.evaluate("noted")) as Noted;
  const nodes = (await page.evaluate("document.querySelectorAll('*').length")) as number;
  const key = (await page.evaluate(`new Promise((done) => {
    const [field, began] = [document.querySelector("#search"), performance.now()];
    field.value = "999";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  })`)) as number;
  await page.evaluate("history.replaceState(null, '', '/board')");
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return {
    "first row": first,
    "all rows": all,
    "longest task": long,
    "a key in the search": key,
    rows,
    nodes,
  };
}

const { url, close } = await startRuntimeProcess();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  await placeOrders(url);
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: "en",
    bypassCSP: true,
  });
  await page.addInitScript(watch);
  await signIn(page, url);
  const slow = await page.context().newCDPSession(page);
  const visits: Record<string, number>[] = [];
  for (let i = 0; i < visitCount; i++) visits.push(await visit(page, slow));
  for (const name of Object.keys(visits[0]!)) {
    const values = visits.map((each) => Math.round(each[name]!)).toSorted((a, b) => a - b);
    console.log(
      `${name.padEnd(20)} best ${values[0]}, median ${values[values.length >> 1]}, worst ${values.at(-1)}`,
    );
  }
} finally {
  await browser.close();
  await close();
}
