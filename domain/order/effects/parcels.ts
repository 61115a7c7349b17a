import type { CarrierStatus, DeliveryStatus } from "../../lifecycle/enums.ts";
import type { Group } from "../../lifecycle/groups.ts";
import type { Moment } from "../../time/time.ts";
import { isSameCarrier } from "./carriers.ts";

/** So many parcels belong to one order. */
export const maxParcels = 20;

/** One parcel of an order. Its carrier and code are absent while its carrier reports about the order alone. */
export interface Parcel {
  carrier?: string;
  trackingCode?: string;
  /** `pending` until the carrier has it. */
  status: CarrierStatus | "pending";
  /** Since when it stands so, by the carrier's own time. */
  at: Moment;
  /** When its carrier reported each status last: how it stands follows from the set, in whatever order they came. */
  reports?: { readonly [S in CarrierStatus]?: Moment };
}

/** What a report says of one parcel. */
export interface ParcelReport {
  status: CarrierStatus;
  carrier?: string | undefined;
  trackingCode?: string | undefined;
  at: Moment;
}

/** A tracking code as codes are compared: without spaces and case. */
export const foldedCode = (code: string): string => code.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();

/** Whether two tracking codes are one; a missing one is like no other. */
export const isSameCode = (code?: string, other?: string): boolean =>
  code !== undefined && other !== undefined && foldedCode(code) === foldedCode(other);

type Named = Pick<ParcelReport, "carrier" | "trackingCode">;

/** The place of the parcel that somebody names, -1 when it is none of these; without a code there has to be only one. */
export function placeOf(parcels: readonly Parcel[], { carrier, trackingCode }: Named): number {
  if (trackingCode === undefined) return parcels.length === 1 ? 0 : -1;
  const same = (each: Parcel) => isSameCode(each.trackingCode, trackingCode);
  const exact = parcels.findIndex((each) => same(each) && isSameCarrier(each.carrier, carrier));
  return exact < 0 ? parcels.findIndex(same) : exact;
}

/** The parcels once one of them is reported; a report of one that nobody has named yet gives it its name. */
export function withReport(parcels: readonly Parcel[], report: ParcelReport): Parcel[] {
  const place = placeOf(parcels, report);
  if (place >= 0) return parcels.map((each, i) => (i === place ? reported(each, report) : each));
  const { carrier, trackingCode, at } = report;
  const fresh: Parcel = { ...parcels[0], ...named({ carrier, trackingCode }), status: "pending", at };
  return [reported(fresh, report)];
}

const named = ({ carrier, trackingCode }: Named) => ({
  ...(carrier && { carrier }),
  ...(trackingCode && { trackingCode }),
});

function reported({ reports = {}, ...parcel }: Parcel, { status, at }: ParcelReport): Parcel {
  const known = reports[status];
  const all = { ...reports, [status]: known && known > at ? known : at };
  return { ...parcel, ...standingOf(all), reports: all };
}

/** From what comes first to what is final: of two reports of one moment the later one counts. */
const stages: readonly CarrierStatus[] = ["onTheWay", "readyForPickup", "failed", "delivered", "returned"];
/** Whether nothing follows on it. */
export const isFinal = (status: CarrierStatus): boolean => status === "delivered" || status === "returned";

/** How a parcel stands: its end where it has one, else what was reported last; nothing leaves a pickup point to be on its way. */
function standingOf(reports: NonNullable<Parcel["reports"]>): Pick<Parcel, "status" | "at"> {
  const known = stages.filter((status) => reports[status] !== undefined);
  const ends = known.filter(isFinal);
  const moving = known.filter((status) => status !== "onTheWay" || !hasArrived(reports));
  const status = (ends.length > 0 ? ends : moving).reduce((last, next) =>
    reports[next]! >= reports[last]! ? next : last,
  );
  return { status, at: reports[status]! };
}

/** Whether it waits at a pickup point and no attempt has failed since. */
const hasArrived = ({ readyForPickup, failed }: NonNullable<Parcel["reports"]>): boolean =>
  readyForPickup !== undefined && (failed === undefined || failed <= readyForPickup);

/** What concerns people first: a delivery stands as its parcel that is furthest from being delivered. */
const worstFirst = ["returned", "failed", "onTheWay", "readyForPickup", "pending", "delivered"] as const;

/** How the delivery stands when its parcels stand so: delivered when all of them are. */
export const deliveryStatusOf = (parcels: readonly Parcel[]): DeliveryStatus =>
  worstFirst.find((status) => parcels.some((parcel) => parcel.status === status)) ?? "pending";

/** Whether a parcel failed or came back. */
export const isLost = ({ status }: Pick<Parcel, "status">): boolean =>
  status === "failed" || status === "returned";

/**
 * Whether an order on its way has a parcel that failed or came back: then its clock stands, and nothing that was lost
 * becomes received by itself.
 */
export const isAstray = ({
  group,
  delivery,
}: {
  group: Group;
  delivery: { parcels?: readonly Parcel[] };
}): boolean => group === "delivery" && (delivery.parcels ?? []).some(isLost);

/** Parcels as an order's delivery shows them: the newest one gives carrier and tracking code. */
export function deliveryWith(parcels: Parcel[]) {
  const { carrier, trackingCode } = parcels.at(-1) ?? {};
  return { parcels, ...named({ carrier, trackingCode }) };
}
