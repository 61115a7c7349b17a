import { beforeAll, expect, it } from "vitest";
import { canaries, canaryRequest } from "../../../faults/canaries.ts";
import { type CallerName, startTestShops } from "../../../support/test-shops.ts";

const shops = startTestShops();
let id: string;

beforeAll(async () => {
  const offer = { email: "carl@example.com", services: ["tiling"], cities: ["Warszawa"] };
  for (const name of ["carl", "cora"])
    await shops.call(`contractor ${name}`, "PUT", `/v1/contractors/${name}`, offer);
  const feed = { service: "tiling", city: "Warszawa" };
  const { body } = await shops.place("contractorFeed", "masking", {
    ...canaryRequest("", { gift: true, byPhone: false }),
    ...feed,
  });
  id = body.orders[0].id;
  await shops.runtime.settle();
});

/** What says who somebody is and how to reach them. */
const personal = [
  "BuyerName",
  "buyer",
  "RecipientName",
  "recipient",
  "recipientPhone",
  "Street",
  "Flat",
  "Comment",
];

async function seenBy(player: CallerName, path: string): Promise<string[]> {
  const { body } = await shops.call(player, "GET", path);
  const text = JSON.stringify(body).toLowerCase();
  return personal.filter((what) => text.includes(canaries.get(what)!.toLowerCase()));
}

it("S0-33 a contractor who may accept an order reads the task in it, and nothing personal, nor in the feed", async () => {
  expect((await shops.call("contractor carl", "GET", `/v1/orders/${id}`)).status).toBe(200);
  expect(await seenBy("contractor carl", `/v1/orders/${id}`)).toEqual(["Comment"]);
  expect((await shops.call("contractor carl", "GET", "/v1/feed")).body.items).toHaveLength(1);
  expect(await seenBy("contractor carl", "/v1/feed")).toEqual(["Comment"]);
});

it("the one who accepted it reads all of it, and the other no more than that it is missing", async () => {
  await shops.command("contractor carl", id, "accept");
  expect(await seenBy("contractor carl", `/v1/orders/${id}`)).toEqual(personal);
  expect((await shops.call("contractor cora", "GET", `/v1/orders/${id}`)).status).toBe(404);
  expect(await seenBy("contractor cora", `/v1/orders/${id}`)).toEqual([]);
});

it("staff read of messages only masked addresses", async () => {
  const path = `/v1/orders/${id}/notifications`;
  expect((await shops.call("manager contractorFeed", "GET", path)).body.items.length).toBeGreaterThan(0);
  expect(await seenBy("manager contractorFeed", path)).toEqual([]);
});

it("another shop's staff read nothing", async () => {
  for (const path of [`/v1/orders/${id}`, `/v1/orders/${id}/notes`, `/v1/orders/${id}/notifications`]) {
    expect((await shops.call("manager marketplace", "GET", path)).status).toBe(404);
    expect(await seenBy("manager marketplace", path)).toEqual([]);
  }
});
