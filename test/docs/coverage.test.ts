import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coverageGaps, coveragePage, features, proofsIn } from "../../docs/coverage.ts";

describe("what the help pages ask for", () => {
  it("is 194 behaviours and what no other system has, each once", () => {
    const ids = Object.keys(features);
    const count = (page: string) => ids.filter((id) => id.startsWith(page)).length;
    expect(["S0", "S1", "S2", "S3", "S4"].map(count)).toEqual([34, 27, 67, 38, 28]);
    expect(count("P3")).toBe(14);
  });

  it("is proved by a test, or said whose business it is", () => {
    const missing = coverageGaps();
    expect(missing, missing.join("\n")).toEqual([]);
  });

  it("stands in docs/coverage.md as `node docs/coverage.ts` writes it", () => {
    const page = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8");
    expect(page).toBe(coveragePage());
  });
});

describe("a title", () => {
  const proved = (title: string) =>
    proofsIn("a.test.ts", `it("${title}", () => {});`).flatMap(({ ids }) => ids);

  it("proves the ids that it begins with, and no others", () => {
    expect(proved("S0-02 S0-06, S0-07 pins the order")).toEqual(["S0-02", "S0-06", "S0-07"]);
    expect(proved("tells of S0-02")).toEqual([]);
    expect(proved("P3-01 is like S0-02")).toEqual(["P3-01"]);
  });

  it("proves nothing when its test is skipped or still to be written", () => {
    for (const how of ["skip", "todo"])
      expect(proofsIn("a.test.ts", `it.${how}("S0-02 pins the order", () => {});`)).toEqual([]);
    const each = 'test.for([1, 2])("S0-02 in pages of %i", () => {});';
    expect(proofsIn("a.test.ts", each)).toHaveLength(1);
  });

  it("says with its group what it is about", () => {
    const text = 'describe("the feed", () => {\n  it("S0-01 is open", () => {});\n});';
    expect(proofsIn("a.test.ts", text)[0]!.title).toBe("the feed is open");
  });

  it("that is missing is named", () => {
    expect(coverageGaps([])).toContain("S0-01 has no test");
    expect(coverageGaps([{ ids: ["S9-99"], title: "", file: "" }])).toContain("S9-99 is in no help page");
  });
});
