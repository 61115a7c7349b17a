import type { Moment } from "../time.ts";
import { datePart } from "./formats.ts";
import type { Scene } from "./scene.ts";

/** How long the name of a month may be. */
export type Day = "day" | "shortDay";

/** A moment in the reader's language, where the shop is. */
export function momentIn({ language, circle }: Scene, day: Day, moment: Moment): string {
  const { tag, labels } = language;
  const zone = circle.shop.timeZone;
  return labels.moment(datePart(tag, zone, day, moment), datePart(tag, zone, "time", moment));
}
