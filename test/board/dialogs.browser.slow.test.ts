import { describe, expect, it } from "vitest";
import { type BoardOptions, openBoardPage, violationsOn } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** Whatever opens over a page of the board, in a real Chromium: forms of commands, menus, and what was done. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

type Shop = Awaited<ReturnType<typeof world.shop>>;
const open = (shop: Shop, path: string, options: BoardOptions = {}) =>
  openBoardPage(
    browser,
    world.runtime.url,
    { sub: "director-1", role: "director", shop: shop.id },
    { path: `/board${path}`, ...options },
  );
type Page = Awaited<ReturnType<typeof open>>["page"];

const lines = [{ title: "Peonies", quantity: 1, unitPrice: 9000, category: "flowers" }];
const brought = { ...catOrder, lines, delivery: { ...catOrder.delivery, way: "ownCourier" } };
/** An order of each kind, and what leads to where much can be done with it. */
const kinds: [lifecycle: string, order: object, steps: [command: string, fields?: object][]][] = [
  ["backOffice", brought, [["start"]]],
  ["giftShop", brought, [["accept"]]],
  [
    "marketplace",
    catOrder,
    [["confirm"], ["confirmPayment", {}], ["ship", { carrier: "InPost", trackingCode: "PL1" }]],
  ],
  ["serviceDesk", { ...catOrder, delivery: { way: "pickup", price: 0 } }, []],
];

describe.runIf(chromium)("what opens over the page", () => {
  it.each(kinds)(
    "axe finds nothing wrong with any form of an order of %s",
    async (lifecycle, order, steps) => {
      const shop = await world.shop(lifecycle);
      const [{ id }] = await shop.place(order);
      for (const [command, fields] of steps)
        expect(await shop.director("POST", `/v1/orders/${id}/${command}`, fields)).toMatchObject({
          status: 200,
        });
      await world.settle();
      const { page, complaints, close } = await open(shop, `/orders/${id}`);
      const { body } = await shop.director("GET", `/v1/orders/${id}`);
      type Asking = { title: string; allowed: boolean; fields: { name: string }[] };
      // What asks for nothing but this is done at once, without a form.
      const asksMore = ({ fields }: Asking) => fields.some(({ name }) => !["anyway", "way"].includes(name));
      const asking = (body.actions as Asking[]).filter((action) => action.allowed && asksMore(action));
      const faults: string[] = [];
      let opened = 0;
      const others = page.getByRole("button", { name: "Other actions" });
      await others.click();
      const titles = await page.locator(".control .menu button:not([aria-disabled])").allInnerTexts();
      await others.click();
      for (const title of titles.filter((each) => asking.some((action) => each.startsWith(action.title)))) {
        await others.click();
        await page.locator(".control .menu").getByRole("button", { name: title, exact: true }).click();
        const form = page.getByRole("dialog");
        await form.waitFor();
        opened++;
        await form.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
        faults.push(...(await violationsOn(page)).map((each) => `${title}: ${each}`));
        await page.keyboard.press("Escape");
        await form.waitFor({ state: "detached" });
      }
      expect(faults).toEqual([]);
      expect(opened).toBeGreaterThan(2);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("nor with the menus, the filters and the list of keys; Escape closes each, and gives the focus back", async () => {
    const shop = await world.shop("giftShop");
    await shop.place(brought);
    await world.settle();
    const { page, close } = await open(shop, "");
    await page.locator("a.row").first().waitFor();
    const opens: [width: number, what: string, shows: string][] = [
      [1280, "[popovertarget=person]", "#person"],
      [1280, "[popovertarget=filters]", "#filters"],
      [390, "[popovertarget=more]", "#more"],
    ];
    for (const [width, button, shown] of opens) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator(button).click();
      await page.locator(shown).waitFor();
      expect({ shown, faults: await violationsOn(page) }).toEqual({ shown, faults: [] });
      await page.keyboard.press("Escape");
      await page.locator(shown).waitFor({ state: "hidden" });
      await expect
        .poll(() => page.locator(button).evaluate((each) => each === document.activeElement))
        .toBe(true);
    }
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await close();
  });
});

describe.runIf(chromium)("what was done", () => {
  const confirmed = async () => {
    const shop = await world.shop("marketplace");
    const [{ id }] = await shop.place(catOrder);
    await world.settle();
    return { shop, id, ...(await open(shop, `/orders/${id}`)) };
  };
  const toastOf = (page: Page) => page.locator(".toast");

  it("is said for a while, and can be put away", async () => {
    const { page, close } = await confirmed();
    await page.getByRole("button", { name: "Confirm the order" }).click();
    await toastOf(page).filter({ hasText: "Awaiting payment" }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await expect.poll(() => toastOf(page).getByRole("button").count()).toBe(1);
    await page.clock.fastForward(6_000);
    await toastOf(page).waitFor({ state: "detached" });
    await close();
  });

  /**
   * Of our own lifecycles only deliverers can take back what they did; a definition may give that to the shop as well. So
   * the answer to the first command says here that it can be taken back.
   */
  it("can be taken back where the lifecycle lets the shop: once, under the order's version, and a refusal is said", async () => {
    const { shop, id, page, close } = await confirmed();
    const undo = { command: "undo", title: "Undo", allowed: true, fields: [] };
    await page.route("**/confirm", async (route) => {
      const response = await route.fetch();
      const order = await response.json();
      await route.fulfill({ response, json: { ...order, actions: [...order.actions, undo] } });
    });
    const asked: { key: string; version: string }[] = [];
    const before = (await shop.director("GET", `/v1/orders/${id}`)).body;
    await page.route("**/undo", async (route) => {
      const headers = route.request().headers();
      asked.push({ key: headers["idempotency-key"]!, version: headers["if-match"]! });
      if (asked.length > 1) return route.continue();
      await route.fulfill({ json: { ...before, version: before.version + 2 }, headers: { etag: '"9"' } });
    });
    await page.getByRole("button", { name: "Confirm the order" }).click();
    await toastOf(page).getByRole("button", { name: "Undo" }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.clock.fastForward(12_000);
    await toastOf(page).getByRole("button", { name: "Undo" }).click();
    await toastOf(page).filter({ hasText: "Awaiting confirmation" }).waitFor();
    expect(asked).toHaveLength(1);
    expect(asked[0]!.version).toMatch(/^"\d+"$/);
    // The order is in truth where it was: what the service says to that is said.
    await page.reload();
    await page.getByRole("button", { name: "Confirm the payment" }).waitFor();
    await page.route("**/hold", async (route) => {
      const response = await route.fetch();
      const order = await response.json();
      await route.fulfill({ response, json: { ...order, actions: [...order.actions, undo] } });
    });
    await page.getByRole("button", { name: "Other actions" }).click();
    await page.locator(".menu").getByRole("button", { name: "Put on hold" }).click();
    await page.getByRole("dialog").getByLabel("Reason").fill("Holidays");
    await page.getByRole("dialog").locator("button[type=submit]").click();
    await toastOf(page).getByRole("button", { name: "Undo" }).click();
    await toastOf(page).getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
    expect(asked).toHaveLength(2);
    await expect.poll(() => toastOf(page).innerText()).not.toContain("Awaiting confirmation");
    expect((await shop.director("GET", `/v1/orders/${id}`)).body).toMatchObject({
      hold: { reason: "Holidays" },
    });
    await close();
  });
});
