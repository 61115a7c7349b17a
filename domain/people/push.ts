import type * as z from "zod";
import { addSeconds, type Moment, momentOf } from "../time/time.ts";
import type { newPushSubscription } from "./schema.ts";

/** A browser on which somebody is notified, until it is not renewed any more. */
export interface PushSubscription extends Pick<z.infer<typeof newPushSubscription>, "endpoint" | "keys"> {
  /** One of the few places that each person has. */
  place: number;
  person: string;
  /** The language of the browser's board. */
  locale: string;
  /** The id of Waymark's key that the browser expects its messages to be signed by. */
  key: string;
  renewedAt: Moment;
  expiresAt: Moment;
}

/** The places of one person's browsers: so many are notified at the most. */
export const pushPlaces = [0, 1, 2, 3, 4];

/** A browser whose board is opened stays known for so many seconds: 60 days. */
const lastsSeconds = 60 * 86_400;

/** Until when a subscription holds that is renewed now: a browser may say that it ends before. */
export function pushExpiry({ expirationTime }: { expirationTime?: number | undefined }, now: Moment): Moment {
  const ours = Date.parse(addSeconds(now, lastsSeconds));
  return momentOf(Math.min(ours, expirationTime ?? ours));
}

/** Where a browser's subscription is kept: where it stands already, else in a free place, else in that of the one longest unused. */
export function placeForPush(
  known: Pick<PushSubscription, "place" | "endpoint" | "renewedAt">[],
  endpoint: string,
): number {
  const own = known.find((each) => each.endpoint === endpoint);
  if (own) return own.place;
  const free = pushPlaces.find((place) => !known.some((each) => each.place === place));
  const [oldest] = known.toSorted((one, other) => one.renewedAt.localeCompare(other.renewedAt));
  return free ?? oldest!.place;
}

/** A subscription as its owner sees it: the address alone lets nobody write to it, and is shown to nobody. */
export const pushView = ({ place, endpoint, renewedAt, expiresAt }: PushSubscription) => ({
  ...{ id: String(place), service: new URL(endpoint).host, renewedAt, expiresAt },
});
