import { afterEach, describe, expect, it } from "vitest";
import type { AccessTokens } from "../../acceptance/options.ts";
import { runAcceptance } from "../../acceptance/run.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { startWorld } from "../support/world.ts";
import { deployedProxy } from "./deployed-proxy.ts";

const world = startWorld();
const email = "success@simulator.amazonses.com";
const lines: string[] = [];
const say = (line: string) => void lines.push(line);
let deployed: Awaited<ReturnType<typeof deployedProxy>> | undefined;
afterEach(() => deployed?.close());

/** What an admin of a deployed Waymark puts into the file of tokens. */
async function tokens(): Promise<AccessTokens> {
  const { token } = world.runtime;
  const shops: AccessTokens["shops"] = {};
  for (const lifecycle of lifecycleNames) {
    const shop = `deployed-${lifecycle}`;
    const storefront = await token({ role: "storefront", sub: "web", shop });
    shops[lifecycle] = { id: shop, storefront, director: await token({ role: "director", sub: "d", shop }) };
  }
  const support = await token({ role: "support", sub: "s" });
  const contractors = { contractor: "c1", nextContractor: "c2" };
  const people = await Promise.all(
    Object.entries(contractors).map(async ([name, sub]) => [name, await token({ role: "contractor", sub })]),
  );
  return { admin: await token({ role: "admin", sub: "a" }), support, ...Object.fromEntries(people), shops };
}

describe("acceptance", () => {
  it("holds on one machine, with the clock moved", async () => {
    const { good, failed, skipped } = await runAcceptance({ url: world.runtime.url, email, tokens: {} }, say);
    expect({ failed, skipped }, lines.join("\n")).toEqual({ failed: 0, skipped: 0 });
    expect(good).toBeGreaterThanOrEqual(40);
  });

  it("holds without a clock, with tokens of the admin's", async () => {
    deployed = await deployedProxy(world.runtime.url);
    const count = await runAcceptance({ url: deployed.url, email, tokens: await tokens() }, say);
    expect(count, lines.join("\n")).toMatchObject({ failed: 0, skipped: 0 });
  });

  it("skips what there are no tokens for", async () => {
    deployed = await deployedProxy(world.runtime.url);
    const count = await runAcceptance({ url: deployed.url, email, tokens: {} }, say);
    expect(count).toEqual({ good: 0, failed: 0, skipped: lifecycleNames.length });
  });

  it("fails where a status is not the right one", async () => {
    deployed = await deployedProxy(world.runtime.url, (body) =>
      body.replace('"status":"preparing"', '"status":"lost"'),
    );
    const { failed } = await runAcceptance({ url: deployed.url, email, tokens: await tokens() }, say);
    expect(failed).toBe(1);
    expect(lines.join("\n")).toContain(
      "✗ The shop finds the money on its account. But the status is lost, not preparing.",
    );
  });

  it("says plainly that nothing runs there", async () => {
    const nowhere = { url: "http://127.0.0.1:9", email, tokens: {} };
    await expect(runAcceptance(nowhere, say)).rejects.toThrow("Nothing answers at http://127.0.0.1:9");
  });
});
