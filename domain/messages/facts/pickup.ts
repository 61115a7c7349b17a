import { isClosed } from "../../lifecycle/groups.ts";
import { isFetchedFromShop } from "../../order/view/disclosure.ts";
import type { OpeningHours } from "../../time/opening-hours.ts";
import { addressLine, type MessageContext, pickupPointIn, shopPhoneOf, shopPlaceOf } from "../context.ts";

/** Where a buyer fetches what they have ordered. */
export interface PickupPlace {
  name: string;
  address?: string | undefined;
  phone?: string | undefined;
  hours?: OpeningHours | undefined;
  map?: string | undefined;
}

/** Where the buyer of this order fetches it: the place that it names, else the shop; undefined where it is brought, or has ended. */
export function pickupPlaceOf(
  context: Pick<MessageContext, "order" | "participants">,
): PickupPlace | undefined {
  const { order, participants } = context;
  if (isClosed(order.group)) return undefined;
  const point = pickupPointIn(context);
  const { shop } = participants;
  if (point) {
    const address = typeof point.address === "string" ? point.address : addressLine(point.address);
    return placeWith({
      name: point.title,
      address,
      phone: point.phone,
      hours: point.openingHours,
      map: point.mapUrl,
    });
  }
  if (!isFetchedFromShop(order)) return undefined;
  const known = { address: shopPlaceOf(shop), phone: shopPhoneOf(shop), hours: shop.openingHours };
  return placeWith({ name: shop.name, ...known, map: shop.mapUrl });
}

const placeWith = (place: PickupPlace): PickupPlace => ({
  ...place,
  map: place.map ?? (place.address && mapUrlOf(place.address)),
});

/** A place on a map, searched for by its address. */
export const mapUrlOf = (place: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place.toWellFormed())}`;
