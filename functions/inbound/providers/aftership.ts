import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { CarrierStatus } from "../../../domain/lifecycle/enums.ts";
import { isKnownCarrier } from "../../../domain/order/effects/carriers.ts";
import { carrierReport } from "../../../domain/reports/schema.ts";
import { momentOf } from "../../../domain/time/time.ts";
import { wall } from "../../../io/runtime/clock.ts";
import { type CarrierProvider, namedIn, readReport } from "./provider.ts";

/** The part of an AfterShip event that Waymark reads. */
export const aftershipEvent = z.looseObject({
  event: z.string(),
  event_id: z.string(),
  /** Seconds since 1970 at which it happened. */
  ts: z.int().min(0),
  msg: z.looseObject({
    tracking_number: z.string(),
    slug: z.string().optional(),
    order_id: z.string().optional(),
    order_number: z.string().optional(),
    tag: z.string(),
    subtag: z.string().optional(),
  }),
});
type Message = z.infer<typeof aftershipEvent>["msg"];

/** What AfterShip's statuses say; null where the parcel has not left yet, or nothing is known. */
const tags: Record<string, CarrierStatus | null> = {
  Pending: null,
  InfoReceived: null,
  Expired: null,
  InTransit: "onTheWay",
  OutForDelivery: "onTheWay",
  AvailableForPickup: "readyForPickup",
  Delivered: "delivered",
  AttemptFail: "failed",
  Exception: "failed",
};

/** Exceptions that are none: what is only late is on its way, and what has come back has come back. */
const subtags: Record<string, CarrierStatus> = {
  Exception_004: "onTheWay",
  Exception_005: "onTheWay",
  Exception_006: "onTheWay",
  Exception_011: "returned",
  Exception_016: "onTheWay",
  Exception_017: "onTheWay",
  Exception_018: "onTheWay",
};

const statusOf = ({ tag, subtag = "" }: Message): CarrierStatus | null | undefined =>
  Object.hasOwn(subtags, subtag) ? subtags[subtag] : Object.hasOwn(tags, tag) ? tags[tag] : undefined;

/**
 * AfterShip, for the hundreds of carriers that it follows (aftership.com/docs/tracking: webhook-signature,
 * webhook-specifications 2025-01, delivery-statuses, delivery-sub-statuses 2026-07; read 2026-11-28). The carrier is
 * named by AfterShip's own word for it: one that Waymark does not know is not compared.
 */
export const aftership: CarrierProvider = {
  sample({ order, trackingCode }, secret) {
    const msg = { tracking_number: trackingCode, order_id: order, tag: "InTransit" };
    const event = { event: "tracking_update", event_id: "test", ts: Math.floor(wall() / 1000), msg };
    const raw = JSON.stringify(event);
    const signature = createHmac("sha256", secret).update(raw).digest("base64");
    return { raw, headers: { "aftership-hmac-sha256": signature } };
  },
  verify(raw, header, secret) {
    const expected = createHmac("sha256", secret).update(raw).digest();
    const given = Buffer.from(header("aftership-hmac-sha256") ?? "", "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  },
  read(body) {
    const { event } = readReport(z.looseObject({ event: z.string() }), body);
    if (event !== "tracking_update") return { id: event, type: event };
    const { event_id: id, ts, msg } = readReport(aftershipEvent, body);
    const status = statusOf(msg);
    const reading = { id, type: msg.tag };
    if (!status) return { ...reading, isUnknown: status === undefined };
    const { slug = "", tracking_number: trackingCode, order_id, order_number } = msg;
    const { order } = { ...namedIn(order_number), ...namedIn(order_id) };
    const report = {
      ...{ status, trackingCode, at: momentOf(ts * 1000) },
      ...(isKnownCarrier(slug) && { carrier: slug }),
      ...(order && { order }),
    };
    return { ...reading, report: readReport(carrierReport, report) };
  },
};
