import { beforeAll, describe, expect, it } from "vitest";
import { openBoard } from "../support/board.ts";
import { overflow, violationsOn } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { startWorld } from "../support/world.ts";

/** A contractor's lists in a real Chromium: the help page of seed 000. */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let platform: Awaited<ReturnType<typeof world.shop>>;

const job = {
  buyer: { name: "Alicja Duda", phone: "+48606100201" },
  ...{ currency: "PLN", lines: [], service: "tiling", city: "Warszawa" },
  comment: "Bathroom, 6 m². Call me: 606 100 201",
};
const offer = { services: ["tiling"], cities: ["Warszawa"] };

beforeAll(async () => {
  if (!chromium) return;
  platform = await world.shop("contractorFeed", { acceptFee: 500 });
  for (const sub of ["marek", "ola"])
    await world.contractor(sub)("PUT", `/v1/contractors/${sub}`, { ...offer, name: sub });
});

const open = (sub: string, options: object = {}) =>
  openBoard(browser, world.runtime.url, { sub, role: "contractor" }, { locale: "en-GB", ...options });
/** Looks at once, as when the page is seen again. */
const look = "dispatchEvent(new Event('online'))";

describe.runIf(chromium)("a contractor's feed", () => {
  it("S0-01 S0-30 S0-33 shows a job as soon as it is there: what, where and the client's words, and no contact", async () => {
    const { page, complaints, close } = await open("marek");
    await page.getByText("No new orders at the moment").waitFor();
    const [{ number }] = await platform.place(job);
    await page.evaluate(look);
    const card = page.getByRole("listitem").filter({ hasText: number });
    await card.getByRole("heading", { name: "tiling · Warszawa" }).waitFor();
    await expect.poll(() => card.textContent()).toContain("Bathroom, 6 m²");
    await expect.poll(() => page.content()).not.toMatch(/606 ?100 ?201|Duda/);
    await card.getByRole("button", { name: /^Accept for .*5[.,]00/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("S0-06 gives a job to one of two who press at once; the other reads why it leaves the list", async () => {
    const [{ number }] = await platform.place(job);
    const [marek, ola] = [await open("marek"), await open("ola")];
    const buttonOf = ({ page }: typeof marek) =>
      page.getByRole("button", { name: new RegExp(`Accept.*${number}`) });
    await buttonOf(marek).waitFor();
    await buttonOf(ola).waitFor();
    await buttonOf(marek).click();
    await marek.page.getByText(`Order ${number} is yours`).first().waitFor();
    await buttonOf(ola).click();
    const lost = ola.page.getByRole("alert").filter({ hasText: "Somebody was faster" });
    await lost.getByRole("button", { name: "All right" }).click();
    await expect.poll(() => lost.count()).toBe(0);
    await expect.poll(() => buttonOf(ola).count()).toBe(0);
    // Whose it is calls the client.
    expect(new URL(marek.page.url()).pathname).toMatch(/^\/board\/orders\//);
    await marek.page
      .getByRole("link", { name: /606 ?100 ?201/ })
      .first()
      .waitFor();
    await marek.close();
    await ola.close();
  });

  it("S0-20 S0-22 S0-26 lists accepted jobs by how long they have stood, and gives one back richer than it came", async () => {
    const [{ id, number }] = await platform.place(job);
    await world.contractor("marek")("POST", `/v1/orders/${id}/accept`);
    await world.advance("P3D");
    const { page, close } = await open("marek", { path: "/board?list=mine" });
    const row = page.getByRole("link").filter({ hasText: number });
    await row.getByText(/for 3 days/).waitFor();
    await row.click();
    await page.getByRole("button", { name: "Other actions" }).click();
    await page.getByRole("button", { name: /Return/ }).click();
    const form = page.getByRole("dialog");
    for (const [i, text] of ["12 m², tiles are bought", "Too far away", "Weekends only"].entries())
      await form.getByRole("textbox").nth(i).fill(text);
    await form.getByRole("button", { name: /Return/ }).click();
    await form.waitFor({ state: "detached" });
    await close();
    const ola = await open("ola");
    const card = ola.page.getByRole("listitem").filter({ hasText: number });
    await card.getByText("12 m², tiles are bought").waitFor();
    await ola.close();
  });

  it("S0-09 asks for what is written about a job only once they have it, and no more when they have given it back", async () => {
    const [{ id }] = await platform.place(job);
    await world.contractor("ola")("POST", `/v1/orders/${id}/accept`);
    await world.contractor("ola")("POST", `/v1/orders/${id}/notes`, { text: "Ola's own" });
    await world.contractor("ola")("POST", `/v1/orders/${id}/returnToFeed`, {
      ...{ clarification: "12 m²", reason: "Too far away", details: "Weekends only" },
    });
    const { page, asked, complaints, close } = await open("marek", { path: `/board/orders/${id}` });
    const writing = () => asked.filter((url) => /\/(messages|notes)(\?|$)/.test(url));
    const panel = page.locator("#order");
    const talk = panel.getByRole("heading", { name: "Conversation" });
    await panel.getByRole("heading", { name: "What is to be done" }).waitFor();
    await page.evaluate(look);
    expect([await talk.count(), writing()]).toEqual([0, []]);
    await panel.getByRole("button", { name: /^Accept/ }).click();
    await talk.waitFor();
    await panel.getByRole("textbox", { name: /^Note about/ }).fill("Call after six");
    await panel.getByRole("button", { name: "Add", exact: true }).click();
    await panel.locator(".notes").getByText("Call after six").waitFor();
    await panel.getByRole("button", { name: "Other actions" }).click();
    await panel.getByRole("button", { name: /Return/ }).click();
    const form = page.getByRole("dialog");
    for (let i = 0; i < 3; i++) await form.getByRole("textbox").nth(i).fill("Not now");
    await form.getByRole("button", { name: /Return/ }).click();
    await form.waitFor({ state: "detached" });
    await talk.waitFor({ state: "detached" });
    await expect.poll(() => panel.getByText("Call after six").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("S0-31 S0-32 keeps what is over in the archive", async () => {
    const [{ id, number }] = await platform.place(job);
    const ola = world.contractor("ola");
    for (const command of ["accept", "start", "finish"]) await ola("POST", `/v1/orders/${id}/${command}`);
    const { page, close } = await open("ola", { path: "/board?list=archive" });
    await page.getByRole("link").filter({ hasText: number }).waitFor();
    await close();
  });

  it("asks somebody new what they do, and where", async () => {
    const { page, close } = await open("newcomer");
    await page.getByText("Say what you do, and where").waitFor();
    await page.getByRole("link", { name: "To the settings" }).click();
    await page.getByLabel("Services").waitFor();
    await close();
  });

  it.each(["en-GB", "ru-RU", "pl-PL"])(
    "in %s has nothing that axe finds, and fits every width",
    async (locale) => {
      for (const path of ["/board", "/board?list=mine", "/board?list=archive", "/board/me"]) {
        const { page, close } = await open("ola", { locale, path });
        await page.locator("main h1").waitFor();
        await page.locator("main [aria-busy=true]").waitFor({ state: "detached" });
        for (const width of [320, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const at = `${path} ${width}`;
          expect((await violationsOn(page)).map((each) => `${at}: ${each}`)).toEqual([]);
          expect([at, await overflow(page)]).toEqual([at, 0]);
        }
        await close();
      }
    },
  );
});
