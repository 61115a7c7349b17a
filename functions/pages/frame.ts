import { type Html, html } from "./html.ts";
import type { Sight } from "./sight.ts";
import { style } from "./style.ts";

/** What every page has: its language, its title, and who it comes from. */
export interface Frame {
  lang: string;
  title: string;
  shop?: string;
  order?: string;
  footer?: Html | undefined;
}

/** The frame of a page about an order. */
export function frameOf(sight: Sight, title: string): Frame {
  const { scene, circle, words, order } = sight;
  return { lang: scene.language.tag, title, shop: circle.shop.name, order: words.order(order.number) };
}

/** A whole page: no script, nothing from outside, readable from 320 pixels on. */
export function framed({ lang, title, shop, order, footer }: Frame, main: Html): string {
  const { html: text } = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${title}${shop !== undefined && ` · ${shop}`}</title>
<style>${{ html: style }}</style>
</head>
<body>
${shop !== undefined && html`<header><p class="shop">${shop}</p><p>${order}</p></header>`}
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
