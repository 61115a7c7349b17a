import type { Moment } from "../time.ts";
import { formatDatePart } from "./formats.ts";
import { formatMoment } from "./moments.ts";
import type { MessageContext } from "./scene.ts";

/** The delivery window in the reader's language, where the shop is; undefined when none is agreed. */
export function formatDeliveryWindow(scene: MessageContext): string | undefined {
  return formatSpan(scene, scene.order.delivery);
}

/** A span of time, likewise. */
export function formatSpan(
  scene: MessageContext,
  { from, to }: { from?: Moment; to?: Moment },
): string | undefined {
  const { tag, labels } = scene.language;
  if (!from) return to && labels.by(formatMoment(scene, "day", to));
  const part = (name: "weekday" | "time", at: Moment) =>
    formatDatePart(tag, scene.participants.shop.timeZone, name, at);
  const start = `${part("weekday", from)}, ${part("time", from)}`;
  if (!to) return start;
  const sameDay = part("weekday", from) === part("weekday", to);
  return sameDay ? `${start}–${part("time", to)}` : `${start} – ${part("weekday", to)}, ${part("time", to)}`;
}
