import { type Group, groups } from "../../domain/lifecycle/groups.ts";
import { type Moment, secondsBetween } from "../../domain/time/time.ts";
import { type Html, html } from "../../functions/links/pages/html.ts";
import { humanize } from "../../operations/order-details.ts";
import type { HttpResponse } from "../http.ts";
import type { PageContent, PageLocation } from "./requests.ts";
import { consoleStyle, consoleStyleSource } from "./style.ts";

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%232f5bd7'/%3E%3Cpath d='M8 10l4.5 13L16 13l3.5 10L24 10' fill='none' stroke='white' stroke-width='3' stroke-linejoin='round' stroke-linecap='round'/%3E%3C/svg%3E";

/** A whole page with its head, the clock and its headers: no script, nothing from outside. */
export function renderPage(content: PageContent, location: PageLocation): HttpResponse {
  const { title, main, status = 200, refresh } = content;
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
<nav aria-label="Pages"><a href="/board">Board</a><a href="/#orders">Orders</a><a href="/#inbox">Inbox</a><a href="/openapi.json">API</a></nav>
</header>
${clockBar(location)}
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
  return { statusCode: status, headers: headersFor(content), body };
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

const clockSteps = { PT15M: "15 min", P1D: "1 day", P3D: "3 days", P35D: "35 days" };

/** The clock, and the ways to move it; the forms lead back to the page that one comes from. */
export function clockBar({ path, now }: PageLocation): Html {
  const back = html`<input type="hidden" name="back" value="${path}">`;
  return html`<section class="clock" aria-labelledby="clock">
<div class="now"><h2 id="clock">The clock says</h2><p>${absoluteTime(now)}</p></div>
<form method="post" action="/_local/forms/advance" class="steps" aria-label="Advance the clock by a step">${back}
${Object.entries(clockSteps).map(
  ([by, label]) => html`<button name="by" value="${by}"><span aria-hidden="true">+ </span>${label}</button>`,
)}
<button name="by" value="next">To next deadline</button>
</form>
<form method="post" action="/_local/forms/advance" class="own">${back}
<label>Your own step <input name="by" required size="7" placeholder="P1DT12H" pattern="P([0-9]+[WD])*(T([0-9]+[HMS])+)?" title="An ISO 8601 duration such as PT45M or P2DT6H" autocomplete="off" spellcheck="false"></label>
<button>Advance</button>
</form>
</section>`;
}

/** What an advance of the clock has done, as its form says it in the query of the page it leads back to. */
export function firedNote(query: URLSearchParams): Html | false {
  const fired = query.get("fired");
  if (!fired || !/^\d{1,6}$/.test(fired)) return false;
  const counted = fired === "1" ? "one timer" : fired === "0" ? "no timer" : `${fired} timers`;
  return html`<p class="note" role="status">The clock has gone on; ${counted} rang on the way.</p>`;
}

/** A name of the program as text at the beginning of a line: "Awaiting confirmation". */
export const sentenceCase = (name: string): string =>
  humanize(name).replace(/^./, (first) => first.toUpperCase());

/** A status with the colour of its group. */
export const statusBadge = (status: string, group: Group): Html =>
  html`<span class="badge ${groups[group].colour}">${humanize(status)}</span>`;

const dateTimeFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const relativeTimeFormat = new Intl.RelativeTimeFormat("en");
const units = { day: 86_400, hour: 3_600, minute: 60 } as const;

/** A moment as people read it: "Sat, 21 Nov 2026, 10:00 UTC". */
export const absoluteTime = (at: Moment): Html =>
  html`<time datetime="${at}">${dateTimeFormat.format(Date.parse(at))} UTC</time>`;

/** How far a moment is from another one: "in 3 days" or "20 minutes ago"; the moment itself as its title. */
export function relativeTime(at: Moment, now: Moment): Html {
  return html`<time datetime="${at}" title="${dateTimeFormat.format(Date.parse(at))} UTC">${distanceText(secondsBetween(now, at))}</time>`;
}

function distanceText(seconds: number): string {
  const unit = (Object.keys(units) as (keyof typeof units)[]).find(
    (each) => Math.abs(seconds) >= units[each],
  );
  return unit ? relativeTimeFormat.format(Math.round(seconds / units[unit]), unit) : "just now";
}
