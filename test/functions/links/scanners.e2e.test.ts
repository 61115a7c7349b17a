import { beforeAll, describe, expect, it } from "vitest";
import { tell } from "../../proofs/counts.ts";
import { deliveryOrders, openAndSubmit, type Shop } from "../../support/delivery-orders.ts";
import { anna, catOrder } from "../../support/fixtures.ts";
import { hiddenFieldsOf, type LinkVisitor, linkVisitor } from "../../support/link-visitor.ts";
import { runSize } from "../../support/seed.ts";
import { startWorld } from "../../support/world.ts";

/** How mail scanners, previewers and attackers come: quality.md row 13, features.md part 3 number 2. */
const world = startWorld();
const { sendCommand, addDeliverer, linkOf, outForDelivery, read, notificationsAbout } = deliveryOrders(world);
const requests = runSize("SCANS", 200);
const agents = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36",
  "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
  "Mozilla/5.0 (compatible; Google-Safety; +http://www.google.com/bot.html)",
  "facebookexternalhit/1.1",
  "WhatsApp/2.24",
  "curl/8.10",
  "",
];

let shop: Shop;
let piotr: { id: string; email: string };
let version: (id: string) => Promise<number>;

beforeAll(async () => {
  shop = await world.shop("backOffice");
  piotr = await addDeliverer(shop, "Piotr");
  version = async (id) => (await read(shop, id)).version;
});

describe("a mail scanner", () => {
  it(`P3-02 opens both links ${requests} times with GET and HEAD under ${agents.length} names: nothing changes`, async (context) => {
    const { id, at } = await outForDelivery(shop, piotr);
    const links = [at, linkVisitor(await linkOf(id, anna.email))];
    const before = await version(id);
    const mails = world.inbox(id).length;
    for (let i = 0; i < requests; i += links.length)
      for (const link of links) {
        const agent = { "user-agent": agents[i % agents.length]!, "sec-purpose": "prefetch" };
        expect(await link.request(i % 4 === 0 ? "HEAD" : "GET", undefined, agent)).toMatchObject({
          status: 200,
        });
        link.forgetCookie();
      }
    await world.settle();
    expect([await version(id), world.inbox(id).length]).toEqual([before, mails]);
    tell(context, { "requests of scanners": requests });
  });

  it("sends every form of the page without the cookie: nothing changes, and the page says why", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    const before = await version(id);
    const { text } = await at.open();
    for (const csrfFields of hiddenFieldsOf(text)) {
      at.forgetCookie();
      const fields = { ...csrfFields, reason: "x", comment: "x", handedTo: "inPerson" };
      const answer = await at.request("POST", new URLSearchParams(fields));
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('role="alert"');
    }
    expect(await version(id)).toBe(before);
  });

  it("puts the order into the address, or into JSON: nothing changes", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    const before = await version(id);
    await at.open();
    const csrfFields = at.csrfFieldsFor("deliver");
    const asked = linkVisitor(
      `${await linkOf(id, piotr.email)}?${new URLSearchParams({ ...csrfFields, handedTo: "inPerson" })}`,
    );
    for (const method of ["HEAD", "GET"]) expect(await asked.request(method)).toMatchObject({ status: 200 });
    expect(await asked.request("POST")).toMatchObject({ status: 403 });
    expect(await asked.request("POST", new URLSearchParams())).toMatchObject({ status: 403 });
    const json = { "content-type": "application/json" };
    const send = (body: string) => at.request("POST", body as unknown as URLSearchParams, json);
    expect(await send(JSON.stringify(csrfFields))).toMatchObject({ status: 403 });
    expect(await send(new URLSearchParams(csrfFields).toString())).toMatchObject({ status: 403 });
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect([method, (await at.request(method)).status]).toEqual([method, 405]);
    expect(await version(id)).toBe(before);
  });
});

describe("a form", () => {
  it("with somebody else's cookie, or from another site, is not accepted", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    const stranger = { cookie: `waymark=${"A".repeat(22)}` };
    const elsewhere = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }];
    for (const headers of [stranger, ...elsewhere])
      expect((await tapWith(at, "deliver", headers)).status).toBe(403);
    expect((await read(shop, id)).status).toBe("outForDelivery");
    const own = { origin: "null", "sec-fetch-site": "same-origin" };
    expect((await tapWith(at, "deliver", own)).status).toBe(303);
  });

  it("P3-02 sent twice is one change, one message and the same answer", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    await at.open();
    const taps = await Promise.all([at.submit("deliver"), at.submit("deliver"), at.submit("deliver")]);
    const late = await at.submit("deliver");
    expect(new Set([...taps, late].map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(["303 "]),
    );
    await world.advance("PT2M");
    expect((await notificationsAbout(id, "delivered")).length).toBe(1);
    const { history } = await read(shop, id);
    expect(history.filter(({ command }: { command: string }) => command === "deliver")).toHaveLength(1);
  });

  it("is of no use once its nonce was used for something else, or the order has changed", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    await at.open();
    const replayed = at.csrfFieldsFor("fail");
    expect(await at.submit("fail", { reason: "Nobody at home" })).toMatchObject({ status: 303 });
    for (const action of ["deliver", "undo", "onMyWay"]) {
      const fields = { ...replayed, action, handedTo: "inPerson" };
      const answer = await at.request("POST", new URLSearchParams(fields));
      expect(answer.status, action).toBe(409);
      expect(answer.text).toContain("changed in the meantime");
    }
    const forged = {
      ...replayed,
      version: String(await version(id)),
      action: "deliver",
      handedTo: "inPerson",
    };
    expect(await at.request("POST", new URLSearchParams(forged))).toMatchObject({ status: 403 });
    expect((await read(shop, id)).status).toBe("outForDelivery");
  });

  it("on a second device, after the same was done on the first, is answered as done", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    const tablet = linkVisitor(await linkOf(id, piotr.email));
    await tablet.open();
    await openAndSubmit(at, "deliver");
    expect(await tablet.submit("deliver")).toMatchObject({ status: 303 });
    expect(await version(id)).toBe(5);
  });

  it("gives no command that is not its holder's", async () => {
    const { id, at } = await outForDelivery(shop, piotr);
    const before = await version(id);
    const foreign = ["cancel", "assignDeliverer", "setPayment", "start", "receive", "toString", ""];
    for (const command of foreign) {
      const fields = { reason: "x", deliverer: piotr.id, status: "paid" };
      const { status, text } = await openAndSubmit(at, command, fields);
      expect([command, status]).toEqual([command, 403]);
      expect(text).not.toContain("changed in the meantime");
    }
    expect(await version(id)).toBe(before);
  });
});

describe("a link that is wrong", () => {
  it("P3-02 looks the same, whether it was mistyped, forged, revoked or has expired", async () => {
    const expired = await outForDelivery(shop, piotr);
    await sendCommand(shop, expired.id, "deliver");
    await world.advance("P7D");
    const revoked = await outForDelivery(shop, piotr);
    await sendCommand(shop, revoked.id, "assignDeliverer", { deliverer: piotr.id });
    const at = (token: string) => linkVisitor(`${world.runtime.url}/l/${token}`);
    const forged = [at(`1${"A".repeat(22)}`), at("x"), at("x".repeat(500)), at("%00"), at("__proto__")];
    const pages = await Promise.all([expired.at, revoked.at, ...forged].map((link) => link.request("GET")));
    const posts = await Promise.all(
      [expired.at, ...forged].map((link) => link.request("POST", new URLSearchParams({ action: "deliver" }))),
    );
    const seen = [...pages, ...posts].map(({ status, text, headers }) =>
      JSON.stringify([status, text, [...headers].filter(([name]) => name !== "date")]),
    );
    expect(new Set(seen).size).toBe(1);
    expect(pages[0]).toMatchObject({ status: 404 });
    expect(pages[0]!.headers.has("set-cookie")).toBe(false);
  });

  it("is answered 429 after twenty in a minute, while good links go on working", async () => {
    const { at } = await outForDelivery(shop, piotr);
    await world.advance("PT1M");
    const wrong = linkVisitor(`${world.runtime.url}/l/1${"B".repeat(22)}`);
    const statuses = [];
    for (let i = 0; i < 22; i++) statuses.push((await wrong.request("GET")).status);
    expect(statuses).toEqual([...Array(20).fill(404), 429, 429]);
    expect((await wrong.request("GET")).headers.get("retry-after")).toBe("60");
    expect(await openAndSubmit(at, "deliver")).toMatchObject({ status: 303 });
    await world.advance("PT1M");
    expect(await wrong.request("GET")).toMatchObject({ status: 404 });
  });
});

describe("every page", () => {
  it("has no script and strict headers", async () => {
    const { at } = await outForDelivery(shop, piotr);
    const wrong = linkVisitor(`${world.runtime.url}/l/nothing`);
    for (const { text, headers } of [await at.request("GET"), await wrong.request("GET")]) {
      expect(text).not.toMatch(/<script|javascript:|\son\w+=|style="|src=/i);
      const policy = headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|script-src|\*/);
      expect(Object.fromEntries(headers)).toMatchObject({
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, nofollow",
        "x-content-type-options": "nosniff",
        "content-type": "text/html; charset=utf-8",
      });
    }
    const cookie = (
      await linkVisitor(await linkOf((await outForDelivery(shop, piotr)).id, piotr.email)).open()
    ).headers.get("set-cookie");
    expect(cookie).toMatch(/^waymark=[\w-]{22}; Path=\/l\/[\w-]{23}; HttpOnly; SameSite=Strict$/);
  });

  it("shows what people wrote as text", async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const order = { ...catOrder, comment: evil, buyer: { ...anna, name: evil } };
    const { id, at } = await outForDelivery(shop, piotr, order);
    for (const link of [at, linkVisitor(await linkOf(id, anna.email))]) {
      const { text } = await link.open();
      expect(text).not.toMatch(/<script|<img/);
    }
    expect((await at.open()).text).toContain("&lt;script&gt;");
  });
});

const tapWith = async (at: LinkVisitor, command: string, headers: Record<string, string>) => {
  await at.open();
  return at.submit(command, {}, headers);
};
