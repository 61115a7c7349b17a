import { createHash } from "node:crypto";
import type { Palette } from "../../../domain/colour.ts";
import { type Branding, brandingOf } from "../../../domain/messages/format.ts";
import { type Html, html, icon } from "./html.ts";
import { type PageModel, type PageTexts, pageTextsFor } from "./model.ts";
import { pageStyle } from "./style.ts";

/** What every page has: its language, its title, and who it comes from. */
export interface PageFrame {
  lang: string;
  title: string;
  shop?: string;
  order?: string;
  branding?: Branding;
  footer?: Html | undefined;
  /** Where the browser goes on to at once. */
  next?: string;
}

/** The frame of a page about an order. */
export function pageFrameOf(model: PageModel, title: string): PageFrame {
  const { context, participants, texts, order } = model;
  return {
    lang: context.language.tag,
    title,
    shop: participants.shop.name,
    branding: brandingOf(participants.shop),
    order: texts.order(order.number),
  };
}

/** A whole page: no script, nothing from outside but pictures that the shop's settings allow, readable from 320 pixels on. */
export function renderLinkPage(
  { lang, title, shop, order, branding = {}, footer, next }: PageFrame,
  main: Html,
): string {
  const { logo, palettes } = branding;
  const { html: text } = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="format-detection" content="telephone=no,date=no,address=no">
${
  next !== undefined &&
  html`<meta http-equiv="refresh" content="0;url=${next}">
`
}<title>${title}${shop !== undefined && ` · ${shop}`}</title>
<style>${{ html: pageStyle }}</style>${palettes && { html: `<style>${paletteStyle(palettes)}</style>` }}
</head>
<body>
${shop !== undefined && html`<header class="top"><p class="shop">${logo !== undefined && html`<img src="${logo}" alt="" height="40" referrerpolicy="no-referrer">`}<bdi>${shop}</bdi></p><p>${order}</p></header>`}
<main>
${main}
</main>
${footer && html`<footer class="foot">${footer}</footer>`}
</body>
</html>
`;
  return text;
}

/** A page that says nothing of an order but, to those who once had it, its number. */
export function plainPage(
  lang: string,
  what: "neutral" | "tooMany" | "trouble" | "replaced",
  number?: string,
): string {
  const texts: PageTexts = pageTextsFor(lang);
  const { title, text } = texts[what];
  return renderLinkPage(
    { lang, title },
    html`<div class="plain">${icon(what === "neutral" ? "link" : "info")}
<h1>${title}</h1>${number !== undefined && html`<p class="meta">${texts.order(number)}</p>`}
<p class="lead">${text}</p></div>`,
  );
}

/** A shop's colour in place of ours, in each theme as it can be read there. */
const paletteStyle = ({ light, dark }: NonNullable<Branding["palettes"]>): string =>
  `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`;

const variables = ({ main, fill, onFill, tint }: Palette): string =>
  `--main:${main};--fill:${fill};--on-fill:${onFill};--tint:${tint}`;

const styleSourceOf = (style: string): string =>
  `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** Images come from where the page's own are, and from nowhere else. */
function contentSecurityPolicy(pictures: string[], { logo, palettes }: Branding): string {
  const origins = new Set([...pictures, ...(logo ? [logo] : [])].map((image) => new URL(image).origin));
  const styles = [pageStyle, ...(palettes ? [paletteStyle(palettes)] : [])];
  return [
    "default-src 'none'",
    `style-src ${styles.map(styleSourceOf).join(" ")}`,
    ...(origins.size > 0 ? [`img-src ${[...origins].join(" ")}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every page of a link is sent with: no script, no cache, no trace elsewhere, no search engine. */
export const pageHeaders = (pictures: string[] = [], branding: Branding = {}): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": contentSecurityPolicy(pictures, branding),
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  ...(process.env.LINK_BASE?.startsWith("https:") && { "strict-transport-security": "max-age=63072000" }),
});
