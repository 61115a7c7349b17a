import type { Moment } from "../time.ts";
import { formatDatePart } from "./formats.ts";
import type { MessageContext } from "./scene.ts";

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
