import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type BoardOptions, openBoardPage } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { address, catOrder } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";

/** What the other screens of the board do, in a real Chromium. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

type Shop = Awaited<ReturnType<typeof world.shop>>;
const open = ({ id }: Pick<Shop, "id">, path: string, role = "director", options: BoardOptions = {}) =>
  openBoardPage(
    browser,
    world.runtime.url,
    { sub: `${role}-1`, role, shop: id },
    { path: `/board${path}`, ...options },
  );
const command = async (shop: Shop, id: string, name: string, fields: object = {}) => {
  expect(await shop.director("POST", `/v1/orders/${id}/${name}`, fields)).toMatchObject({ status: 200 });
};
const window = { from: "2026-11-21T14:00:00Z", to: "2026-11-21T15:00:00Z" };
const gift = { ...catOrder, delivery: { way: "ownCourier", price: 0, address, ...window } };

describe.runIf(chromium)("the screens of the board in Chromium", () => {
  it("show buyers who wait for an answer, the longest wait first, until they have one", async () => {
    const shop = await world.shop("marketplace");
    const placed = [];
    for (let i = 0; i < 2; i++) placed.push((await shop.place(catOrder))[0]);
    for (const { id } of placed.toReversed()) {
      await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "When?" });
      await world.advance("PT5M");
    }
    await world.settle();
    const { page, look, close } = await open(shop, "/messages");
    await page.locator("a.row").nth(1).waitFor();
    expect((await page.locator("a.row b").allTextContents()).join(" ")).toBe("1002 1001");
    await expect.poll(() => page.getByRole("link", { name: "Messages 2 unanswered" }).count()).toBe(1);
    await shop.director("POST", `/v1/orders/${placed[1].id}/messages`, { text: "Tomorrow" });
    await world.settle();
    await look();
    await page.getByRole("link", { name: "Messages 1 unanswered" }).waitFor();
    await close();
  });

  it("answer a buyer where their message stands, keep what is typed, and leave the dialog there until one goes", async () => {
    const shop = await world.shop("marketplace");
    const [{ id, number }] = await shop.place(catOrder);
    for (const text of ["Hello", "Is it glazed?"])
      await shop.buyer("POST", `/v1/orders/${id}/messages`, { text });
    await world.settle();
    const { page, look, trouble, close } = await open(shop, "/messages");
    const said = page.locator(".talk li bdi");
    await said.nth(1).waitFor();
    await expect.poll(() => said.allTextContents()).toEqual(["Hello", "Is it glazed?"]);
    await page.getByLabel(`Message about order ${number}`).fill("Yes, on both sides");
    await page.reload();
    await page.route("**/messages", (route) => route.abort(), { times: 1 });
    const box = page.getByLabel(`Message about order ${number}`);
    const press = () => page.getByRole("button", { name: "Send" }).click();
    await press();
    await page.getByRole("alert").waitFor();
    await expect.poll(() => box.inputValue()).toBe("Yes, on both sides");
    await press();
    await page.getByText("Answered", { exact: true }).waitFor();
    expect([await box.inputValue(), await said.last().textContent()]).toEqual(["", "Yes, on both sides"]);
    await expect.poll(() => page.getByRole("link", { name: /^Messages/ }).innerText()).toBe("Messages");
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "Thank you" });
    await world.settle();
    await look();
    await page.getByText("Thank you").waitFor();
    await expect
      .poll(() => said.allTextContents())
      .toEqual(["Is it glazed?", "Yes, on both sides", "Thank you"]);
    expect(page.url()).toMatch(/\/messages$/);
    await shop.director("POST", `/v1/orders/${id}/messages`, { text: "See you" });
    await world.settle();
    await page.getByRole("link", { name: "Orders" }).first().click();
    await look();
    await page.getByRole("link", { name: /^Messages/ }).click();
    await page.getByRole("heading", { name: "Everybody is answered" }).waitFor();
    expect(trouble().filter((each) => !each.includes("ERR_FAILED"))).toEqual([]);
    await close();
  });

  it("S4-06 S4-07 have status, payment and courier of a back office beside each other, and ask before anything is told", async () => {
    const shop = await world.shop("backOffice");
    const lunch = { ...catOrder, delivery: { way: "ownCourier", price: 900, address } };
    const [{ id, number }] = await shop.place(lunch);
    const { number: fetched } = (await shop.place({ ...catOrder, delivery: { way: "pickup", price: 0 } }))[0];
    const piotr = { name: "Piotr", email: "piotr@example.com" };
    const { body: courier } = await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, piotr);
    await world.settle();
    const { page, trouble, close } = await open(shop, "", "manager", {
      viewport: { width: 1280, height: 900 },
    });
    const read = async () => (await shop.director("GET", `/v1/orders/${id}`)).body;
    const pick = async (column: string, wish: string, look: () => Promise<unknown> = async () => {}) => {
      await page.getByLabel(`${column} ${number}`).selectOption(wish);
      const form = page.getByRole("dialog");
      await form.waitFor();
      await look();
      await form.locator("button[type=submit]").click();
      await form.waitFor({ state: "detached" });
    };
    await page.getByLabel(`Courier ${number}`).waitFor();
    await expect.poll(() => page.getByLabel(`Courier ${fetched}`).count()).toBe(0);
    await pick("Courier", "Piotr");
    await pick("Payment", "Paid");
    await pick("Status", "In progress", async () => {
      expect((await read()).status).toBe("new");
      await page.getByText("The buyer gets a message about it.").waitFor();
    });
    expect(await read()).toMatchObject({
      ...{ status: "inProgress", payment: { status: "paid" }, delivery: { deliverer: courier.id } },
    });
    await page.getByRole("heading", { name: /^In progress/ }).waitFor();
    expect(page.url()).toMatch(/\/board$/);
    await page.getByLabel(`Status ${number}`).selectOption("New");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect((await read()).status).toBe("inProgress");
    await expect.poll(() => page.getByLabel(`Status ${number}`).inputValue()).toBe("now");
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(() => page.getByLabel(`Status ${number}`).isVisible()).toBe(false);
    expect(trouble()).toEqual([]);
    await close();
  });

  it("put together what needs a person: what orders ask for, and what is late", async () => {
    const shop = await world.shop("giftShop");
    const [asked] = await shop.place(gift);
    const [late] = await shop.place(gift);
    for (const { id } of [asked, late]) await command(shop, id, "accept");
    await command(shop, asked.id, "requestCancel", { reason: "The wrong address" });
    await world.advance("PT6H");
    const { page, close } = await open(shop, "/needs-you");
    const section = (name: string) =>
      page.locator("section").filter({ has: page.getByRole("heading", { name }) });
    await section("Cancellation requested").locator("a.row").first().waitFor();
    await expect
      .poll(() => section("Cancellation requested").locator("a.row b").allTextContents())
      .toEqual([asked.number]);
    await expect.poll(() => section("Late").locator("a.row b").allTextContents()).toEqual([late.number]);
    await close();
  });

  it("S2-02 S2-58 show the deliveries of a day, take a deliverer, and print as a sheet with room to sign", async () => {
    const shop = await world.shop("giftShop");
    const recipient = { name: "Jan", phone: "+48601234567" };
    const [{ id, number }] = await shop.place({ ...gift, gift: true, recipient });
    await command(shop, id, "accept");
    const piotr = { name: "Piotr", email: "piotr@example.com" };
    const { body } = await shop.director("POST", `/v1/shops/${shop.id}/deliverers`, piotr);
    await world.settle();
    const { page, trouble, close } = await open(shop, "/deliveries");
    await page.getByText("15:00–16:00").waitFor();
    await page.getByLabel(`Courier, ${number}`).selectOption("Piotr");
    await expect
      .poll(async () => (await shop.director("GET", `/v1/orders/${id}`)).body.delivery.deliverer, {
        timeout: 120_000,
      })
      .toBe(body.id);
    await page.evaluate("window.print = () => { window.printed = true; }");
    await page.getByRole("button", { name: "Print" }).click();
    await page.emulateMedia({ media: "print" });
    await page.getByText("Signature").waitFor();
    await page.getByText("ul. Prosta 1, 00-001 Warszawa, Jan, +48601234567").waitFor();
    await expect.poll(() => page.getByText("Anna").isVisible()).toBe(false);
    await expect
      .poll(() => page.getByRole("searchbox").or(page.locator(".tools")).first().isVisible())
      .toBe(false);
    await expect.poll(() => page.getByRole("navigation").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "The day after" }).click();
    await page.getByRole("heading", { name: "No delivery on this day" }).waitFor();
    expect(page.url()).toContain("day=2026-11-22");
    expect(trouble()).toEqual([]);
    await close();
  });

  it("S2-05 S3-38 keep what has ended: lately, and in the archive, by status and by number", async () => {
    const shop = await world.shop("giftShop");
    const [declined] = await shop.place(gift);
    await command(shop, declined.id, "decline", { reason: "No flowers" });
    await world.settle();
    const { page, close } = await open(shop, "/archive?tab=recent");
    await page.locator("a.row").filter({ hasText: "Declined by the shop" }).waitFor();
    await page.getByRole("radio", { name: "Archive" }).check();
    await page.getByRole("heading", { name: "Nothing here yet" }).waitFor();
    await command(shop, declined.id, "archive");
    await world.settle();
    await page.getByRole("searchbox").fill(declined.number);
    await page.keyboard.press("Enter");
    await page.locator("a.row").waitFor();
    await expect.poll(() => page.locator("a.row b").textContent()).toBe(declined.number);
    await page.getByLabel("Status").selectOption("Client cancelled");
    await page.getByRole("heading", { name: "Nothing matches" }).waitFor();
    await close();
  });

  it("are not there for those whom they are not for, and ask for nothing", async () => {
    const shop = await world.shop("marketplace");
    const contractor = { id: undefined as never };
    for (const [role, path, where] of [
      ["manager", "/reports", shop],
      ["seller", "/reports", shop],
      ["contractor", "/deliveries", contractor],
      ["contractor", "/messages", contractor],
    ] as const) {
      const { page, trouble, asked, close } = await open(where, path, role);
      await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
      expect({ role, path, trouble: trouble() }).toEqual({ role, path, trouble: [] });
      expect(asked.filter((url) => /\/(losses|deliverers|tasks)/.test(url))).toEqual([]);
      await close();
    }
  });

  it("S1-27 report what failed, for the director alone, and save it as a table", async () => {
    const shop = await world.shop("marketplace");
    const [{ id }] = await shop.place(catOrder);
    await command(shop, id, "cancel", { reason: "=HYPERLINK(1)" });
    await world.settle();
    const { page, close } = await open(shop, "/reports");
    await page.getByRole("cell", { name: "Cancelled" }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /CSV/ }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain('"2026-11";"Cancelled"');
    expect(text).not.toMatch(/(^|;)"?=/m);
    await close();
    const { page: other, close: leave } = await open(shop, "", "manager");
    await other.locator("h1").waitFor();
    await expect.poll(() => other.getByRole("link", { name: "Reports" }).count()).toBe(0);
    await leave();
  });

  it("S2-06 S2-07 hide the shop by one switch, and bring it back", async () => {
    const shop = await world.shop("giftShop");
    const { page, close } = await open(shop, "", "manager");
    const hidden = async () => (await shop.director("GET", `/v1/shops/${shop.id}`)).body.hidden ?? false;
    const flip = page.getByRole("switch", { name: "The shop takes new orders" });
    await flip.click();
    await page.getByText("The shop is hidden.").first().waitFor();
    expect([await hidden(), await flip.getAttribute("aria-checked")]).toEqual([true, "false"]);
    await flip.click();
    await page.getByText("The shop takes new orders again.").first().waitFor();
    expect([await hidden(), await flip.getAttribute("aria-checked")]).toEqual([false, "true"]);
    await close();
  });
});
