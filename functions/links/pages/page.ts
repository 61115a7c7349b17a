import { createHash } from "node:crypto";
import { type Branding, brandingOf } from "../../../domain/messages/format.ts";
import { type Html, html } from "./html.ts";
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

/** A whole page: no script, nothing from outside but the shop's logo, readable from 320 pixels on. */
export function renderLinkPage(
  { lang, title, shop, order, branding = {}, footer }: PageFrame,
  main: Html,
): string {
  const { html: text } = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${title}${shop !== undefined && ` · ${shop}`}</title>
<style>${{ html: pageStyle }}</style>${branding.accent !== undefined && { html: `<style>${accentStyle(branding.accent)}</style>` }}
</head>
<body>
${shop !== undefined && html`<header><p class="shop">${branding.logo !== undefined && html`<img src="${branding.logo}" alt="" height="32"> `}${shop}</p><p>${order}</p></header>`}
<main>
<h1>${title}</h1>
${main}
</main>
${footer && html`<footer>${footer}</footer>`}
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
    html`${number !== undefined && html`<p>${texts.order(number)}</p>`}
<p class="lead">${text}</p>`,
  );
}

/** In light pages the shop's colour stands for ours; on dark ones it could not be read. */
const accentStyle = (accent: string): string =>
  `@media not all and (prefers-color-scheme:dark){:root{--main:${accent}}}`;

const styleSourceOf = (style: string): string =>
  `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** Images come from where the page's photos and the shop's logo are, and from nowhere else. */
function contentSecurityPolicy(photos: string[], { logo, accent }: Branding): string {
  const origins = new Set([...photos, ...(logo ? [logo] : [])].map((image) => new URL(image).origin));
  return [
    "default-src 'none'",
    `style-src ${[pageStyle, ...(accent ? [accentStyle(accent)] : [])].map(styleSourceOf).join(" ")}`,
    ...(origins.size > 0 ? [`img-src ${[...origins].join(" ")}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every page of a link is sent with: no script, no cache, no trace elsewhere, no search engine. */
export const pageHeaders = (photos: string[] = [], branding: Branding = {}): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": contentSecurityPolicy(photos, branding),
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  ...(process.env.LINK_BASE?.startsWith("https:") && { "strict-transport-security": "max-age=63072000" }),
});
