import { createECDH } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { openBoard, type Seat } from "../support/board.ts";
import { startBrowser, type Visited } from "../support/browser.ts";
import { startWorld } from "../support/world.ts";

/** Notifications of the board, in a real Chromium: no push service is reached from here, so its part is played. */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let seat: Seat;
let director: Awaited<ReturnType<typeof world.shop>>["director"];

beforeAll(async () => {
  if (!chromium) return;
  const shop = await world.shop("giftShop");
  director = world.as("director", shop.id, "magda");
  seat = { sub: "magda", role: "director", shop: shop.id };
});

/** What a push service would give: this browser subscribes at an address that is kept through a reload. */
const pushService = () => {
  const p256dh = createECDH("prime256v1").generateKeys("base64url");
  const given = { endpoint: "http://127.0.0.1:9/browser", keys: { p256dh, auth: "BTBZMqHH6r4Tts7J_aSIgg" } };
  return `{
    const made = () => {
      const key = sessionStorage.getItem("push-service");
      const options = { applicationServerKey: key && Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0)).buffer };
      const unsubscribe = async () => sessionStorage.removeItem("push-service");
      return key ? { options, unsubscribe, toJSON: () => (${JSON.stringify(given)}) } : null;
    };
    PushManager.prototype.getSubscription = async () => made();
    PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
      if (!userVisibleOnly) throw new Error("Chromium asks for it.");
      sessionStorage.setItem("push-service", applicationServerKey);
      return made();
    };
  }`;
};

async function openSettings(who = seat, permissions = ["notifications"]) {
  const visited = await openBoard(browser, world.runtime.url, who, { path: "/board/me", permissions });
  await visited.page.addInitScript(pushService());
  await visited.page.addInitScript(`addEventListener("securitypolicyviolation", (event) =>
    console.error("policy", event.violatedDirective, event.blockedURI))`);
  await visited.page.reload();
  await visited.page.locator("h1").waitFor();
  return visited;
}
/**
 * What the worker does when a notification about an order is clicked: windows come to the front by a person's own click
 * alone, so here it is only noted which one would.
 */
const clickOn = (order: string) => `(async () => {
  const done = [];
  const pathOf = (url) => new URL(url, location.origin).pathname;
  Clients.prototype.openWindow = async (url) => { done.push("open " + pathOf(url)); };
  WindowClient.prototype.focus = async function () { done.push("focus " + pathOf(this.url)); };
  await registration.showNotification("Order 1042: new", { tag: ${JSON.stringify(order)}, data: ${JSON.stringify(order)} });
  const [notification] = await registration.getNotifications({ tag: ${JSON.stringify(order)} });
  const event = new NotificationEvent("notificationclick", { notification });
  const works = [];
  Object.defineProperty(event, "waitUntil", { value: (work) => works.push(work) });
  dispatchEvent(event);
  await Promise.all(works);
  const left = await registration.getNotifications({ tag: ${JSON.stringify(order)} });
  return [...done, left.length === 0 ? "closed" : "left"];
})()`;

/** Switches them on; a worker can show something once it is active. */
async function switchOn(visited: Visited): Promise<void> {
  await boxOn(visited).check();
  await visited.page.evaluate("navigator.serviceWorker.ready.then(() => true)");
}

const boxOn = ({ page }: Visited) => page.getByRole("checkbox", { name: "Notify me on this device" });
const known = async () => (await director("GET", "/v1/me/push-subscriptions")).body.items;

describe.runIf(chromium)("notifications of the board", () => {
  it("S2-14 are switched on and off on a device, stay on as long as it is used, and break no policy", async () => {
    const visited = await openSettings();
    const { page, complaints, close } = visited;
    await boxOn(visited).check();
    await expect.poll(known).toHaveLength(1);
    const [{ renewedAt }] = await known();
    await world.advance("P1D");
    await page.reload();
    await page.locator("h1").waitFor();
    await expect.poll(async () => (await known())[0].renewedAt).not.toBe(renewedAt);
    await expect.poll(() => boxOn(visited).isChecked()).toBe(true);
    await boxOn(visited).uncheck();
    await expect.poll(known).toHaveLength(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("S2-14 show the number of an order and what happened", async () => {
    const visited = await openSettings();
    const { page, close } = visited;
    await switchOn(visited);
    await expect.poll(known).toHaveLength(1);
    const session = await page.context().newCDPSession(page);
    const registered = new Promise<string>((found) =>
      session.on(
        "ServiceWorker.workerRegistrationUpdated",
        ({ registrations: [first] }) => first && found(first.registrationId),
      ),
    );
    await session.send("ServiceWorker.enable");
    const data = JSON.stringify({ title: "Order 1042: new, £111.00", order: "01JD3Q7Z5V8K2M4N6P9R0S1T3W" });
    const origin = world.runtime.url;
    await session.send("ServiceWorker.deliverPushMessage", {
      origin,
      registrationId: await registered,
      data,
    });
    const shown = () =>
      page.evaluate(`navigator.serviceWorker.getRegistration("/board/")
        .then((registration) => registration.getNotifications())
        .then((all) => all.map(({ title, tag, data }) => ({ title, tag, data })))`);
    await expect.poll(shown).toEqual([
      {
        title: "Order 1042: new, £111.00",
        tag: "01JD3Q7Z5V8K2M4N6P9R0S1T3W",
        data: "01JD3Q7Z5V8K2M4N6P9R0S1T3W",
      },
    ]);
    await close();
  });

  it("S2-14 lead to the page of their order: where it is open, there, else in a window of its own", async () => {
    const visited = await openSettings();
    const { page, close } = visited;
    const registered = page.context().waitForEvent("serviceworker");
    await switchOn(visited);
    const worker = await registered;
    await expect.poll(() => worker.evaluate("registration.active !== null")).toBe(true);
    const order = "01JD3Q7Z5V8K2M4N6P9R0S1T3W";
    expect(await worker.evaluate(clickOn(order))).toEqual([`open /board/orders/${order}`, "closed"]);
    const other = await page.context().newPage();
    await other.goto(`${world.runtime.url}/board/orders/${order}`);
    expect(await worker.evaluate(clickOn(order))).toEqual([`focus /board/orders/${order}`, "closed"]);
    expect(await worker.evaluate(clickOn("../me"))).toEqual(["open /board/orders/..%2Fme", "closed"]);
    await close();
  });

  it("S2-14 are nobody else's on the same device, and not offered where nobody is notified", async () => {
    const admin = await openSettings({ sub: "sam", role: "admin" });
    await expect.poll(() => boxOn(admin).count()).toBe(0);
    expect(admin.complaints).toEqual([]);
    await admin.close();
    const visited = await openSettings();
    await visited.page.evaluate(`localStorage.setItem("waymark-push", '{"person":"another","id":"0"}')`);
    await visited.page.evaluate(`sessionStorage.setItem("push-service", "AAAA")`);
    await visited.page.reload();
    await boxOn(visited).waitFor();
    await expect.poll(() => boxOn(visited).isChecked()).toBe(false);
    await visited.close();
  });
});
