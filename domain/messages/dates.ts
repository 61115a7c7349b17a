import type { Moment } from "../time/time.ts";
import type { MessageContext } from "./context.ts";
import { formatDatePart } from "./format.ts";

/** How long the name of a month may be. */
export type DayFormat = "day" | "shortDay";

/** A moment in the reader's language, where the shop is. */
export function formatMoment(
  { language, participants }: MessageContext,
  day: DayFormat,
  moment: Moment,
): string {
  const { tag, labels } = language;
  const zone = participants.shop.timeZone;
  return labels.moment(formatDatePart(tag, zone, day, moment), formatDatePart(tag, zone, "time", moment));
}

/** The last moment for something, likewise: "by 9 February, 01:17". */
export function formatDeadline(
  { language: { tag, labels }, participants: { shop } }: MessageContext,
  day: DayFormat,
  moment: Moment,
): string {
  const part = (name: DayFormat | "time") => formatDatePart(tag, shop.timeZone, name, moment);
  return labels.by(part(day), part("time"));
}

/** The delivery window in the reader's language, where the shop is; undefined when none is agreed. */
export function formatDeliveryWindow(context: MessageContext): string | undefined {
  return formatSpan(context, context.order.delivery);
}

/** A span of time, likewise. */
export function formatSpan(
  context: MessageContext,
  { from, to }: { from?: Moment; to?: Moment },
): string | undefined {
  const { tag } = context.language;
  if (!from) return to && formatDeadline(context, "day", to);
  const part = (name: "weekday" | "time", at: Moment) =>
    formatDatePart(tag, context.participants.shop.timeZone, name, at);
  const start = `${part("weekday", from)}, ${part("time", from)}`;
  if (!to) return start;
  const sameDay = part("weekday", from) === part("weekday", to);
  return sameDay ? `${start}–${part("time", to)}` : `${start} – ${part("weekday", to)}, ${part("time", to)}`;
}
