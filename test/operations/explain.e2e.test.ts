import { beforeAll, describe, expect, it } from "vitest";
import { clayCats } from "../support/fixtures.ts";
import { startWorld } from "../support/world.ts";
import { runCommand } from "./run-command.ts";

const world = startWorld();
let shop: Awaited<ReturnType<typeof world.shop>>;
beforeAll(async () => {
  shop = await world.shop("marketplace");
});

const local = () => ["--local", "--url", world.runtime.url];
const order = {
  buyer: { name: "Anna Nowak", email: "anna.nowak@example.com" },
  delivery: { way: "carrier", price: 1500 },
  currency: "PLN",
  comment: "Ring at Kowalski's",
  lines: [clayCats],
};

async function confirmed(): Promise<{ id: string; number: string }> {
  const [placed] = await shop.place(order);
  await shop.manager("POST", `/v1/orders/${placed.id}/confirm`, {});
  await world.settle();
  return placed;
}

describe("explain", () => {
  it("tells who did what, what it led to, what runs, and what everybody can do and why not", async () => {
    const { id } = await confirmed();
    await world.advance("PT1M");
    const { code, said } = await runCommand("explain", id, ...local());
    expect(said).toContain(`Order ${id}`);
    expect(said).toMatch(/1\. 20\S+ \S+ UTC create by storefront storefront-1: now awaiting confirmation/);
    expect(said).toMatch(/2\. .* confirm by manager manager-1: now awaiting payment/);
    expect(said).toMatch(/payment: 20.*, in 2 days, then it becomes unpaid; a reminder in/);
    expect(said).toMatch(/awaiting payment to the buyer by email, a…@example.com: sent at/);
    expect(said).toContain(`${id} is running.`);
    expect(said).toMatch(/It waits in awaiting payment until/);
    expect(said).toMatch(/The shop: .*confirm payment/);
    expect(said).toMatch(/not \w.*: /);
    expect(said).toContain("What needs somebody\n  Nothing.");
    expect(code).toBe(0);
  });

  it("finds an order by its shop and number", async () => {
    const { id, number } = await confirmed();
    expect((await runCommand("explain", `${shop.id}/${number}`, ...local())).said).toContain(`Order ${id}`);
  });

  it("shows what people wrote only when asked to", async () => {
    const [{ id }] = await shop.place(order);
    await shop.manager("POST", `/v1/orders/${id}/cancel`, { reason: "Anna has moved away" });
    await world.settle();
    const { said } = await runCommand("explain", id, ...local());
    expect(said).toMatch(/cancel by manager manager-1: now cancelled \(.*reason …/);
    for (const word of ["Anna", "Nowak", "anna.nowak", "Kowalski", "moved"]) expect(said).not.toContain(word);
    expect((await runCommand("explain", id, ...local(), "--personal")).said).toContain("Anna has moved away");
  });

  it("exits with 1 when something needs somebody, such as a refund", async () => {
    const { id } = await confirmed();
    await world.advance("P4D");
    await world.reportPayment("paid", { order: id, amount: 6000, currency: "PLN", reference: "late-1" });
    await world.settle();
    const { code, said } = await runCommand("explain", id, ...local());
    expect(said).toContain("The shop owes 6000 (minor units) to the buyer.");
    expect(code).toBe(1);
  });

  it("exits with 2 and says why when it is used wrongly", async () => {
    const wrong = [
      { args: [...local()], says: "Name one order" },
      { args: ["01ABC", ...local()], says: "There is no order 01ABC." },
      { args: ["01ABC"], says: "Say which stage" },
      { args: ["01ABC", "--locl"], says: "--locl" },
      { args: ["01ABC", "--local", "--url", "http://127.0.0.1:9"], says: "No local Waymark answers" },
    ];
    for (const { args, says } of wrong) {
      const { code, said } = await runCommand("explain", ...args);
      expect(said).toContain(says);
      expect(said).toContain("--help says more.");
      expect(code).toBe(2);
    }
    expect(await runCommand("explain", "--help")).toMatchObject({
      code: 0,
      said: expect.stringContaining("--personal"),
    });
  });
});
