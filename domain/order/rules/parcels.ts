import type { Moment } from "../../time/time.ts";
import { resumeDeadlines } from "../deadlines.ts";
import { isAstray, isSameCode, maxParcels, type Parcel, placeOf } from "../effects/parcels.ts";
import type { Deadline } from "../event.ts";
import type { Order } from "../order.ts";
import { type CommandRule, refuse, refuseField } from "./rule.ts";

/** The first parcel, or what is sent once more for one that was lost. */
export const ship: CommandRule<"ship"> = (_, order, { trackingCode }) =>
  codeRefusal(order, trackingCode) ?? {};

/** One parcel more. */
export const addParcel: CommandRule<"addParcel"> = (_, order, { trackingCode }) =>
  codeRefusal(order, trackingCode) ?? {};

/** The parcel of a wrong code becomes that of the right one; what was wrong about it no longer stops the clock. */
export const correctParcel: CommandRule<"correctParcel"> = (_, order, { from, trackingCode }, { now }) => {
  const parcels = order.delivery.parcels ?? [];
  const place = placeOf(parcels, { trackingCode: from });
  const codes = parcels.flatMap((parcel) => parcel.trackingCode ?? []).join(", ");
  if (place < 0)
    return refuseField(
      "from",
      `must be the tracking code of a parcel of this order: ${codes}`,
      "parcelUnknown",
    );
  const others = parcels.filter((_, i) => i !== place);
  const refused = codeRefusal(order, trackingCode, others);
  if (refused) return refused;
  const deadlines = deadlinesWith(order, others, now);
  return deadlines ? { deadlines } : {};
};

/** The deadlines go on once no parcel is lost any more; undefined where they stay as they are. */
export function deadlinesWith(order: Order, parcels: Parcel[], now: Moment): Deadline[] | undefined {
  const stays = order.hold || order.problem || !isAstray(order);
  if (stays || isAstray({ ...order, delivery: { parcels } })) return undefined;
  return resumeDeadlines(order, now);
}

/** Why a code cannot be a new parcel's: two parcels of an order have different codes. */
function codeRefusal(order: Order, trackingCode: string, others = order.delivery.parcels ?? []) {
  if (others.some((other) => isSameCode(other.trackingCode, trackingCode)))
    return refuseField("trackingCode", "must not be the code of another parcel of this order", "parcelKnown");
  if (others.length < maxParcels) return undefined;
  return refuse("parcelLimit", `An order can have at most ${maxParcels} parcels.`);
}
