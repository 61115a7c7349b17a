import { createECDH } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../../../domain/lifecycle/commands.ts";
import { tell } from "../../../proofs/counts.ts";
import { counter } from "../../../support/counter.ts";
import { catOrder } from "../../../support/fixtures.ts";
import { startWorld } from "../../../support/world.ts";
import { callersFor } from "./callers.ts";
import {
  type AccessCaller,
  accessCallers,
  standingsByOrder,
  statusForCommand,
  statusForConversation,
  statusForNotes,
  statusForNotifications,
  statusForPaymentPage,
  statusForReading,
  statusForUpload,
  unauthenticated,
  unknownCommands,
} from "./order-rules.ts";
import {
  type ShopOwnership,
  type shopRules,
  statusForFeed,
  statusForProfile,
  statusForShop,
} from "./shop-rules.ts";

/** Who may ask for what, and of whose: every cell is one request, and its status stands in the table. */
const world = startWorld();
const ids: Record<string, string> = {
  giftMissing: "01JD3Q7Z5V8K2M4N6P9R0S1T3W",
  jobMissing: "01JD3Q7Z5V8K2M4N6P9R0S1T3X",
};
const shops: Record<"gift" | "job" | "other", string> = { gift: "", job: "", other: "" };
let casts: Record<"gift" | "job", Awaited<ReturnType<typeof callersFor>>>;
const [nextKey, nextMissing] = [counter("call"), counter("none")];
let cells = 0;

const bouquet = {
  ...catOrder,
  lines: [{ ...catOrder.lines[0]!, category: "flowers" }],
  delivery: { ...catOrder.delivery, from: "2026-11-23T10:00:00Z", to: "2026-11-23T12:00:00Z" },
};
const job = { ...catOrder, service: "tiling", city: "Warszawa" };

beforeAll(async () => {
  await openGiftShops();
  await openFeed();
  casts = { gift: await callersFor(world, shops.gift), job: await callersFor(world, shops.job) };
});

async function openGiftShops() {
  const [own, other] = [await world.shop("giftShop"), await world.shop("giftShop")];
  [shops.gift, shops.other] = [own.id, other.id];
  ids.giftOfSeller = await accepted(own, "seller-1");
  ids.giftOfOtherSeller = await accepted(own, "seller-2");
  ids.giftOfOtherShop = await accepted(other, "seller-1");
}

async function accepted(shop: Awaited<ReturnType<typeof world.shop>>, seller: string): Promise<string> {
  const [{ id }] = await shop.place(bouquet);
  await shop.manager("POST", `/v1/orders/${id}/accept`);
  await shop.manager("POST", `/v1/orders/${id}/assignSeller`, { seller });
  return id;
}

async function openFeed() {
  const [own, other] = [await world.shop("contractorFeed"), await world.shop("contractorFeed")];
  shops.job = own.id;
  for (const [sub, city] of [
    ["contractor-1", "Warszawa"],
    ["contractor-2", "Warszawa"],
    ["contractor-3", "Gdynia"],
  ] as const)
    await world.contractor(sub)("PUT", `/v1/contractors/${sub}`, { services: ["tiling"], cities: [city] });
  const taken = async (sub: string) => {
    const [{ id }] = await own.place(job);
    await world.contractor(sub)("POST", `/v1/orders/${id}/accept`);
    return id;
  };
  ids.jobOfContractor = await taken("contractor-1");
  ids.jobOfOtherContractor = await taken("contractor-2");
  ids.jobOfNobody = (await own.place(job))[0].id;
  ids.jobOfOtherShop = (await other.place({ ...job, city: "Sopot" }))[0].id;
}

type Request = [method: string, path: string, body?: object | undefined];

/** Sends one request for every caller and gathers the cells that are not as the table says. */
async function wrongCells(
  side: "gift" | "job",
  request: (who: AccessCaller) => Request,
  wanted: (who: AccessCaller) => number,
) {
  const answers = await Promise.all(
    accessCallers.map((who) => {
      const [method, path, body] = request(who);
      return casts[side](who, method, path, body, nextKey());
    }),
  );
  cells += accessCallers.length;
  return accessCallers.flatMap((who, i) => {
    const { status } = answers[i]!;
    return status === wanted(who)
      ? []
      : [`${who} ${request(who).slice(0, 2).join(" ")}: ${status}, not ${wanted(who)}`];
  });
}

const names = [...Object.keys(commands), ...unknownCommands];
const sideOf = (target: string) => (target.startsWith("gift") ? "gift" : "job");

describe.each(Object.keys(standingsByOrder))("%s", (target) => {
  const path = (rest = "") => `/v1/orders/${ids[target]}${rest}`;

  it(`takes each of ${names.length} commands from whom the table says`, async () => {
    const wrong: string[] = [];
    for (const name of names)
      wrong.push(
        ...(await wrongCells(
          sideOf(target),
          () => ["POST", path(`/${name}`), { nonsense: true }],
          (who) => statusForCommand(target, who, name),
        )),
      );
    expect(wrong).toEqual([]);
  });

  it("shows itself, its cancellation, its page for the payment and its notes to whom the table says", async () => {
    const side = sideOf(target);
    const note = { text: "Ring twice" };
    expect([
      ...(await wrongCells(
        side,
        () => ["GET", path()],
        (who) => statusForReading(target, who),
      )),
      ...(await wrongCells(
        side,
        () => ["GET", path("/cancellation")],
        (who) => statusForReading(target, who),
      )),
      ...(await wrongCells(
        side,
        () => ["POST", path("/payment-page"), {}],
        (who) => statusForPaymentPage(target, who),
      )),
      ...(await wrongCells(
        side,
        () => ["GET", path("/notes")],
        (who) => statusForNotes(target, who, 200),
      )),
      ...(await wrongCells(
        side,
        () => ["POST", path("/notes"), note],
        (who) => statusForNotes(target, who, 201),
      )),
      ...(await wrongCells(
        side,
        () => ["POST", path("/note"), note],
        (who) => statusForNotes(target, who, 200),
      )),
    ]).toEqual([]);
  });
});

describe.each(Object.keys(standingsByOrder))("the photos of %s", (target) => {
  it.each([
    ["GET", undefined, statusForReading],
    ["POST", { contentType: "image/jpeg", bytes: 5 }, statusForUpload],
  ] as const)("%s is for whom the table says", async (method, body, wanted) => {
    const request = (): Request => [method, `/v1/orders/${ids[target]}/photos`, body];
    expect(await wrongCells(sideOf(target), request, (who) => wanted(target, who))).toEqual([]);
  });
});

describe.each(Object.keys(standingsByOrder))("the dialog of %s", (target) => {
  it.each([
    ["GET", undefined, 200],
    ["POST", { text: "Ring twice" }, 201],
  ] as const)("%s is for the buyer, the shop, its contractor and support", async (method, body, done) => {
    const request = (): Request => [method, `/v1/orders/${ids[target]}/messages`, body];
    const wrong = await wrongCells(sideOf(target), request, (who) =>
      statusForConversation(target, who, done),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.keys(standingsByOrder))("the messages of %s", (target) => {
  it.each([
    ["GET", "notifications", undefined, 200],
    ["POST", "resend", { message: "none" }, 404],
    ["POST", "dismiss", { message: "none" }, 404],
  ] as const)("%s %s is for staff, support and admins", async (method, name, body, done) => {
    const request = (): Request => [method, `/v1/orders/${ids[target]}/${name}`, body];
    const wrong = await wrongCells(sideOf(target), request, (who) =>
      statusForNotifications(target, who, done),
    );
    expect(wrong).toEqual([]);
  });
});

it("a suppressed address is an admin's business", async () => {
  const body = { email: "nobody@example.com" };
  const wanted = (who: AccessCaller) => (unauthenticated.includes(who) ? 401 : who === "admin" ? 200 : 403);
  expect(await wrongCells("gift", () => ["POST", "/v1/suppressions/lift", body], wanted)).toEqual([]);
});

it("a task is dismissed by those who look after tasks", async () => {
  const readers: AccessCaller[] = ["director", "manager", "support", "admin"];
  const wanted = (who: AccessCaller) =>
    unauthenticated.includes(who) ? 401 : readers.includes(who) ? 404 : 403;
  expect(await wrongCells("gift", () => ["POST", "/v1/tasks/dismiss", { task: "none" }], wanted)).toEqual([]);
});

describe("an order of another shop", () => {
  it("looks exactly like a missing one", async () => {
    const strangers: AccessCaller[] = [
      "director",
      "manager",
      "seller",
      "storefront",
      "buyer",
      "contractor",
      "unsuitable",
    ];
    for (const [foreign, missing] of [
      ["giftOfOtherShop", "giftMissing"],
      ["jobOfOtherShop", "jobMissing"],
    ] as const)
      for (const who of strangers)
        for (const [method, rest, body] of [
          ["GET", ""],
          ["GET", "/notes"],
          ["GET", "/messages"],
          ["POST", "/messages", { text: "x" }],
          ["POST", "/cancel", { reason: "x" }],
          ["POST", "/note", { text: "x" }],
        ] as const) {
          const ask = (target: string) =>
            casts[sideOf(target)](who, method, `/v1/orders/${ids[target]}${rest}`, body);
          const [there, nowhere] = [await ask(foreign), await ask(missing)];
          expect({ ...there.document, requestId: "" }).toEqual({ ...nowhere.document, requestId: "" });
        }
  });
});

describe("a shop", () => {
  const settings = { name: "Clay Cats", lifecycle: "giftShop" };
  const person = { name: "Piotr", email: "piotr@example.com" };
  const requests: Record<
    keyof typeof shopRules,
    (shop: string, who: AccessCaller) => [string, string, object?]
  > = {
    readShop: (shop) => ["GET", `/v1/shops/${shop}`],
    saveShop: (shop) => ["PUT", `/v1/shops/${shop}`, settings],
    changeShop: (shop) => ["PATCH", `/v1/shops/${shop}`, { locale: "en" }],
    hideShop: (shop) => ["PATCH", `/v1/shops/${shop}`, { hidden: false, hiddenProducts: null }],
    listOrders: (shop) => ["GET", `/v1/orders?shop=${shop}`],
    reportLosses: (shop) => ["GET", `/v1/shops/${shop}/losses?from=2026-11-01&to=2026-11-30`],
    countOrders: (shop) => ["GET", `/v1/orders/counts?shop=${shop}`],
    listStaff: (shop) => ["GET", `/v1/shops/${shop}/staff`],
    removeStaff: (shop) => ["DELETE", `/v1/shops/${shop}/staff/nobody`],
    listPurchases: (shop) => ["GET", `/v1/shops/${shop}/purchases`],
    listProviders: (shop) => ["GET", `/v1/shops/${shop}/providers`],
    testProvider: (shop) => ["POST", `/v1/shops/${shop}/providers/payments/generic/test`, {}],
    readStockFeed: (shop) => ["GET", `/v1/shops/${shop}/stock-feed`],
    refreshStockFeed: (shop) => ["POST", `/v1/shops/${shop}/stock-feed/refresh`],
    listOutOfStock: (shop) => ["GET", `/v1/shops/${shop}/out-of-stock`],
    addDeliverer: (shop) => ["POST", `/v1/shops/${shop}/deliverers`, person],
    listDeliverers: (shop) => ["GET", `/v1/shops/${shop}/deliverers`],
    changeDeliverer: (shop) => ["PUT", `/v1/shops/${shop}/deliverers/${piotr}`, person],
    listEvents: (shop) => ["GET", `/v1/events?shop=${shop}`],
    listTasks: (shop) => ["GET", `/v1/tasks?shop=${shop}`],
    listEndpoints: (shop) => ["GET", `/v1/shops/${shop}/webhooks`],
    placeOrder: (shop, who) => [
      "POST",
      "/v1/orders",
      { ...bouquet, shop, source: who === "storefront" ? "storefront" : "phone" },
    ],
  };
  let piotr = "";

  it.each(Object.keys(requests) as (keyof typeof shopRules)[])(
    "answers %s to whom the table says",
    async (name) => {
      const added = await casts.gift("director", "POST", `/v1/shops/${shops.gift}/deliverers`, person);
      piotr = added.document.id;
      const about = { own: shops.gift, other: shops.other, missing: nextMissing() };
      for (const whose of Object.keys(about) as ShopOwnership[]) {
        const request = (who: AccessCaller) => requests[name](about[whose], who);
        expect(await wrongCells("gift", request, (who) => statusForShop(name, who, whose))).toEqual([]);
      }
    },
  );

  it("keeps its deliverers to itself", async () => {
    const answer = await casts.gift("director", "PUT", `/v1/shops/${shops.gift}/deliverers/nobody`, person);
    expect(answer.status).toBe(404);
  });
});

const browser = {
  ...{ endpoint: "http://127.0.0.1:9/browser", expirationTime: null },
  keys: {
    p256dh: createECDH("prime256v1").generateKeys("base64url"),
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  },
};

describe("somebody with a token", () => {
  const anyone = (who: AccessCaller) => (unauthenticated.includes(who) ? 401 : 200);

  it("may ask who they are, and say what they are called", async () => {
    expect(await wrongCells("gift", () => ["GET", "/v1/me"], anyone)).toEqual([]);
    expect(await wrongCells("gift", () => ["PUT", "/v1/me", { language: "pl" }], anyone)).toEqual([]);
    expect(await wrongCells("gift", () => ["PATCH", "/v1/me", { messages: null }], anyone)).toEqual([]);
  });

  it("S2-14 S2-17 is told of orders in browsers and chats of their own as staff, contractor or support only", async () => {
    const told = (who: AccessCaller, status: number) =>
      unauthenticated.includes(who) ? 401 : ["storefront", "buyer", "admin"].includes(who) ? 403 : status;
    const calls: [string, string, number, object?][] = [
      ["GET", "/v1/me/push-subscriptions", 200],
      ["POST", "/v1/me/push-subscriptions", 201, browser],
      ["DELETE", "/v1/me/push-subscriptions/7", 404],
      ["GET", "/v1/me/telegram", 200],
      ["POST", "/v1/me/telegram", 201],
      ["DELETE", "/v1/me/telegram/none", 404],
    ];
    for (const [method, path, status, body] of calls)
      expect(
        await wrongCells(
          "gift",
          () => [method, path, body],
          (who) => told(who, status),
        ),
      ).toEqual([]);
  });

  it("lists all shops as support or admin only", async () => {
    const wanted = (who: AccessCaller) =>
      unauthenticated.includes(who) ? 401 : ["support", "admin"].includes(who) ? 200 : 403;
    expect(await wrongCells("gift", () => ["GET", "/v1/shops"], wanted)).toEqual([]);
  });
});

describe("a contractor", () => {
  const profile = { services: ["tiling"], cities: ["Warszawa"] };
  const about = { own: "contractor-1", other: "contractor-2", missing: "" };

  it.each(["GET", "PUT"])("has a profile of their own: %s", async (method) => {
    for (const whose of ["own", "other", "missing"] as const) {
      const id = about[whose] || nextMissing();
      const body = method === "PUT" ? profile : undefined;
      const wanted = (who: AccessCaller) =>
        who === "otherContractor" && whose === "other" ? 200 : statusForProfile(method, who, whose);
      expect(await wrongCells("gift", () => [method, `/v1/contractors/${id}`, body], wanted)).toEqual([]);
    }
  });

  it("has a list of their own orders, which only support and admins read besides", async () => {
    const request = (): Request => ["GET", `/v1/orders?contractor=contractor-1`];
    const may: AccessCaller[] = ["contractor", "support", "admin"];
    const wanted = (who: AccessCaller) =>
      unauthenticated.includes(who) ? 401 : may.includes(who) ? 200 : 403;
    expect(await wrongCells("gift", request, wanted)).toEqual([]);
  });

  it("reads the feed, and nobody else does", async () => {
    expect(await wrongCells("gift", () => ["GET", "/v1/feed"], statusForFeed)).toEqual([]);
  });
});

describe("what is open", () => {
  it("answers anyone, but hears only signed webhooks", async () => {
    expect([
      ...(await wrongCells(
        "gift",
        () => ["GET", "/health"],
        () => 200,
      )),
      ...(await wrongCells(
        "gift",
        () => ["GET", "/openapi.json"],
        () => 200,
      )),
      ...(await wrongCells(
        "gift",
        () => ["POST", "/v1/webhooks/payments/generic", {}],
        () => 401,
      )),
      ...(await wrongCells(
        "gift",
        () => ["POST", "/v1/webhooks/payments/nobody", {}],
        () => 404,
      )),
      ...(await wrongCells(
        "gift",
        () => ["POST", "/v1/webhooks/telegram", { update_id: 1 }],
        () => 401,
      )),
      ...(await wrongCells(
        "gift",
        () => ["POST", "/v1/webhooks/carriers/generic", {}],
        () => 401,
      )),
      ...(await wrongCells(
        "gift",
        () => ["POST", "/v1/webhooks/carriers/nobody", {}],
        () => 404,
      )),
      ...(await wrongCells(
        "gift",
        () => ["GET", "/v1/lifecycles/giftShop"],
        () => 200,
      )),
    ]).toEqual([]);
  });
});

it("the whole table has at least 1,500 cells", (context) => {
  tell(context, { cells });
  expect(cells).toBeGreaterThanOrEqual(1_500);
});
