import type { Actor } from "../../actor.ts";
import type { Order } from "../order.ts";

type Request = Order["request"];
type Line = Request["lines"][number];

/** Who reads an order, as far as that decides what of the request they read. */
type Reader = "shop" | "buyer" | "contractor" | "deliverer";

/** What of a request each reader does not need, and so does not get; the shop and those who support it read everything. */
const hidden: Record<
  Reader,
  { request: (keyof Request)[]; buyer: (keyof Request["buyer"])[]; line: (keyof Line)[] }
> = {
  shop: { request: [], buyer: [], line: [] },
  // what the storefront notes for itself is not written for its buyers
  buyer: { request: ["metadata"], buyer: ["id"], line: ["metadata"] },
  contractor: {
    request: ["metadata", "billing", "giftMessage"],
    buyer: ["id", "contactBy"],
    line: ["metadata"],
  },
  // a deliverer's view is a list of what the job needs; this is what of that is cut
  deliverer: {
    request: [],
    buyer: ["id", "contactBy"],
    line: ["metadata", "unitPrice", "imageUrl", "url", "category"],
  },
};

const readerOf = ({ role }: Actor): Reader =>
  role === "buyer" || role === "contractor" || role === "deliverer" ? role : "shop";

/** The request, as far as it is for this reader. */
export function requestFor(request: Request, actor: Actor): Request {
  const { request: fields, buyer, line } = hidden[readerOf(actor)];
  return {
    ...without(request, fields),
    buyer: without(request.buyer, buyer),
    lines: request.lines.map((each) => without(each, line)),
  } as Request;
}

/** What the shop calls the way of delivery, as long as nobody has chosen another one. */
export const deliveryMethodOf = ({ request, delivery }: Order): string | undefined =>
  request.delivery.way === delivery.way ? request.delivery.method : undefined;

/** What the shop calls the way to pay, likewise. */
export const paymentMethodOf = ({ request, payment }: Order): string | undefined =>
  request.payment.channel === payment.channel ? request.payment.method : undefined;

/** Where a carrier keeps the parcel for the buyer, as long as a carrier brings it. */
export function pickupPointOf({ request, delivery }: Order): Request["delivery"]["pickupPoint"] {
  const { way, pickupPoint } = request.delivery;
  return [way, undefined, "carrier"].includes(delivery.way) ? pickupPoint : undefined;
}

/** Whether the buyer fetches the goods from the shop: so it was ordered, or so the shop offers it, with no carrier in between. */
export const isFetchedFromShop = ({ delivery }: Pick<Order, "delivery">): boolean =>
  delivery.way === "pickup" ||
  (delivery.status === "readyForPickup" && (delivery.parcels ?? []).length === 0);

function without<T extends object>(value: T, names: readonly (keyof T)[]): T {
  const kept = Object.entries(value).filter(([name]) => !names.includes(name as keyof T));
  return Object.fromEntries(kept) as T;
}
