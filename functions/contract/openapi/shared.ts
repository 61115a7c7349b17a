import type * as z from "zod";
import { smsSettings } from "../../../domain/messages/schema.ts";
import { adjustment } from "../../../domain/order/money/schema.ts";
import { newOrder } from "../../../domain/order/schema.ts";
import { fieldSchemas } from "../../../domain/schema.ts";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { openingHours } from "../../../domain/time/schema.ts";
import { newEndpoint } from "../../../domain/webhooks/schema.ts";
import { lifecycleStatus } from "./status.ts";

const { address, email, line, localPhone, phone, pickupPoint, text } = fieldSchemas;

/** Schemas of the domain that the document shows once, by the name that they have there. */
export const sharedSchemas: Record<string, z.ZodType> = {
  Line: line,
  Text: text,
  Email: email,
  Phone: phone,
  LocalPhone: localPhone,
  Address: address,
  PickupPoint: pickupPoint,
  Adjustment: adjustment,
  OrderLine: newOrder.shape.lines.unwrap().element,
  EventType: newEndpoint.shape.events.unwrap().element,
  OpeningHours: openingHours,
  OpenSpans: openingHours.shape.monday.unwrap(),
  LifecycleStatus: lifecycleStatus,
  SmsSettings: smsSettings,
  PhotoCategories: shopSettings.shape.photoCategories.unwrap(),
  PaymentInstructions: shopSettings.shape.paymentInstructions.unwrap(),
};

const shared = new Set<unknown>(Object.values(sharedSchemas));

/** Whether a schema is one of these. */
export const isShared = (schema: unknown): boolean => shared.has(schema);
