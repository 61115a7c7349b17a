import { type Html, html } from "./html.ts";
import type { PageModel } from "./sight.ts";
import { pageStyle } from "./style.ts";

/** What every page has: its language, its title, and who it comes from. */
export interface PageFrame {
  lang: string;
  title: string;
  shop?: string;
  order?: string;
  footer?: Html | undefined;
}

/** The frame of a page about an order. */
export function pageFrameOf(model: PageModel, title: string): PageFrame {
  const { context, participants, texts, order } = model;
  return {
    lang: context.language.tag,
    title,
    shop: participants.shop.name,
    order: texts.order(order.number),
  };
}

/** A whole page: no script, nothing from outside, readable from 320 pixels on. */
export function renderLinkPage({ lang, title, shop, order, footer }: PageFrame, main: Html): string {
  const { html: text } = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${title}${shop !== undefined && ` · ${shop}`}</title>
<style>${{ html: pageStyle }}</style>
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
