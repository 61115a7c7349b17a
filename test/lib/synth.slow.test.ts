import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { deploymentStages } from "../../bin/stages.ts";

/** A busy machine takes its time. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** `cdk synth` as people run it, without credentials: the app, every bundle, cdk-nag and CDK's own validation. */
const folder = mkdtempSync(join(tmpdir(), "waymark-synth-"));
afterAll(() => rmSync(folder, { recursive: true }));

function synth(stage: string, name: string): string {
  const output = join(folder, name);
  const { PATH, HOME } = process.env;
  execFileSync("node_modules/.bin/cdk", ["synth", "-q", "-c", `stage=${stage}`, "-o", output], {
    env: { PATH, HOME, CI: "1" },
    stdio: "pipe",
  });
  return output;
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), "utf8");
const assetsIn = (output: string): string[] =>
  readdirSync(output).filter((name) => name.startsWith("asset."));

describe.each(Object.keys(deploymentStages))("cdk synth of %s", (stage) => {
  let output: string;
  beforeAll(() => {
    output = synth(stage, stage);
  });

  it("finds nothing that is not explained", () => {
    const { pluginReports } = JSON.parse(read(output, "validation-report.json"));
    for (const { summary } of pluginReports) expect(summary.status).toBe("success");
  });

  it("has a bundle with a handler for every function", () => {
    const template = JSON.parse(read(output, `waymark-${stage}.template.json`));
    const made = Object.values(
      template.Resources as Record<string, { Type: string; Metadata?: Record<string, string> }>,
    )
      .filter(({ Type }) => Type === "AWS::Lambda::Function")
      .map(({ Metadata }) => Metadata!["aws:asset:path"]!);
    for (const asset of made) {
      expect(existsSync(join(output, asset, "index.js")), asset).toBe(true);
      expect(existsSync(join(output, asset, "index.js.map")), asset).toBe(true);
    }
  });
});

it("makes the same bytes twice", () => {
  const again = synth("prod", "again");
  const file = "waymark-prod.template.json";
  expect(read(again, file)).toBe(read(join(folder, "prod"), file));
  expect(assetsIn(again)).toEqual(assetsIn(join(folder, "prod")));
});
