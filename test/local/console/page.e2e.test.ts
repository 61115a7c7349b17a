import { beforeAll, describe, expect, it } from "vitest";
import { addDuration } from "../../../domain/time/time.ts";
import { catOrder } from "../../support/fixtures.ts";
import { startWorld } from "../../support/world.ts";

const world = startWorld();
type Shop = Awaited<ReturnType<typeof world.shop>>;
const lifecycles = ["marketplace", "giftShop", "contractorFeed", "serviceDesk", "backOffice"];

/** What a browser sends along with a form of its own page. */
const own = () => ({ origin: world.runtime.url, "sec-fetch-site": "same-origin" });

async function look(path: string) {
  const answer = await fetch(world.runtime.url + path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function submit(path: string, fields: Record<string, string>, headers: Record<string, string> = own()) {
  const body = new URLSearchParams(fields);
  const answer = await fetch(world.runtime.url + path, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, to: answer.headers.get("location") ?? "", text: await answer.text() };
}

const sample = async (lifecycle: string) => (await submit("/_local/forms/sample", { lifecycle })).to;
const act = (page: string, command: string, as: string, fields = {}) =>
  submit(`${page}/${command}`, { as, ...fields });

describe("the page, before there are orders", () => {
  it("shows how to place the first one, with a command that works", async () => {
    const { openDemoShop } = await import("../../../local/startup-banner.ts");
    await openDemoShop();
    const { text } = await look("/");
    expect(text).toContain("There are no orders yet");
    const token = /Bearer (\S+)&quot;/.exec(text)![1]!;
    const body = /-d &#39;(.+)&#39;<\/code>/s.exec(text)![1]!.replaceAll("&quot;", '"');
    const answer = await fetch(`${world.runtime.url}/v1/orders`, {
      method: "POST",
      body,
      headers: {
        authorization: `Bearer ${token}`,
        "idempotency-key": "WEB-1",
        "content-type": "application/json",
      },
    });
    expect(answer.status).toBe(201);
  });
});

describe("the page", () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await world.shop("marketplace");
  });

  it("lists the orders of all shops, newest first", async () => {
    const other = await world.shop("serviceDesk");
    await shop.place(catOrder);
    await other.place({ ...catOrder, payment: { channel: "cash" } });
    await world.settle();
    const { text } = await look("/");
    expect(text).toContain("awaiting confirmation");
    expect(text.indexOf(other.id)).toBeGreaterThan(0);
    expect(text.indexOf(other.id)).toBeLessThan(text.indexOf(shop.id));
  });

  it("escapes what people call themselves", async () => {
    const buyer = { name: "<img src=x onerror=alert(1)>", email: "x@example.com" };
    const [{ id }] = await shop.place({ ...catOrder, buyer, comment: "</section><script>alert(1)</script>" });
    await world.settle();
    for (const path of ["/", `/_local/orders/${id}`]) {
      const { text } = await look(path);
      expect(text).toContain("&lt;img src=x onerror=alert(1)&gt;");
      expect(text).not.toMatch(/<img src=x|<script/);
    }
  });

  it("runs no script, loads nothing and stays in no frame", async () => {
    const { headers, text } = await look("/");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-\S+';/);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(text).not.toContain("<script");
    expect(text).not.toContain("http-equiv");
    expect((await look("/?refresh")).text).toContain('<meta http-equiv="refresh" content="5">');
  });

  it("turns to older orders", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 52; i++) ids.push((await shop.place(catOrder))[0].id);
    await world.settle();
    const listed = (text: string) =>
      [...text.matchAll(/href="\/_local\/orders\/(\w+)">Order/g)].map(([, id]) => id);
    const { text } = await look("/");
    expect(listed(text)).toEqual(ids.slice(2).reverse());
    const [, older] = /href="(\/\?orders=\d+)#orders">Older/.exec(text)!;
    expect(listed((await look(older!)).text).slice(0, 2)).toEqual([ids[1], ids[0]]);
  });

  it("says that an order is not there", async () => {
    for (const path of ["/_local/orders/nothing", "/_local/inbox/999999"]) {
      expect(await look(path)).toMatchObject({
        status: 404,
        text: expect.stringContaining("There is no such"),
      });
    }
  });
});

describe("the clock's forms", () => {
  it("go on by a step and lead back", async () => {
    const page = await sample("marketplace");
    const before = world.now();
    expect(await submit("/_local/forms/advance", { by: "P1D", back: page })).toMatchObject({
      status: 303,
      to: expect.stringMatching(new RegExp(`^${page}\\?fired=\\d+$`)),
    });
    expect(world.now()).toBe(addDuration(before, "P1D"));
  });

  it("go to the next deadline", async () => {
    const page = await sample("marketplace");
    await act(page, "confirm", "shop");
    for (let i = 0; i < 10 && !(await look(page)).text.includes("<strong>Expire</strong>"); i++)
      await submit("/_local/forms/advance", { by: "next" });
    const { text } = await look(page);
    expect(text).toContain("<strong>Expire</strong>");
    expect(text).toMatch(/<h1>Order \d+<\/h1>\s*<span class="badge lightgrey">unpaid<\/span>/);
  });

  it("refuse what is no duration, and lead to no other site", async () => {
    expect(await submit("/_local/forms/advance", { by: "3 days" })).toMatchObject({
      status: 400,
      text: expect.stringContaining("is a duration such as P3D"),
    });
    const { to } = await submit("/_local/forms/advance", { by: "PT1M", back: "//evil.example" });
    expect(to).toMatch(/^\/\?fired=\d+$/);
  });
});

describe("a sample order", () => {
  it.each(lifecycles)(
    "of %s is placed as often as one likes, and shows what can be done",
    async (lifecycle) => {
      const pages = [await sample(lifecycle), await sample(lifecycle)];
      expect(new Set(pages).size).toBe(2);
      const { status, text } = await look(pages[0]!);
      expect(status).toBe(200);
      // only a gift has a deadline from its first moment on
      const waits = lifecycle === "giftShop" ? "running in" : "No execution waits for this order";
      for (const part of ["As the", "What has happened", "Create", waits]) expect(text).toContain(part);
    },
  );
});

describe("the actions of an order", () => {
  it("lead a marketplace order from the shop to the buyer's rating", async () => {
    const page = await sample("marketplace");
    await act(page, "confirm", "shop");
    await act(page, "confirmPayment", "shop", { amount: "" });
    await act(page, "ship", "shop", { carrier: "InPost", trackingCode: "620999" });
    await act(page, "receive", "buyer");
    expect(await act(page, "rate", "buyer", { stars: "5", review: "" })).toMatchObject({
      status: 303,
      to: page,
    });
    const { text } = await look(page);
    for (const part of ["tracking code: 620999", "stars: 5", "succeeded in", "received"])
      expect(text).toContain(part);
  });

  it("upload the demo's picture as the photo of a gift, for the buyer to rate", async () => {
    const page = await sample("giftShop");
    await act(page, "accept", "shop");
    expect(await act(page, "addPhoto", "shop")).toMatchObject({ status: 303, to: page });
    await act(page, "ratePhoto", "buyer", { liked: "true", text: "" });
    const { text } = await look(page);
    for (const part of ["Add photo", "liked: true"]) expect(text).toContain(part);
    const { to } = await submit(`${page}/links/buyer`, {});
    expect((await look(to)).text).toContain("<img src=");
    expect(await act(page, "dispatch", "shop")).toMatchObject({ status: 303 });
    expect(await act(page, "addPhoto", "shop")).toMatchObject({
      status: 409,
      text: expect.stringContaining("Photos cannot be added in status courierLeft"),
    });
  });

  it("let a contractor return a job and another one take it", async () => {
    const page = await sample("contractorFeed");
    await act(page, "accept", "contractor");
    await act(page, "setStage", "contractor", { stage: "measurementAgreed", at: "2030-01-02T10:00" });
    const back = { clarification: "12 m²", reason: "Too far", details: "Weekends" };
    await act(page, "returnToFeed", "contractor", back);
    await act(page, "accept", "contractor");
    const { text } = await look(page);
    for (const part of ["As the contractor ola", "at: 2030-01-02T10:00:00Z", "12 m²"])
      expect(text).toContain(part);
  });

  it("say in the API's words why not, and change nothing", async () => {
    const page = await sample("marketplace");
    expect(await act(page, "receive", "buyer")).toMatchObject({
      status: 409,
      text: expect.stringContaining("is not possible in status awaitingConfirmation"),
    });
    expect(await act(page, "cancel", "buyer")).toMatchObject({
      status: 422,
      text: expect.stringContaining("reason"),
    });
    expect(await act(page, "confirm", "stranger")).toMatchObject({ status: 404 });
  });

  it("open the pages of buyer and deliverer", async () => {
    const page = await sample("backOffice");
    const deliverer = /<option value="([0-9a-f-]{36})"/.exec((await look(page)).text)![1]!;
    expect(await submit(`${page}/links/deliverer`, {})).toMatchObject({ status: 404 });
    await act(page, "assignDeliverer", "shop", { deliverer });
    for (const scope of ["buyer", "deliverer"]) {
      const { status, to } = await submit(`${page}/links/${scope}`, {});
      expect({ status, to }).toEqual({ status: 303, to: expect.stringMatching(/^\/l\/[\w-]{22,23}$/) });
      expect((await look(to)).status).toBe(200);
    }
    expect((await look(page)).text).toContain("deliverer: Piotr");
  });
});

describe("the inbox", () => {
  it("shows an e-mail as its reader sees it, in a frame that can do nothing, and as text", async () => {
    const page = await sample("marketplace");
    const { text } = await look(page);
    const mail = await look(/\/_local\/inbox\/\d+/.exec(text)![0]);
    expect(mail.text).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="/);
    expect(mail.text).toContain("As plain text");
    expect(mail.text).toContain(page);
  });

  it("S2-16 shows a chat as its reader sees it, with its buttons", async () => {
    const { url } = world.runtime;
    await fetch(`${url}/_local/telegram`, {
      method: "POST",
      body: JSON.stringify({ chat: 77, text: "/start" }),
    });
    const { text } = await look("/");
    const [, id] = /Telegram<\/span> <span>77<\/span>.*?\/_local\/inbox\/(\d+)"/s.exec(text)!;
    const chat = await look(`/_local/inbox/${id}`);
    expect(chat.text).toContain("As the chat shows it");
    expect(chat.text).toMatch(/srcdoc="[^"]*background:#4a6d80[^"]*Send contact/);
  });

  it("counts the segments of an SMS, and opens what it leads to", async () => {
    const page = await sample("backOffice");
    const deliverer = /<option value="([0-9a-f-]{36})"/.exec((await look(page)).text)![1]!;
    await act(page, "assignDeliverer", "shop", { deliverer });
    const { text } = await look(page);
    const [, id] = /SMS<\/span>.*?\/_local\/inbox\/(\d+)"/s.exec(text)!;
    const sms = await look(`/_local/inbox/${id}`);
    expect(sms.text).toMatch(/\d segments?, \d+ characters, GSM-7/);
    expect((await look(/href="(\/l\/[\w-]+)"/.exec(sms.text)![1]!)).status).toBe(200);
  });
});

describe("the forms", () => {
  it("refuse what another site sends, also from another port of this machine", async () => {
    const before = world.now();
    const strangers = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "cross-site" },
    ];
    for (const headers of strangers) {
      const mine: Record<string, string> = { ...headers } as Record<string, string>;
      for (const path of ["/_local/forms/advance", "/_local/clock/advance", "/_local/settle"])
        expect(await submit(path, { by: "P1D" }, mine)).toMatchObject({ status: 403 });
    }
    expect(world.now()).toBe(before);
  });
});
