import { describe, expect, it } from "vitest";
import { foldedName, isSameName } from "../../domain/names.ts";
import { fc } from "../support/property.ts";

/** Ways to type one name: each platform, keyboard and habit has its own. */
const spellings = [
  (name: string) => name.normalize("NFC"),
  (name: string) => name.normalize("NFD"),
  (name: string) => name.toUpperCase(),
  (name: string) => name.toLowerCase(),
  (name: string) => ` ${name}\u00a0`,
  (name: string) => name.replaceAll(" ", "\u00a0 "),
  foldedName,
];

describe("names", () => {
  it("are the same in every spelling of each single character", () => {
    const differing: string[] = [];
    for (let code = 1; code < 0x1_0000; code++) {
      const name = `a${String.fromCharCode(code)} b`;
      if (!spellings.every((spell) => foldedName(spell(name)) === foldedName(name))) differing.push(name);
    }
    expect(differing).toEqual([]);
  });

  it("are the same in every spelling of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...spellings), (name, spell) => {
        expect(foldedName(spell(name))).toBe(foldedName(name));
      }),
    );
  });

  it.each([
    ["İstanbul", "istanbul"],
    ["ISTANBUL", "ıstanbul"],
    ["Nowy  Sącz", "NOWY\u00a0SA\u0328CZ"],
    ["Gießen", "GIESSEN"],
    ["Ｔｉｌｉｎｇ", "tiling"],
    ["Ивано\u2011Франковск", "ИВАНО-Франковск"],
    ["Кам\u2019янець\u2013Подільський", "Кам\u02bcянець-Подільський"],
    ["ΑΘΗΝΑΣ", "αθηνασ"],
    ["Łódź\u00ad\u200b", "Łódź"],
  ])("are the same: %s, %s", (one, other) => expect(isSameName(one, other)).toBe(true));

  it.each([
    ["Łódź", "Lodz"],
    ["Kyiv", "Kiev"],
    ["Nowy Sącz", "NowySącz"],
  ])("are not the same: %s, %s", (one, other) => expect(isSameName(one, other)).toBe(false));

  it("are like nothing when they are missing", () => {
    expect(isSameName(undefined, undefined)).toBe(false);
    expect(isSameName("a", undefined)).toBe(false);
  });
});
