import type { Moment } from "../time.ts";
import { datePart } from "./formats.ts";
import { momentIn } from "./moments.ts";
import type { Scene } from "./scene.ts";

/** The delivery window in the reader's language, where the shop is; undefined when none is agreed. */
export function windowIn(scene: Scene): string | undefined {
  return spanIn(scene, scene.order.delivery);
}

/** A span of time, likewise. */
export function spanIn(scene: Scene, { from, to }: { from?: Moment; to?: Moment }): string | undefined {
  const { tag, labels } = scene.language;
  if (!from) return to && labels.by(momentIn(scene, "day", to));
  const part = (name: "weekday" | "time", at: Moment) => datePart(tag, scene.circle.shop.timeZone, name, at);
  const start = `${part("weekday", from)}, ${part("time", from)}`;
  if (!to) return start;
  const sameDay = part("weekday", from) === part("weekday", to);
  return sameDay ? `${start}–${part("time", to)}` : `${start} – ${part("weekday", to)}, ${part("time", to)}`;
}
