import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { CarrierStatus } from "../../../domain/lifecycle/enums.ts";
import { carrierReport } from "../../../domain/reports/schema.ts";
import { wall } from "../../../io/runtime/clock.ts";
import {
  askProvider,
  type CarrierProvider,
  carrierMoment,
  jsonIn,
  namedIn,
  type ReadHeader,
  readReport,
  type SenderProof,
} from "./provider.ts";

/** An event of InPost's API for several countries. */
export const inpostEvent = z.looseObject({
  eventId: z.string(),
  eventCode: z.string(),
  trackingNumber: z.string(),
  timestamp: z.string(),
  customerReference: z.string().optional(),
});

/** What ShipX, InPost's older API in Poland, notifies of; which parcel it was is all that is read of it. */
export const shipxNotification = z.looseObject({
  event: z.string(),
  payload: z.looseObject({ tracking_number: z.string().regex(/^\w{5,40}$/) }),
});

/** A parcel as ShipX shows it to everybody, by its number. */
const shipxParcel = z.looseObject({
  tracking_number: z.string(),
  status: z.string(),
  tracking_details: z.array(z.looseObject({ status: z.string(), datetime: z.string() })).optional(),
});

/** The first of these words that begins an event's code says what it means; null where the parcel has not left yet. */
const eventCodes: [code: string, status: CarrierStatus | null][] = [
  ["CRE.", null],
  ["INF.", null],
  ["FMD.1001", null],
  ["FMD.1", "onTheWay"],
  ["FMD.9001", null],
  ["MMD.", "onTheWay"],
  ["CC.", "onTheWay"],
  ["LMD.1001", "onTheWay"],
  ["LMD.1002", "onTheWay"],
  ["LMD.1003", "readyForPickup"],
  ["LMD.1004", "readyForPickup"],
  ["LMD.1005", "readyForPickup"],
  ["LMD.3", "onTheWay"],
  ["LMD.9001", "readyForPickup"],
  ["LMD.9003", "onTheWay"],
  ["LMD.9", "failed"],
  ["EOL.1", "delivered"],
  ["EOL.9004", null],
  ["EOL.9", "failed"],
  ["RTS.1001", "failed"],
  ["RTS.1002", "returned"],
];

const words = (status: CarrierStatus | null, names: string): [string, CarrierStatus | null][] =>
  names.split(/\s+/).map((name) => [name, status]);

/** The statuses of ShipX. */
const shipxStatuses: Record<string, CarrierStatus | null> = Object.fromEntries([
  ...words(
    null,
    "created offers_prepared offer_selected confirmed canceled canceled_redirect_to_box claimed",
  ),
  ...words(
    "onTheWay",
    `dispatched_by_sender dispatched_by_sender_to_pok collected_from_sender taken_by_courier taken_by_courier_from_pok
     adopted_at_source_branch sent_from_source_branch adopted_at_sorting_center sent_from_sorting_center
     adopted_at_target_branch out_for_delivery out_for_delivery_to_address readdressed redirect_to_box oversized
     delay_in_delivery stack_in_box_machine stack_in_customer_service_point unstack_from_box_machine
     unstack_from_customer_service_point taken_by_courier_from_customer_service_point
     permanently_redirected_to_box_machine permanently_redirected_to_customer_service_point`,
  ),
  ...words(
    "readyForPickup",
    `ready_to_pickup ready_to_pickup_from_pok ready_to_pickup_from_pok_registered ready_to_pickup_from_branch
     pickup_reminder_sent pickup_reminder_sent_address courier_avizo_in_customer_service_point`,
  ),
  ...words("delivered", "delivered"),
  ...words(
    "failed",
    `avizo pickup_time_expired rejected_by_receiver undelivered undelivered_wrong_address undelivered_cod_cash_receiver
     undelivered_incomplete_address undelivered_unknown_receiver undelivered_not_live_address undelivered_no_mailbox
     undelivered_lack_of_access_letterbox stack_parcel_pickup_time_expired
     stack_parcel_in_box_machine_pickup_time_expired missing`,
  ),
  ...words("returned", "returned_to_sender"),
]);

/** InPost signs the body, or the moment and the body, as agreed with each client. */
function isSigned(raw: string, header: ReadHeader, secret: string): boolean {
  const given = Buffer.from(header("x-inpost-signature") ?? "", "base64");
  return [raw, `${header("x-inpost-timestamp")}.${raw}`].some((text) => {
    const expected = createHmac("sha256", secret).update(text).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** ShipX signs nothing: the parcel is looked up where everybody can. */
async function proveShipx(raw: string): Promise<SenderProof> {
  const { data } = shipxNotification.safeParse(jsonIn(raw));
  if (!data) return false;
  const number = data.payload.tracking_number;
  const { status, body } = await askProvider(`https://api-shipx-pl.easypack24.net/v1/tracking/${number}`);
  return status === 200 && { body };
}

/**
 * InPost (developers.inpost-group.com: webhooks, webhook-signature-verification, tracking-events; for ShipX
 * dokumentacja-inpost.atlassian.net, Webhooks and Statuses; read 2026-11-28).
 */
export const inpost: CarrierProvider = {
  sample({ order, trackingCode: trackingNumber }, secret) {
    const about = { trackingNumber, customerReference: order, timestamp: new Date(wall()).toISOString() };
    const raw = JSON.stringify({ eventId: "test", eventCode: "LMD.1001", ...about });
    const signature = createHmac("sha256", secret).update(raw).digest("base64");
    return { raw, headers: { "x-inpost-signature": signature } };
  },
  verify: (raw, header, secret) =>
    header("x-inpost-signature") ? isSigned(raw, header, secret) : proveShipx(raw),
  read: (body) =>
    typeof body === "object" && body !== null && "eventCode" in body ? readEvent(body) : readShipx(body),
};

function readEvent(body: unknown) {
  const {
    eventId: id,
    eventCode,
    trackingNumber,
    timestamp,
    customerReference,
  } = readReport(inpostEvent, body);
  const status = eventCodes.find(([code]) => eventCode.startsWith(code))?.[1];
  const about = { trackingCode: trackingNumber, at: carrierMoment(timestamp), ...namedIn(customerReference) };
  return readingOf({ id, type: eventCode }, status, about);
}

function readShipx(body: unknown) {
  const { tracking_number, status, tracking_details = [] } = readReport(shipxParcel, body);
  const at = tracking_details.find((each) => each.status === status)?.datetime;
  const known = Object.hasOwn(shipxStatuses, status) ? shipxStatuses[status] : undefined;
  const about = { trackingCode: tracking_number, at: at && carrierMoment(at) };
  return readingOf({ id: `${tracking_number}/${status}/${at ?? ""}`, type: status }, known, about);
}

function readingOf(
  reading: { id: string; type: string },
  status: CarrierStatus | null | undefined,
  about: object,
) {
  if (!status) return { ...reading, isUnknown: status === undefined };
  return { ...reading, report: readReport(carrierReport, { ...about, status, carrier: "InPost" }) };
}
