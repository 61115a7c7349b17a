import { afterAll, beforeAll, expect, test } from "vitest";
import { setClock } from "../../../io/runtime/clock.ts";
import { type Runtime, startRuntime } from "../../../local/runtime.ts";
import { orderRequestFor, shopSettingsFor } from "../../support/fixtures.ts";
import { testShopsAt } from "../../support/test-shops.ts";

/** A ticking clock, as `npm start` has it, on a real time that goes on by a second whenever somebody looks at it. */
const tickMs = 1_000;
let real = Date.parse("2026-11-21T10:00:00Z");
let runtime: Runtime;
let shops: ReturnType<typeof testShopsAt>;

beforeAll(async () => {
  afterAll(setClock({ wall: () => (real += tickMs) }));
  runtime = await startRuntime({ port: 0, dataDir: ":memory:", clock: "ticking" });
  shops = testShopsAt(() => runtime);
  await shops.call("admin", "PUT", "/v1/shops/giftShop", shopSettingsFor("giftShop"));
});
afterAll(() => runtime.close());

async function place(key: string): Promise<{ id: string; dueAt: string }> {
  const { body } = await shops.place("giftShop", key, orderRequestFor("giftShop"));
  const [{ id, deadlines }] = body.orders;
  return { id, dueAt: deadlines[0].dueAt };
}

test("what is due at the very moment that an advance ends on has fired when it answers", async () => {
  for (const key of ["a", "b", "c"]) {
    const { id, dueAt } = await place(key);
    await runtime.settle();
    expect(await runtime.advance(() => Date.parse(dueAt))).toContainEqual({
      at: dueAt,
      order: id,
      state: "new",
    });
    const { history } = await shops.read(id);
    expect(history.at(-1)).toMatchObject({ command: "remind", at: dueAt });
  }
});
