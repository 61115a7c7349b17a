import type { Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BoardOptions, openBoardPage } from "../support/board-page.ts";
import { type Browser, openBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { madeOnce } from "../support/once.ts";
import { startWorld } from "../support/world.ts";

/** What goes wrong around an order, in a real Chromium: board.md section 5, states 3, 4, 11, 15 and 28. */
const world = startWorld();
const chromium = await madeOnce("chromium");
let browser: Browser;
beforeAll(async () => {
  if (chromium) browser = await openBrowser(chromium);
});
afterAll(() => browser?.close());

type Json = Record<string, unknown>;
const placed = async (lifecycle = "marketplace") => {
  const shop = await world.shop(lifecycle);
  const [{ id, number }] = await shop.place(catOrder);
  await world.settle();
  const open = (options: BoardOptions = {}) =>
    openBoardPage(
      browser,
      world.runtime.url,
      { sub: "manager-1", role: "manager", shop: shop.id },
      { path: `/board/orders/${id}`, ...options },
    );
  return { shop, id: id as string, number: number as string, open };
};
const problem =
  (status: number, code: string, more: Json = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      contentType: "application/problem+json",
      body: JSON.stringify({ code, ...more }),
    });
/** The answer of the service, as one of another version would give it. */
const changed = (change: (body: Json) => Json) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: change(await response.json()) });
};

describe.runIf(chromium)("what goes wrong around an order", () => {
  it("takes away what failed, and not the page: photos, notes and the conversation", async () => {
    const { open } = await placed();
    const { page, close } = await open();
    for (const part of ["photos", "notes", "messages"])
      await page.route(`**/v1/orders/*/${part}**`, problem(500, "internal", { requestId: "req-1" }));
    await page.reload();
    await page.locator(".goods", { hasText: "Clay cat" }).waitFor();
    await page.getByRole("button", { name: "Confirm the order" }).waitFor();
    await expect.poll(() => page.getByRole("heading", { name: "Notes" }).count()).toBe(0);
    await page.route("**/confirm", problem(500, "internal", { requestId: "req-2" }));
    await page.getByRole("button", { name: "Confirm the order" }).click();
    await page.getByRole("alert").filter({ hasText: "req-2" }).waitFor();
    await expect
      .poll(() => page.getByText("req-2", { exact: true }).evaluate(({ tagName }) => tagName))
      .toBe("CODE");
    await close();
  });

  it("without a connection nothing can be given and nothing is queued; what is typed stays", async () => {
    const { shop, id, number, open } = await placed();
    const { page, look, close } = await open();
    const box = page.getByLabel(`Message about order ${number}`);
    await box.waitFor();
    await page.context().setOffline(true);
    await page.evaluate("dispatchEvent(new Event('offline'))");
    await page.getByText("No connection since").first().waitFor();
    await box.fill("Is the name right?");
    for (const name of ["Confirm the order", "Send"])
      await expect
        .poll(() => page.getByRole("button", { name, exact: true }).isDisabled(), { message: name })
        .toBe(true);
    await page.getByRole("button", { name: "Other actions" }).click();
    await expect
      .poll(() => page.locator(".menu").getByRole("button", { name: "Put on hold" }).isDisabled())
      .toBe(true);
    await page.context().setOffline(false);
    await page.evaluate("dispatchEvent(new Event('online'))");
    await page.getByText("No connection since").first().waitFor({ state: "detached" });
    await look();
    await expect.poll(() => page.getByRole("button", { name: "Send", exact: true }).isDisabled()).toBe(false);
    await expect.poll(() => box.inputValue()).toBe("Is the name right?");
    const { body } = await shop.manager("GET", `/v1/orders/${id}/messages`);
    expect(body.items.filter(({ kind }: Json) => kind === "message")).toEqual([]);
    expect((await shop.manager("GET", `/v1/orders/${id}`)).body.status).toBe("awaitingConfirmation");
    await close();
  });

  it("somebody without a role, or with two, reads whom to ask", async () => {
    const { open } = await placed();
    const { page, close } = await open();
    await page.route("**/v1/me", problem(403, "unknown-caller"));
    await page.reload();
    await page.getByRole("heading", { name: "You have no access yet" }).waitFor();
    await page.getByText("Ask your director to set it right.").waitFor();
    await expect.poll(() => page.getByRole("navigation").count()).toBe(0);
    await close();
  });

  it("what is refused to a person is said, and the page stays", async () => {
    const { open } = await placed();
    const { page, close } = await open();
    await page.route("**/confirm", problem(403, "forbidden", { reason: "Only a director may do this." }));
    await page.getByRole("button", { name: "Confirm the order" }).click();
    await page.getByRole("alert").filter({ hasText: "Only a director may do this." }).waitFor();
    await page.locator(".goods", { hasText: "Clay cat" }).waitFor();
    await expect.poll(() => page.locator("a.row").count()).toBe(1);
    await close();
  });

  it("a status, a command and a field that this board does not know are called by their names", async () => {
    const { id, open } = await placed();
    const { page, complaints, close } = await open();
    const field = { name: "sparkle", title: "sparkle", kind: "hologram", required: true };
    const action = { command: "polish", title: "polish", allowed: true, fields: [field] };
    const newer = (body: Json) => ({ ...body, status: "teleported", group: "active" });
    await page.route(
      `**/v1/orders/${id}`,
      changed((body) => ({ ...newer(body), actions: [...(body.actions as object[]), action] })),
    );
    await page.route(
      "**/v1/orders?**",
      changed((body) => ({ ...body, items: (body.items as Json[]).map(newer) })),
    );
    await page.reload();
    await page.locator(".head .st", { hasText: "teleported" }).waitFor();
    await page.locator("a.row .st", { hasText: "teleported" }).waitFor();
    const asked: unknown[] = [];
    await page.route("**/polish", async (route) => {
      asked.push(route.request().postDataJSON());
      await problem(409, "invalid-state", { reason: "Not now." })(route);
    });
    await page.getByRole("button", { name: "Other actions" }).click();
    await page.locator(".menu").getByRole("button", { name: "polish" }).click();
    const form = page.getByRole("dialog", { name: "polish" });
    await form.getByLabel("sparkle").fill("much");
    await form.locator("button[type=submit]").click();
    await form.getByText("Not now.").waitFor();
    expect(asked).toEqual([{ sparkle: "much" }]);
    expect(complaints.filter((each) => !each.includes("409"))).toEqual([]);
    await close();
  });

  it("the shop's zone is named where the device's is another one", async () => {
    const { open } = await placed();
    const live = async (timezoneId: string) => {
      const { page, close } = await open({ timezoneId });
      await page.locator(".live", { hasText: "Live" }).first().waitFor();
      const text = await page.locator(".live", { hasText: "Live" }).first().innerText();
      await close();
      return text;
    };
    await expect.poll(() => live("Europe/Warsaw")).toBe("Live, 11:00");
    await expect.poll(() => live("America/New_York")).toMatch(/^Live, 11:00 (GMT\+1|CET)$/);
  });
});
