import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startWorld } from "../support/world.ts";

const world = startWorld();
const storefront = fileURLToPath(new URL("../../examples/storefront.ts", import.meta.url));

it("places, follows and cancels an order, gets its webhook and walks the feed, as examples/storefront.ts says", async () => {
  const { id: SHOP } = await world.shop("marketplace");
  const TOKEN = await world.runtime.token({ role: "storefront", sub: "web", shop: SHOP });
  const env = { ...process.env, SHOP, TOKEN, WAYMARK: world.runtime.url };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [storefront], { env });
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "Order 1001 is placed, and its webhook came: order.created.",
    "The shop has yet to confirm it; then 10500 minor units are due.",
    "It is cancelled now.",
    "The feed says order.created at 2026-11-21T10:00:00Z.",
    "The feed says order.cancel at 2026-11-21T10:00:00Z.",
  ]);
  const endpoints = await world.as("director", SHOP)("GET", `/v1/shops/${SHOP}/webhooks`);
  expect(endpoints.body.items).toEqual([]);
});
