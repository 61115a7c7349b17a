import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAcceptance } from "../../../acceptance/run.ts";
import { madeOnce } from "../../support/once.ts";
import { startWorld } from "../../support/world.ts";
import { assembledApplication } from "./application.ts";
import { exerciseEverything } from "./exercise-all.ts";
import { permissionsIn } from "./permissions.ts";
import { type AwsCall, recordCalls } from "./recorded-calls.ts";
import { templateIn } from "./template.ts";

let folder: string;
const calls: AwsCall[] = [];
let ears: Awaited<ReturnType<typeof recordCalls>>;

beforeAll(async () => {
  folder = await madeOnce("dev");
  ears = await recordCalls((call) => void calls.push(call));
});

afterAll(() => ears?.close());

/** Its calls are overheard, and its webhooks may lead to this machine. */
const beside = (name: string) => ({ ...ears.environmentOf(name), WEBHOOK_ALLOW_PRIVATE: "1" });
const world = startWorld({
  application: () => assembledApplication(folder, "waymark-dev", beside),
  bundled: true,
});

describe("the synthesised assembly", () => {
  it("leads an order of every lifecycle to its end, 35 days of silence among them", async () => {
    const lines: string[] = [];
    const options = { url: world.runtime.url, email: "buyer@example.com", tokens: {} };
    const { failed, good } = await runAcceptance(options, (line) => void lines.push(line));
    expect(failed, lines.join("\n")).toBe(0);
    expect(good).toBeGreaterThanOrEqual(40);
  });

  it("lets every function make the calls that it makes, by a role of its own", async () => {
    await exerciseEverything(world);
    const allows = permissionsIn(templateIn(folder, "waymark-dev"));
    expect(new Set(calls.filter((call) => !allows(call)).map((call) => JSON.stringify(call)))).toEqual(
      new Set(),
    );
    expect(new Set(calls.map(({ functionName: name }) => name)).size).toBeGreaterThanOrEqual(10);
  });
});
