import { expect, it } from "vitest";
import { deploymentStages } from "../../bin/stages.ts";
import { configurationOf, type Stages } from "../../lib/configuration.ts";

const { dev } = deploymentStages;
const errorsOf = (change: object) => configurationOf({ dev: { ...dev, ...change } } as Stages, "dev");

it.each(Object.keys(deploymentStages))("accepts the stage %s as it is checked in", (stage) => {
  expect(configurationOf(deploymentStages, stage)).toMatchObject({
    alarms: deploymentStages[stage as "dev"].alarms,
  });
});

it("names the stages that there are when it does not know one", () => {
  expect(configurationOf(deploymentStages, "live")).toMatch(/no stage "live", but: dev, prod/);
});

it("names the deadlines that a lifecycle has when it does not know one", () => {
  expect(errorsOf({ deadlines: { marketplace: { paiment: "P1D" } } })).toMatch(
    /dev\.deadlines\.marketplace\.paiment: marketplace has no deadline of this name, but: .*payment/,
  );
  expect(errorsOf({ deadlines: { marketplace: { payment: "3 days" } } })).toMatch(/such as P3D/);
});

const calls = {
  origination: `pool-${"0123456789abcdef".repeat(2)}`,
  countries: ["PL"],
  maxPricePerMinute: "0.25",
};

it.each([
  ["a word that it does not know", { sneder: "x" }, /sneder/],
  [
    "a sender that its identity does not cover",
    { mail: { sender: "a@b.example", identity: "c.example" } },
    /mail\.identity/,
  ],
  ["days that CloudWatch cannot keep logs", { logDays: 8 }, /logDays: must be one of 1, 3, 5/],
  ["a sender of SMS that is too long", { smsSenders: { PL: "Waymark Orders" } }, /smsSenders\.PL/],
  ["a name for a country that takes numbers", { smsSenders: { US: "Waymark" } }, /smsSenders\.US: .*number/],
  [
    "a number to call from that is no id",
    { voice: { ...calls, origination: "+48123456789" } },
    /voice\.origination: must be an id/,
  ],
  [
    "a price without a point",
    { voice: { ...calls, maxPricePerMinute: "1" } },
    /voice\.maxPricePerMinute: must be dollars/,
  ],
  ["calls to nowhere", { voice: { ...calls, countries: [] } }, /voice\.countries/],
  ["a number that is none", { smsSenders: { US: "+12" } }, /smsSenders\.US: must be 1 to 11/],
  ["more keys of a list than are read at once", { listShards: { roses: 33 } }, /listShards\.roses/],
  [
    "a country that is none",
    { smsSenders: { Poland: "Waymark" } },
    /smsSenders\.Poland: must be an ISO 3166 code/,
  ],
  ["an issuer over plain http", { issuer: { url: "http://a.example", audience: ["x"] } }, /issuer\.url/],
  ["an origin with a path", { origins: ["https://shop.example/cart"] }, /origins\.0: must be an origin/],
  ["a shop that is named twice", { storefronts: ["demo", "demo"] }, /storefronts: must name each shop once/],
  [
    "storefronts of a pool that another issuer replaces",
    { issuer: { url: "https://a.example", audience: ["x"] }, storefronts: ["demo"] },
    /storefronts: must be left out/,
  ],
  ["a domain without its certificate", { domain: { name: "a.example" } }, /domain\.certificate/],
])("refuses %s, and says where", (_, change, text) => {
  expect(errorsOf(change)).toMatch(text);
});

it("refuses a name of a stage that resources cannot have", () => {
  expect(configurationOf({ "My Stage": dev }, "My Stage")).toMatch(/small letters/);
  expect(configurationOf({ myaws: dev }, "myaws")).toMatch(/must not contain aws/);
});
