import type { Actor } from "./actor.ts";
import { isClosed } from "./groups.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Order } from "./order.ts";
import type { Refusal } from "./order-command.ts";
import { partiesOf } from "./parties.ts";

/** Why this actor uploads no photo now; undefined when he may. Goods that are not photographed may be, too (S2-27). */
export function uploadRefusal(lifecycle: Lifecycle, order: Order, actor: Actor): Refusal | undefined {
  if (!partiesOf(lifecycle, order, actor).includes("shop"))
    return { reason: "not-yours", detail: "Photos come from the shop's staff." };
  const allowedIn = statusesWithPhotos(lifecycle);
  if (allowedIn.includes(order.status) || (allowedIn.length === 0 && !isClosed(order.group)))
    return undefined;
  const places = allowedIn.join(", ") || "every status before the end";
  const detail = `Photos are not taken in status ${order.status}, but in: ${places}.`;
  return { reason: "not-now", detail, ...(allowedIn.length > 0 && { allowedIn }) };
}

/** The statuses in which a photo is part of the lifecycle. */
const statusesWithPhotos = ({ statuses }: Lifecycle): string[] =>
  Object.keys(statuses).filter((name) => statuses[name]!.on?.addPhoto);
