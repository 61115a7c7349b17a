import { html } from "../../functions/pages/html.ts";
import type { HttpResponse } from "../problem.ts";
import { clockBar } from "./clock-bar.ts";
import type { PageContent, PageLocation } from "./door.ts";
import { consoleStyle, consoleStyleSource } from "./style.ts";

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%232f5bd7'/%3E%3Cpath d='M8 10l4.5 13L16 13l3.5 10L24 10' fill='none' stroke='white' stroke-width='3' stroke-linejoin='round' stroke-linecap='round'/%3E%3C/svg%3E";

/** A whole page with its head, the clock and its headers: no script, nothing from outside. */
export function renderPage(leaf: PageContent, sight: PageLocation): HttpResponse {
  const { title, main, status = 200, refresh } = leaf;
  const { html: body } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}">`}
<title>${title}</title>
<link rel="icon" href="${icon}">
<style>${{ html: consoleStyle }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="brand" href="/"><img src="${icon}" alt="" width="28" height="28"><span>Waymark</span></a>
<nav aria-label="Pages"><a href="/#orders">Orders</a><a href="/#inbox">Inbox</a><a href="/openapi.json">API</a></nav>
</header>
${clockBar(sight)}
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
  return { statusCode: status, headers: headersFor(leaf), body };
}

function headersFor({ foreignStyles }: PageContent): Record<string, string> {
  const styles = foreignStyles ? "'unsafe-inline'" : consoleStyleSource;
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; style-src ${styles}; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  };
}
