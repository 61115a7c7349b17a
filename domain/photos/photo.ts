import type * as z from "zod";
import type { Actor } from "../actor.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import type { Refusal } from "../order/event.ts";
import type { Order } from "../order/order.ts";
import { partiesOf } from "../order/parties.ts";
import type { Moment } from "../time/time.ts";
import type { newPhoto } from "./schema.ts";

/** A photo of an order: requested, and uploaded once its upload has been seen. */
export interface Photo extends z.infer<typeof newPhoto> {
  /** The place among the order's photos, two digits, and an opaque id. */
  id: string;
  order: string;
  status: "uploading" | "uploaded";
  at: Moment;
  by: Pick<Actor, "role" | "id" | "shop">;
}

/** Whether a text can be the id of a photo. */
export const isPhotoId = (id: string): boolean => /^[01]\d-[0-9A-HJKMNP-TV-Z]{26}$/.test(id);

/** Why this actor uploads no photo now; undefined when they may. Goods that are not photographed may be, too (S2-27). */
export function uploadRefusal(lifecycle: Lifecycle, order: Order, actor: Actor): Refusal | undefined {
  if (!partiesOf(lifecycle, order, actor).includes("shop"))
    return { reason: "forbidden", detail: "Only the shop's staff can add photos.", why: "role" };
  const allowedIn = statusesWithPhotos(lifecycle);
  if (allowedIn.includes(order.status) || (allowedIn.length === 0 && !isClosed(order.group)))
    return undefined;
  const places = allowedIn.join(", ") || "every status until the order ends";
  const detail = `Photos cannot be added in status ${order.status}. They can be added in: ${places}.`;
  return { reason: "invalid-state", detail, why: "status", ...(allowedIn.length > 0 && { allowedIn }) };
}

/** The statuses in which a photo is part of the lifecycle. */
const statusesWithPhotos = ({ statuses }: Lifecycle): string[] =>
  Object.keys(statuses).filter((name) => statuses[name]!.on?.addPhoto);
