import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { differences, streamDifferences } from "./differences.ts";

const page = readFileSync(new URL("../../../../docs/local-engine.md", import.meta.url), "utf8");

it.each(["DynamoDB Local", "dynoxide"])(
  "docs/local-engine.md says what %s does otherwise, and no more",
  (engine) => {
    const [, list] = page.split(`\n${engine}:\n`);
    const told = list!.split("\n\n")[0]!.trim().split("\n");
    const known = [...differences, ...streamDifferences].filter((each) => each.engine === engine);
    expect(told).toEqual(known.map(({ what }) => `- ${what}`));
  },
);
