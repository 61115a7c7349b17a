import { describe, expect, it } from "vitest";
import { contrastOf, mixColors, palettesOf, surfaces } from "../../domain/colour.ts";
import { fc } from "../support/property.ts";

const colors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
/** What else stands on the tint of a note: text, and text that is soft. */
const inks = { light: ["#1d2329", "#56606b"], dark: ["#eceff1", "#aab4bd"] } as const;

describe("a colour", () => {
  it("is measured as WCAG does", () => {
    expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrastOf("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrastOf("#ffffff", "#767676")).toBe(contrastOf("#767676", "#ffffff"));
  });

  it("is mixed with another", () => {
    expect(mixColors("#000000", "#ffffff", 0)).toBe("#000000");
    expect(mixColors("#000000", "#ffffff", 1)).toBe("#ffffff");
    expect(mixColors("#102030", "#304050", 0.5)).toBe("#203040");
  });

  it("of a shop can be read in both themes, whatever it is: as a link, on a button, and around what stands on its tint", () => {
    fc.assert(
      fc.property(fc.oneof(colors, fc.constantFrom("#ffff00", "#ffffff", "#000000", "#808080")), (color) => {
        const palettes = palettesOf(color);
        for (const theme of ["light", "dark"] as const) {
          const { main, fill, onFill, tint } = palettes[theme];
          for (const surface of [...surfaces[theme], tint])
            expect(contrastOf(main, surface)).toBeGreaterThanOrEqual(4.5);
          expect(contrastOf(onFill, fill)).toBeGreaterThanOrEqual(4.5);
          for (const ink of inks[theme]) expect(contrastOf(ink, tint)).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("of a shop stays what it is where it can be read", () => {
    expect(palettesOf("#1B6B52").light).toMatchObject({
      main: "#1b6b52",
      fill: "#1b6b52",
      onFill: "#ffffff",
    });
    expect(palettesOf("#ffdd00").light).toMatchObject({ fill: "#ffdd00", onFill: "#000000" });
  });
});
