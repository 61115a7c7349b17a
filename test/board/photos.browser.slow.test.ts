import { beforeEach, describe, expect, it } from "vitest";
import { openBoard } from "../support/board.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { png } from "../support/photo-upload.ts";
import { startWorld } from "../support/world.ts";

/** Photos from a phone or a file, in a real Chromium: board.md section 5, state 24. */
const world = startWorld();
const { chromium, browser } = await startBrowser();
let order: { id: string; manager: Awaited<ReturnType<typeof world.shop>>["manager"] };
let page: Awaited<ReturnType<typeof openBoard>>["page"];
let close: () => Promise<void>;

describe.runIf(chromium)("photos for the buyer", () => {
  beforeEach(async () => {
    const { id: shop, place, manager } = await world.shop("giftShop");
    const lines = [{ title: "Peonies", quantity: 1, unitPrice: 9000, category: "flowers" }];
    const [{ id }] = await place({ ...catOrder, lines, delivery: { way: "ownCourier", price: 0 } });
    await manager("POST", `/v1/orders/${id}/accept`);
    await world.settle();
    order = { id, manager };
    const seat = { sub: "manager-1", role: "manager", shop };
    const options = { path: `/board/orders/${id}`, locale: "en-GB" };
    ({ page, close } = await openBoard(browser, world.runtime.url, seat, options));
    if (process.env.PATIENCE) page.setDefaultTimeout(Number(process.env.PATIENCE));
    await page.locator("#photos").waitFor({ state: "attached" });
  });

  const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    page.setInputFiles("#photos", files);
  const small = { name: "a.png", mimeType: "image/png", buffer: png };
  const photosOf = async () => (await order.manager("GET", `/v1/orders/${order.id}/photos`)).body.items;
  const shown = () => page.locator(".photos a.picture");

  it("S2-26 S2-28 the order goes on by itself once a photo has arrived, and the photo is there", async () => {
    await expect.poll(() => page.locator(".control .main").innerText()).toBe("Add a photo");
    await choose(small);
    await shown().waitFor();
    await page.locator(".head .st", { hasText: "Photo" }).waitFor();
    expect(await photosOf()).toMatchObject([{ status: "uploaded", contentType: "image/jpeg" }]);
    await expect.poll(() => page.locator(".photos .coming").count()).toBe(0);
    await close();
  });

  it("S2-28 come from the camera at one press on a phone, and from its gallery at another", async () => {
    const { url } = world.runtime;
    const path = new URL(page.url()).pathname;
    const { shop } = (await order.manager("GET", `/v1/orders/${order.id}`)).body;
    await expect.poll(() => page.getByText("Take a photo").isVisible()).toBe(false);
    await close();
    const seat = { sub: "manager-1", role: "manager", shop };
    const phone = { isMobile: true, hasTouch: true, viewport: { width: 390, height: 800 } };
    const visited = await openBoard(browser, url, seat, { path, locale: "en-GB", ...phone });
    const asked = async (press: { tap(): Promise<void> }) => {
      const [chooser] = await Promise.all([visited.page.waitForEvent("filechooser"), press.tap()]);
      await chooser.setFiles([]);
      return [await chooser.element().getAttribute("capture"), chooser.isMultiple()];
    };
    expect(await asked(visited.page.getByRole("button", { name: "Add a photo" }))).toEqual([
      "environment",
      false,
    ]);
    expect(await asked(visited.page.locator(".photos").getByText("Take a photo"))).toEqual([
      "environment",
      false,
    ]);
    expect(await asked(visited.page.locator(".photos").getByText("Add"))).toEqual([null, true]);
    await visited.page.setInputFiles("#camera", [small]);
    await visited.page.locator(".photos a.picture").waitFor();
    await visited.close();
  });

  it("are sent no larger than a screen needs, and without where they were taken", async () => {
    await page.evaluate(`(async () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 3000, height: 1500 });
      canvas.getContext("2d").fillRect(0, 0, 3000, 1500);
      const made = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
      const files = new DataTransfer();
      files.items.add(new File([made], "large.png", { type: "image/png" }));
      const input = document.querySelector("#photos");
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await shown().waitFor();
    const size = await page.evaluate(`(async () => {
      const image = document.querySelector(".photos a.picture img");
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    })()`);
    expect(size).toEqual([2000, 1000]);
    await close();
  });

  it("that this browser cannot read are sent as they are, and shown as a sign with their kind", async () => {
    await choose({
      name: "a.heic",
      mimeType: "image/heic",
      buffer: Buffer.from("no picture that Chromium knows"),
    });
    await shown().waitFor();
    await expect.poll(() => shown().innerText()).toContain("HEIC");
    expect(await photosOf()).toMatchObject([{ contentType: "image/heic" }]);
    await close();
  });

  it("say what is wrong with them: no photo, too large, too many", async () => {
    const large = { name: "b.heic", mimeType: "image/heic", buffer: Buffer.alloc(10_000_001) };
    await choose({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("words") }, large);
    await page.getByText("This is not a photo.").waitFor();
    await page.getByText("Larger than 10 MB.").waitFor();
    expect(await photosOf()).toEqual([]);
    for (const remove of await page
      .getByRole("button", { name: "Remove" })
      .all()
      .then((all) => all.toReversed()))
      await remove.click();
    await expect.poll(() => page.getByText(/^20 more photos, up to 10 MB each/).count()).toBe(1);
    await choose(
      ...Array.from({ length: 21 }, () => ({ ...small, mimeType: "text/plain", buffer: Buffer.from("x") })),
    );
    await page.getByText("An order has at most 20 photos.").waitFor();
    await close();
  });

  it("whose address has expired, or whose upload broke off, are sent to a new one", async () => {
    let puts = 0;
    await page.route(
      (url) => url.searchParams.has("X-Amz-Signature"),
      (route) => {
        if (route.request().method() !== "PUT") return route.continue();
        puts++;
        return puts === 1 ? route.fulfill({ status: 403 }) : puts === 2 ? route.abort() : route.continue();
      },
    );
    await choose(small);
    await page.getByText("The upload broke off.").waitFor();
    expect(puts).toBe(2);
    await page.getByRole("button", { name: "Try again" }).click();
    await shown().waitFor();
    expect(puts).toBe(3);
    expect((await photosOf()).filter(({ status }: { status: string }) => status === "uploaded")).toHaveLength(
      1,
    );
    await close();
  });

  it("whose addresses to look at have expired are asked for anew", async () => {
    let looks = 0;
    await page.route(
      (url) => url.searchParams.has("X-Amz-Signature"),
      (route) => {
        const isFirst = route.request().method() === "GET" && ++looks === 1;
        return isFirst ? route.fulfill({ status: 403 }) : route.continue();
      },
    );
    await choose(small);
    await shown().waitFor();
    const width = () => page.evaluate("document.querySelector('.photos a.picture img')?.naturalWidth");
    await expect.poll(width).toBeGreaterThan(0);
    expect(looks).toBeGreaterThan(1);
    await close();
  });
});
