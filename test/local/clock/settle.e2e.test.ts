import { expect, test } from "vitest";
import { stateMachineArn } from "../../../local/aws/environment.ts";
import { catOrder } from "../../support/fixtures.ts";
import { startWorld } from "../../support/world.ts";

const world = startWorld();

test("settling fires what is due at present or before, and no time passes", async () => {
  const shop = await world.shop("giftShop");
  const [{ id, deadlines }] = await shop.place(catOrder);
  const [{ dueAt }] = deadlines;
  await world.settle();
  const { executions } = world.runtime;
  executions.stop(executions.latestOf(id)!);
  expect(await world.advance("PT15M")).toEqual([]);
  expect(world.now()).toBe(dueAt);
  const input = JSON.stringify({ id, version: 1, state: "new", due: dueAt, wait: 1 });
  executions.start(stateMachineArn("giftShop"), `${id}-again`, input);
  expect(await world.settle()).toEqual([{ at: dueAt, order: `${id}-again`, state: "new" }]);
  const { history } = (await shop.manager("GET", `/v1/orders/${id}`)).body;
  expect(history).toMatchObject([{ command: "create" }, { command: "remind", at: dueAt }]);
  expect(world.now()).toBe(dueAt);
});
