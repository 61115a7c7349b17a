/** A colour as it is kept: #1b6b52. */
export type HexColor = string;

/** The contrast ratio of two colours, from 1 to 21, as WCAG 2 defines it. */
export function contrastOf(one: HexColor, other: HexColor): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const partsOf = (color: HexColor): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function luminanceOf(color: HexColor): number {
  const linear = partsOf(color).map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

/** A colour with so much of another in it, from 0 to 1. */
export function mixColors(color: HexColor, other: HexColor, share: number): HexColor {
  const others = partsOf(other);
  const mixed = partsOf(color).map((part, i) => Math.round(part + (others[i]! - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** What a shop's colour becomes in one theme: of links and lines, of buttons and what stands on them, of soft backgrounds. */
export interface Palette {
  main: HexColor;
  fill: HexColor;
  onFill: HexColor;
  tint: HexColor;
}

/** The backgrounds of the two themes: page, card, and what is sunk into it. */
export const surfaces = {
  light: ["#f4f2ee", "#ffffff", "#eceae4"],
  dark: ["#14181b", "#1e2428", "#272e33"],
} as const;

/** Text can be read from this contrast on (WCAG 1.4.3). */
export const readable = 4.5;

/** A shop's colour in both themes: its hue as it is, its depth so that it can be read wherever it stands. */
export function palettesOf(color: HexColor): { light: Palette; dark: Palette } {
  const given = color.toLowerCase();
  const [lightTint, darkTint] = [mixColors("#ffffff", given, 0.1), mixColors(surfaces.dark[1], given, 0.12)];
  const light = readableOn([...surfaces.light, lightTint], given, "#000000");
  const dark = readableOn([...surfaces.dark, darkTint], given, "#ffffff");
  return {
    light: { main: light, fill: given, onFill: textOn(given), tint: lightTint },
    dark: { main: dark, fill: dark, onFill: textOn(dark), tint: darkTint },
  };
}

/** What can be read on a colour: white where it can, else black, which then always can. */
const textOn = (color: HexColor): HexColor =>
  contrastOf(color, "#ffffff") >= readable ? "#ffffff" : "#000000";

/** The colour with as little of the pole in it as makes it readable on all these backgrounds. */
function readableOn(backgrounds: readonly HexColor[], color: HexColor, pole: HexColor): HexColor {
  const shares = Array.from({ length: 51 }, (_, i) => i / 50);
  const isReadable = (mixed: HexColor) => backgrounds.every((each) => contrastOf(mixed, each) >= readable);
  return shares.map((share) => mixColors(color, pole, share)).find(isReadable) ?? pole;
}
