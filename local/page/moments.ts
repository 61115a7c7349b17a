import type { Moment } from "../../domain/time.ts";
import { secondsBetween } from "../../domain/time.ts";
import { type Html, html } from "../../functions/pages/html.ts";

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
