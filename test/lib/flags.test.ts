import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

it("sets every feature flag as `cdk init` of this version would", () => {
  const { stage, ...flags } = read("cdk.json").context;
  expect(flags).toEqual(read("node_modules/aws-cdk/lib/init-templates/.recommended-feature-flags.json"));
  expect(stage).toBe("dev");
});
