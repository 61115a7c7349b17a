import { beforeAll, expect, it, vi } from "vitest";
import { type Application, waymark } from "../../local/application.ts";
import type { Runtime } from "../../local/runtime.ts";
import { startTestShops } from "../support/test-shops.ts";
import { runCommand } from "./run-command.ts";

const shops = startTestShops({ application: () => breakable });
let broken = false;

/** The consumer `notify` can be broken, as by a bad deployment. */
const breakable: Application = {
  ...waymark,
  async handler(name) {
    const handle = await waymark.handler(name);
    return (event, context) => {
      if (name === "notify" && broken) throw new Error("A bad deployment.");
      return handle(event, context);
    };
  },
};

beforeAll(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

const mails = ({ inbox }: Runtime, order: string) => inbox.list({ order }).length;

it("sends what a broken consumer did not, once its cause is mended, and empties the failure list", async () => {
  const { runtime } = shops;
  const local = ["--local", "--url", runtime.url];
  await runtime.settle();
  broken = true;
  const { body } = await shops.place("marketplace");
  const { id } = body.orders[0];
  await runtime.settle();
  expect(runtime.deadLetters.list()).toHaveLength(1);
  expect(mails(runtime, id)).toBe(0);
  broken = false;
  await runtime.advance((now) => now + 3_600_000);

  const dry = await runCommand("redrive", ...local, "--dry-run");
  expect(dry).toMatchObject({ code: 0, said: expect.stringContaining(`notify gave up on order ${id}.`) });
  expect(runtime.deadLetters.list()).toHaveLength(1);
  expect(mails(runtime, id)).toBe(0);

  expect((await runCommand("redrive", ...local)).said).toContain("All orders were looked through.");
  expect(runtime.deadLetters.list()).toEqual([]);
  expect(mails(runtime, id)).toBeGreaterThan(0);
  expect((await runCommand("redrive", ...local)).said).toContain("0 failures lie in the list.");
});
