import type * as z from "zod";
import { chargedNow } from "../../../domain/events/schema.ts";
import { sharedFields } from "../../../domain/lifecycle/commands.ts";
import { smsSettings } from "../../../domain/messages/schema.ts";
import { adjustment } from "../../../domain/order/money/schema.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { fieldSchemas } from "../../../domain/schema.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { openingHours } from "../../../domain/time/schema.ts";
import { newEndpoint } from "../../../domain/webhooks/schema.ts";
import { paypalMoney } from "../../inbound/providers/paypal.ts";
import { idempotencyKey } from "./operation.ts";
import { lifecycleStatus } from "./status.ts";

/** What settings and orders of a shop both say at length, by the names of the settings. */
const longSettings = [
  ...["paymentUrl", "paymentAccount", "imageOrigins", "logoUrl", "staffUrl", "color"],
  ...["archiveAfter", "failureReasons", "address", "statuses", "deadlines", "photoCategories"],
  ...["paymentInstructions", "pickupPoints", "feeRefunds", "fees", "quietHours"],
] as (keyof typeof shopSettings.shape)[];
const settingsByName = Object.fromEntries(
  longSettings.map((name) => [`Shop${name[0]!.toUpperCase()}${name.slice(1)}`, shopSettings.shape[name]]),
);

const { address, email, line, localPhone, longText, phone, pickupPoint, text } = fieldSchemas;

/** Schemas of the domain that the document shows once, by the name that they have there. */
export const sharedSchemas: Record<string, z.ZodType> = {
  Line: line,
  Text: text,
  LongText: longText,
  Email: email,
  Phone: phone,
  LocalPhone: localPhone,
  Address: address,
  Reason: sharedFields.reason,
  OptionalReason: sharedFields.optionalReason,
  ProblemText: sharedFields.text,
  ShippedParcel: sharedFields.parcel,
  CorrectedPerson: sharedFields.person,
  Metadata: newOrder.shape.metadata.unwrap(),
  ChargedNow: chargedNow,
  PickupPoint: pickupPoint,
  Adjustment: adjustment,
  OrderLine: newOrder.shape.lines.unwrap().element,
  LineOptions: newOrder.shape.lines.unwrap().element.shape.options.unwrap(),
  EventType: newEndpoint.shape.events.unwrap().element,
  OpeningHours: openingHours,
  OpenSpans: openingHours.shape.monday.unwrap(),
  LifecycleStatus: lifecycleStatus,
  SmsSettings: smsSettings,
  MapUrl: shopSettings.shape.mapUrl.unwrap(),
  PaypalMoney: paypalMoney,
  IdempotencyKey: idempotencyKey,
  ...settingsByName,
};

const shared = new Set<unknown>(Object.values(sharedSchemas));

/** Whether a schema is one of these. */
export const isShared = (schema: unknown): boolean => shared.has(schema);
