import { describe, expect, it } from "vitest";
import {
  addDuration,
  durationSeconds,
  momentOf,
  secondsBetween,
  subtractDuration,
} from "../../../domain/time/time.ts";
import { fc } from "../../support/property.ts";

describe("a duration", () => {
  it.each([
    ["P3D", 259_200],
    ["PT15M", 900],
    ["P1W", 604_800],
    ["P1DT2H3M4S", 93_784],
  ])("%s has %i seconds", (text, seconds) => {
    expect(durationSeconds(text)).toBe(seconds);
  });

  it.each(["", "P", "PT", "P0D", "3D", "P3M", "P1Y", "PT1.5S", "-P1D", "P1D "])("is not %j", (text) => {
    expect(durationSeconds(text)).toBeUndefined();
  });

  it("added and taken away leaves the moment as it was", () => {
    const moments = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => momentOf(seconds * 1000));
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10_000_000 }), (moment, seconds) => {
        const later = addDuration(moment, `PT${seconds}S`);
        expect(subtractDuration(later, `PT${seconds}S`)).toBe(moment);
        expect(secondsBetween(moment, later)).toBe(seconds);
        expect(later > moment).toBe(true);
      }),
    );
  });
});
