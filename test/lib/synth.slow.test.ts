import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { deploymentStages } from "../../bin/stages.ts";
import handlers from "../../functions/handlers.json" with { type: "json" };
import { synth } from "../setup/synth.ts";
import { madeOnce } from "../support/once.ts";

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");
const assetsIn = (output: string): string[] =>
  readdirSync(output).filter((name) => name.startsWith("asset."));

describe.each(Object.keys(deploymentStages) as (keyof typeof deploymentStages)[])(
  "cdk synth of %s",
  (stage) => {
    let output: string;
    beforeAll(async () => {
      output = await madeOnce(stage);
    });

    it("finds nothing that is not explained", () => {
      expect(JSON.parse(read(output, "validation-report.json")).pluginReports).toEqual([]);
    });

    it("has a bundle with a handler for every function", () => {
      const template = JSON.parse(read(output, `waymark-${stage}.template.json`));
      const made = Object.values(
        template.Resources as Record<string, { Type: string; Metadata?: Record<string, string> }>,
      )
        .filter(({ Type }) => Type === "AWS::Lambda::Function")
        .map(({ Metadata }) => Metadata!["aws:asset:path"]!);
      expect(made).toHaveLength(Object.keys(handlers).length);
      for (const asset of made) {
        expect(read(output, join(asset, "index.js")), asset).toMatch(/\bhandler:\(\)=>/);
        expect(existsSync(join(output, asset, "index.js.map")), asset).toBe(true);
      }
    });
  },
);

it("makes the same bytes twice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "again-"));
  try {
    const again = await synth("prod", join(folder, "prod"));
    const first = await madeOnce("prod");
    const file = "waymark-prod.template.json";
    expect(read(again, file)).toBe(read(first, file));
    expect(assetsIn(again)).toEqual(assetsIn(first));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
