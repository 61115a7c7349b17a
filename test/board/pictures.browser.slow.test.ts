import { describe, expect, it } from "vitest";
import { goodsPictureUrl } from "../../local/console/goods.ts";
import { type BoardOptions, openBoardPage } from "../support/board-page.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { png } from "../support/photo-upload.ts";
import { startWorld } from "../support/world.ts";

/** Pictures of goods on the board, in a real Chromium: they come from where the shop's settings say, and move nothing. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

type Shop = Awaited<ReturnType<typeof world.shop>>;
const open = ({ id }: Shop, options?: BoardOptions) =>
  openBoardPage(browser, world.runtime.url, { sub: "manager-1", role: "manager", shop: id }, options);
const ofCats = (imageUrl?: string) => ({
  ...catOrder,
  lines: [{ ...catOrder.lines[0], ...(imageUrl && { imageUrl }) }],
});
const shopWith = async (settings: object, ...pictures: (string | undefined)[]) => {
  const shop = await world.shop("marketplace", settings);
  for (const picture of pictures) await shop.place(ofCats(picture));
  await world.settle();
  return shop;
};
const ours = () => goodsPictureUrl(world.runtime.url, "CAT-1");

describe.runIf(chromium)("pictures of goods", () => {
  it("S2-11 stand in the list and in the order, from the hosts of the shop's settings and from no other", async () => {
    const asked = "https://img.example/cat.png";
    const shop = await shopWith(
      { imageOrigins: ["https://img.example"] },
      ...[asked, "https://spy.example/cat.png", "http://img.example/cat.png", ours(), undefined],
    );
    const visited = await open(shop, { viewport: { width: 1280, height: 1600 } });
    const { page, trouble, close } = visited;
    await page.route("https://img.example/**", (route) =>
      route.fulfill({ contentType: "image/png", body: png }),
    );
    await page.reload();
    await page.locator("a.row .pic").nth(4).waitFor();
    const rows = await page
      .locator("a.row .pic")
      .evaluateAll((all: HTMLElement[]) =>
        all.map((pic) => pic.querySelector("img")?.src ?? pic.querySelector("svg")?.tagName),
      );
    expect(rows.toSorted()).toEqual([ours(), asked, "svg", "svg", "svg"].toSorted());
    await expect
      .poll(
        () =>
          page
            .locator(".pic img")
            .evaluateAll((all: HTMLImageElement[]) => all.every(({ naturalWidth }) => naturalWidth > 0)),
        { timeout: 60_000 },
      )
      .toBe(true);
    await page.locator("a.row", { has: page.locator(`img[src="${asked}"]`) }).click();
    await page.locator(`.goods img[src="${asked}"]`).waitFor();
    expect(trouble().filter((each) => each !== asked)).toEqual([]);
    const policy = await page.evaluate(
      "fetch('/board').then(({ headers }) => headers.get('content-security-policy'))",
    );
    expect(policy).toMatch(/img-src 'self' blob: data: \S+ https:\/\/img\.example;/);
    await close();
  });

  it("keep their place before they come: nothing moves, and one that does not come is a sign", async () => {
    const shop = await shopWith(
      { imageOrigins: ["https://img.example"] },
      "https://img.example/1.png",
      ours(),
    );
    const { page, close } = await open(shop);
    let answer: (() => void) | undefined;
    const waits = new Promise<void>((resolve) => (answer = resolve));
    await page.route("https://img.example/**", async (route) => {
      await waits;
      await route.fulfill({ status: 404, body: "" });
    });
    await page.reload();
    await page.locator("a.row img").nth(1).waitFor();
    const heights = () =>
      page
        .locator("a.row")
        .evaluateAll((all: HTMLElement[]) => all.map((row) => row.getBoundingClientRect().height));
    const before = await heights();
    answer?.();
    await page.locator("a.row .pic svg").waitFor();
    await expect.poll(() => heights()).toEqual(before);
    await close();
  });

  it("leave no gap where no goods have one", async () => {
    const shop = await shopWith({}, undefined, "https://img.example/cat.png");
    const { page, trouble, close } = await open(shop);
    await page.locator("a.row").nth(1).waitFor();
    await expect.poll(() => page.locator(".pic").count()).toBe(0);
    expect(trouble()).toEqual([]);
    await close();
  });
});
