import type { Actor } from "../actor.ts";
import { type FieldError, inputRefusal, type Reason } from "../error.ts";
import type { Lifecycle } from "../lifecycle/definition.ts";
import { type Availability, availabilities } from "../lifecycle/enums.ts";
import { lifecycles } from "../lifecycles/registry.ts";
import { shareAdjustments } from "../order/money/split.ts";
import type { NewOrder } from "../order/schema.ts";
import { addSeconds, type Moment } from "../time/time.ts";
import type { Shop } from "./shop.ts";

/** Why an order is not taken. */
export interface OrderRejection {
  reason: Reason;
  detail: string;
  extra?: { errors: FieldError[] };
}

const staff = ["director", "manager", "seller"];
const rejection = (reason: Reason, detail: string): OrderRejection => ({ reason, detail });
const fieldRejection = (pointer: string, sentence: string): OrderRejection => {
  const { reason, detail, errors } = inputRefusal([{ pointer, detail: sentence }]);
  return { reason, detail, extra: { errors } };
};

/** Why this actor places no orders in the shop of this id; undefined when they may. */
export function callerRejection(shop: string, actor: Actor): OrderRejection | undefined {
  if (actor.role !== "storefront" && !staff.includes(actor.role))
    return rejection("forbidden", "Only a storefront or the shop's staff can place orders.");
  return actor.shop === shop ? undefined : unknownShop;
}

/** The answer for a shop that is not there, or not the caller's. */
export const unknownShop = rejection("not-found", "You have no shop with this id: an admin can set it up.");

/** Who places an order, when, and which of its goods the shop's feed says are out of stock. */
interface OrderContext {
  actor: Actor;
  now: Moment;
  outOfStock?: ReadonlySet<string>;
}

/** Why this request is no order for this shop at `now`; undefined when it is one. */
export function requestRejection(
  shop: Shop,
  request: NewOrder,
  { actor, now, outOfStock = new Set() }: OrderContext,
): OrderRejection | undefined {
  const manual = request.source !== "storefront";
  if (staff.includes(actor.role) && !manual)
    return fieldRejection("/source", "must be phone, chat or email when staff enter the order");
  if (actor.role === "storefront" && manual)
    return fieldRejection("/source", "must be storefront when a storefront places the order");
  return (
    (actor.role === "storefront" ? contactRejection(request) : undefined) ??
    futureRejection(request, now) ??
    hiddenRejection(shop, request) ??
    stockRejection(request, outOfStock) ??
    missingRejection(shop, request)
  );
}

/** Staff may enter a sale at the counter; who orders in a storefront can be reached. */
const contactRejection = ({ buyer }: NewOrder): OrderRejection | undefined =>
  buyer.email || buyer.phone
    ? undefined
    : fieldRejection("/buyer", "must have an e-mail address or a phone number");

/** So many seconds may a storefront's clock be fast. */
const clockToleranceSeconds = 60;

/** What has happened before the order came is not in the future. */
function futureRejection({ placedAt = "", payment }: NewOrder, now: Moment): OrderRejection | undefined {
  const latest = addSeconds(now, clockToleranceSeconds);
  const received = payment.received?.findIndex(({ at = "" }) => at > latest) ?? -1;
  if (placedAt > latest) return fieldRejection("/placedAt", "must not be in the future");
  return received < 0
    ? undefined
    : fieldRejection(`/payment/received/${received}/at`, "must not be in the future");
}

/** A hidden shop or product takes no new orders; running ones go on (S2-06, S2-08, S2-09). */
function hiddenRejection(
  { hidden, hiddenProducts = [] }: Shop,
  { lines }: NewOrder,
): OrderRejection | undefined {
  if (hidden) return rejection("invalid-state", "The shop is hidden and takes no new orders at the moment.");
  const sku = lines.find((line) => line.sku && hiddenProducts.includes(line.sku))?.sku;
  return sku
    ? rejection("invalid-state", `The product ${sku} is hidden and cannot be ordered at the moment.`)
    : undefined;
}

/** What is out of stock by the shop's feed, all of it at once, so that a storefront can say so (S2-56). */
function stockRejection({ lines }: NewOrder, outOfStock: ReadonlySet<string>): OrderRejection | undefined {
  const missing = lines.flatMap(({ sku = "" }, i) => (outOfStock.has(sku) ? [{ sku, i }] : []));
  if (missing.length === 0) return undefined;
  const names = [...new Set(missing.map(({ sku }) => sku))].join(", ");
  const errors = missing.map(({ i }) => ({ pointer: `/lines/${i}/sku`, detail: "is out of stock" }));
  return { ...rejection("invalid-state", `Out of stock at the moment: ${names}.`), extra: { errors } };
}

function missingRejection(shop: Shop, { lines, service, city }: NewOrder): OrderRejection | undefined {
  if (!lifecycles[shop.lifecycle].features?.feed)
    return lines.length === 0 ? fieldRejection("/lines", "must have at least 1 entry") : undefined;
  if (!service) return fieldRejection("/service", "is required for a contractor feed");
  return city ? undefined : fieldRejection("/city", "is required for a contractor feed");
}

/** The requests that one checkout becomes in this shop. */
export function requestsFor(shop: Shop, request: NewOrder): NewOrder[] {
  return splitByAvailability(lifecycles[shop.lifecycle], { ...request, shop: shop.id });
}

/** One request for each availability, where the lifecycle never mixes them (S3-04); delivery is paid once, and what is adjusted is shared out. */
export function splitByAvailability({ features }: Lifecycle, request: NewOrder): NewOrder[] {
  const kinds = availabilities.filter((kind) => request.lines.some((line) => line.availability === kind));
  if (!features?.splits || kinds.length < 2) return [request];
  const parts = kinds.map((kind, i) => partOf(request, kind, i === 0 ? request.delivery.price : 0));
  if (!request.adjustments) return parts;
  const shares = shareAdjustments(parts, request.adjustments);
  return parts.map((part, i) => ({ ...part, adjustments: shares[i]! }));
}

function partOf(request: NewOrder, kind: Availability, price: number): NewOrder {
  const lines = request.lines.filter(({ availability }) => availability === kind);
  return { ...request, lines, delivery: { ...request.delivery, price } };
}
