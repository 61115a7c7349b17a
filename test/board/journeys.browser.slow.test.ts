import { describe, expect, it } from "vitest";
import { openBoard } from "../support/board.ts";
import { startBrowser } from "../support/browser.ts";
import { catOrder } from "../support/fixtures.ts";
import { png } from "../support/photo-upload.ts";
import { startWorld } from "../support/world.ts";

/** The five help pages from top to bottom, by clicks in a real Chromium: two people at one order, and the clock goes on. */
const world = startWorld();
const { chromium, browser } = await startBrowser();

type Page = Awaited<ReturnType<typeof openBoard>>["page"];
const open = async (seat: { sub: string; role: string; shop?: string }, path = "/board") => {
  const visited = await openBoard(browser, world.runtime.url, seat, { path, locale: "en-GB" });
  if (process.env.PATIENCE) visited.page.setDefaultTimeout(Number(process.env.PATIENCE));
  await visited.page.locator("h1, .order h2").first().waitFor();
  return visited.page;
};
/** Everything that has happened is done with, and the page looks for it at once. */
const look = async (page: Page) => {
  await world.settle();
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
};
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const choose = async (page: Page, title: string | RegExp) => {
  await press(page, "Other actions");
  await page.locator(".control .menu").getByRole("button", { name: title }).click();
};
const send = (page: Page, title: string) =>
  page.getByRole("dialog").getByRole("button", { name: title }).click();
const status = (page: Page, title: string) => page.locator(".head .st", { hasText: title }).waitFor();
const bouquet = {
  ...catOrder,
  ...{ gift: true, recipient: { name: "Lidia" }, payment: { channel: "card" } },
  delivery: { price: 1500, address: catOrder.delivery.address, thirdPersonAllowed: true },
  lines: [{ title: "Peonies", quantity: 1, unitPrice: 9000, category: "flowers" }],
};

describe.runIf(chromium)("a day on the board", () => {
  it("S2-18 S2-20 S2-22 S2-28 of a gift shop: ring, accept, ask, photograph, send the courier, hand over", async () => {
    const shop = await world.shop("giftShop");
    await shop.seller("PUT", "/v1/me", { name: "Piotr" });
    const director = await open({ sub: "director-1", role: "director", shop: shop.id });
    const [{ id, number }] = await shop.place(bouquet);
    await shop.manager("POST", `/v1/orders/${id}/setPayment`, { status: "paid" });
    await look(director);
    await director.locator(".ringing").waitFor();
    await world.advance("PT15M");
    await look(director);
    await director.getByRole("link", { name: new RegExp(`Open ${number}`) }).click();
    await director.locator(".note", { hasText: "Overdue" }).waitFor();
    await press(director, "Accept the order");
    await status(director, "Accepted");
    await director.locator(".ringing").waitFor({ state: "detached" });
    await director.getByLabel(`Message about order ${number}`).fill("Which ribbon would you like?");
    await press(director, "Send");
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "The white one" });
    await look(director);
    await director.locator(".talk", { hasText: "The white one" }).waitFor();
    await choose(director, "Assign a seller");
    await director.getByRole("dialog").getByRole("combobox").selectOption({ label: "Piotr" });
    await send(director, "Assign a seller");
    await director.locator(".sub", { hasText: "Piotr looks after it" }).waitFor();
    const seller = await open({ sub: "seller-1", role: "seller", shop: shop.id }, `/board/orders/${id}`);
    await seller.setInputFiles("#photos", { name: "a.png", mimeType: "image/png", buffer: png });
    await status(seller, "Photo");
    await look(director);
    await status(director, "Photo");
    await shop.buyer("POST", `/v1/orders/${id}/ratePhoto`, { liked: true, text: "Lovely" });
    await look(seller);
    await seller.locator(".card", { hasText: "Lovely" }).first().waitFor();
    await press(seller, "Send the courier");
    await status(seller, "Courier left");
    await press(seller, "Mark as delivered");
    await seller.getByRole("dialog").getByLabel("Somebody else").check();
    await seller.getByRole("dialog").getByLabel("Comment").fill("The neighbour took it");
    await send(seller, "Mark as delivered");
    await seller.getByText(/^This order ended/).waitFor();
    const { body } = await shop.manager("GET", `/v1/orders/${id}`);
    expect(body).toMatchObject({ status: "done", delivery: { handedTo: "thirdPerson" } });
    await Promise.all([director.context().close(), seller.context().close()]);
  });

  it("S3-29 of a marketplace: confirm, see the payment, ship, and it is received by itself in the end", async () => {
    const shop = await world.shop("marketplace");
    const [{ id }] = await shop.place(catOrder);
    const [forgotten] = await shop.place(catOrder);
    await world.settle();
    const page = await open({ sub: "director-1", role: "director", shop: shop.id }, `/board/orders/${id}`);
    const other = await open(
      { sub: "manager-1", role: "manager", shop: shop.id },
      `/board/orders/${forgotten.id}`,
    );
    await press(page, "Confirm the order");
    await status(page, "Awaiting payment");
    await page.locator(".road", { hasText: "then: Not paid" }).waitFor();
    await press(other, "Confirm the order");
    await status(other, "Awaiting payment");
    await press(page, "Confirm the payment");
    await send(page, "Confirm the payment");
    await status(page, "Preparing");
    await press(page, "Ship the order");
    await page.getByLabel("Carrier").fill("InPost");
    await page.getByLabel("Tracking code").fill("PL77");
    await send(page, "Ship the order");
    await status(page, "Shipped");
    await world.advance("P3D");
    await look(other);
    await other.getByText(/^This order ended/).waitFor();
    await status(other, "Not paid");
    await world.advance("P32D");
    await look(page);
    await status(page, "Received");
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it("S0-30 S0-26 of contractors: a job with its price, one winner, stages, back to the feed with what was learned, and done", async () => {
    const shop = await world.shop("contractorFeed", { acceptFee: 500 });
    const offer = { services: ["Tiling"], cities: ["Toruń"] };
    for (const sub of ["ewa", "jan"]) await world.contractor(sub)("PUT", `/v1/contractors/${sub}`, offer);
    const [job] = await shop.place({ ...catOrder, service: "Tiling", city: "Toruń", comment: "A bathroom" });
    await world.settle();
    const ewa = await open({ sub: "ewa", role: "contractor" });
    const jan = await open({ sub: "jan", role: "contractor" });
    await jan.locator(".job", { hasText: "A bathroom" }).waitFor();
    await ewa.getByRole("button", { name: /^Accept for/ }).click();
    await ewa.waitForURL(/\/orders\//);
    await ewa.getByRole("link", { name: catOrder.buyer.phone }).waitFor();
    await jan.getByRole("button", { name: /^Accept for/ }).click();
    await jan.locator(".job", { hasText: /faster|somebody/i }).waitFor();
    await ewa.getByRole("button", { name: "Consultation", pressed: false }).click();
    await ewa.getByRole("button", { name: "Consultation", pressed: true }).waitFor();
    await choose(ewa, "Return the order to the feed…");
    const form = ewa.getByRole("dialog");
    await form.getByLabel("What was learned").fill("Six square metres, old tiles stay");
    await form.getByLabel("Reason").fill("No time before May");
    await form.getByLabel("Details").fill("Third floor, no lift");
    await send(ewa, "Return the order to the feed");
    await world.settle();
    await jan.goto(`${world.runtime.url}/board/orders/${job.id}`);
    await jan.locator(".card", { hasText: "Six square metres" }).first().waitFor();
    await press(jan, /^Accept the order for/);
    await jan.getByRole("link", { name: catOrder.buyer.phone }).waitFor();
    await press(jan, "Start the work");
    await status(jan, "Work under way");
    await press(jan, "Finish the work");
    await jan.getByText(/^This order ended/).waitFor();
    await Promise.all([ewa.context().close(), jan.context().close()]);
  });

  it("S1-04 S1-05 of a service desk: its own statuses by group, a reason to wait, and no success while money is open", async () => {
    const statuses = [{ name: "glue", group: "paused", title: "Waiting for glue" }];
    const shop = await world.shop("serviceDesk", { statuses });
    const [{ id }] = await shop.place(catOrder);
    await world.settle();
    const page = await open({ sub: "manager-1", role: "manager", shop: shop.id }, `/board/orders/${id}`);
    const move = async (title: string, fill?: { reason: string }) => {
      await press(page, "Change the status");
      await page.getByRole("dialog").getByLabel(title, { exact: true }).check();
      if (fill)
        await page
          .getByRole("dialog")
          .getByLabel(/^Reason/)
          .fill(fill.reason);
      await send(page, "Change the status");
    };
    await press(page, "Change the status");
    await page.locator(".statuses .st.paused", { hasText: "Waiting for glue" }).waitFor();
    await page.keyboard.press("Escape");
    await move("In progress");
    await status(page, "In progress");
    await move("Waiting for glue", { reason: "Comes on Monday" });
    await status(page, "Waiting for glue");
    await move("Ready");
    await status(page, "Ready");
    await move("Closed successfully");
    await page.getByRole("dialog").getByRole("alert").filter({ hasText: "still money to pay" }).waitFor();
    await page.keyboard.press("Escape");
    await choose(page, "Change the payment");
    await page.getByRole("dialog").getByLabel("Paid", { exact: true }).check();
    await send(page, "Change the payment");
    await page.locator(".card", { hasText: "Payment" }).getByText("Paid").first().waitFor();
    await move("Closed successfully");
    await page.getByText(/^This order ended/).waitFor();
    await page.context().close();
  });

  it("S4-02 S4-07 S4-17 of a back office: an order by phone, a courier who is new, out for delivery, delivered", async () => {
    const address = { line1: "ul. Prosta 1", city: "Gdańsk", country: "PL" };
    const shop = await world.shop("backOffice", { address, estimatedDeliveryMinutes: 45 });
    const page = await open({ sub: "manager-1", role: "manager", shop: shop.id });
    await page.getByRole("link", { name: "New order" }).first().click();
    await page.getByLabel("Name").fill("Jan Kowalski");
    await page.getByLabel("E-mail").last().fill("jan@example.com");
    await page.getByRole("textbox", { name: "Item" }).fill("Pierogi ruskie");
    await page.getByLabel(/^Price/).fill("28,50");
    await page.getByLabel("Street and number").fill("ul. Długa 5");
    await page.getByLabel("City").fill("Gdańsk");
    await press(page, "Place the order");
    await page.waitForURL(/\/orders\//);
    await press(page, "Start the work");
    await status(page, "In progress");
    await choose(page, "Assign a courier");
    const form = page.getByRole("dialog");
    await form.getByLabel("Name").fill("Ola");
    await form.getByLabel("E-mail").fill("ola@example.com");
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await form.getByRole("combobox").waitFor();
    await send(page, "Assign a courier");
    await page.locator(".dl", { hasText: "45 min" }).waitFor();
    await page.getByRole("combobox", { name: "Status" }).selectOption({ label: "Out for delivery" });
    await page.getByRole("dialog").getByText("The buyer gets a message about it.").waitFor();
    await send(page, "Hand over for delivery or pickup");
    await status(page, "Out for delivery");
    await page.getByRole("combobox", { name: "Payment" }).selectOption({ label: "Paid" });
    await send(page, "Change the payment");
    await page.locator(".office", { hasText: "Paid" }).waitFor();
    await press(page, "Mark as delivered");
    await send(page, "Mark as delivered");
    await page.getByText(/^This order ended/).waitFor();
    const id = new URL(page.url()).pathname.split("/").at(-1)!;
    const told = world.inbox(id).filter(({ to }: { to: string }) => to === "jan@example.com");
    expect(told.length).toBeGreaterThan(2);
    await page.context().close();
  });
});
