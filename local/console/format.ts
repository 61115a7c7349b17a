import { type Group, groups } from "../../domain/lifecycle/groups.ts";
import { type Moment, secondsBetween } from "../../domain/time/time.ts";
import { type Html, html } from "../../functions/links/pages/html.ts";
import { humanize } from "../../operations/format.ts";

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
