import * as z from "zod";
import type { CarrierStatus } from "../../../domain/lifecycle/enums.ts";
import { carrierReport } from "../../../domain/reports/schema.ts";
import {
  askProvider,
  type CarrierProvider,
  carrierMoment,
  isTrial,
  jsonIn,
  namedIn,
  readReport,
  type SenderProof,
  secretParts,
} from "./provider.ts";

/** What CDEK notifies of; which order of CDEK's it was is all that is read of it. */
export const cdekNotification = z.looseObject({ type: z.string(), uuid: z.uuid() });

/** An order of CDEK's, as its API tells it. */
const cdekOrder = z.looseObject({
  entity: z.looseObject({
    uuid: z.string(),
    cdek_number: z.coerce.string().optional(),
    number: z.string().optional(),
    is_return: z.boolean().optional(),
    statuses: z.array(z.looseObject({ code: z.string(), date_time: z.string() })),
  }),
  related_entities: z
    .array(z.looseObject({ type: z.string().optional(), cdek_number: z.coerce.string().optional() }))
    .optional(),
});
type CdekOrder = z.infer<typeof cdekOrder>;

/** Codes by what they say; `none` where the parcel has not left yet. Nothing says that it is back: see `backwards`. */
const codes: Record<Exclude<CarrierStatus, "returned"> | "none", string> = {
  none: "ACCEPTED CREATED INVALID REMOVED",
  onTheWay: `RECEIVED_AT_SHIPMENT_WAREHOUSE RECEIVED_AT_SENDER_WAREHOUSE READY_TO_SHIP_AT_SENDING_OFFICE
    READY_FOR_SHIPMENT_IN_SENDER_CITY READY_FOR_SHIPMENT_IN_TRANSIT_CITY RETURNED_TO_SENDER_WAREHOUSE
    RETURNED_TO_SENDER_CITY_WAREHOUSE PASSED_TO_CARRIER_AT_SENDING_OFFICE TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY
    SEND_TO_TRANSIT_OFFICE SENT_TO_TRANSIT_CITY MET_AT_TRANSIT_OFFICE ACCEPTED_IN_TRANSIT_CITY
    ACCEPTED_TO_OFFICE_TRANSIT_WAREHOUSE ACCEPTED_AT_TRANSIT_WAREHOUSE RETURNED_TO_TRANSIT_WAREHOUSE
    READY_TO_SHIP_IN_TRANSIT_OFFICE PASSED_TO_CARRIER_AT_TRANSIT_OFFICE TAKEN_BY_TRANSPORTER_FROM_TRANSIT_CITY
    SEND_TO_SENDING_OFFICE SENT_TO_SENDER_CITY MET_AT_SENDING_OFFICE ACCEPTED_IN_SENDER_CITY SEND_TO_RECIPIENT_OFFICE
    SENT_TO_RECIPIENT_CITY MET_AT_RECIPIENT_OFFICE ACCEPTED_IN_RECIPIENT_CITY ACCEPTED_AT_DELIVERY_WAREHOUSE
    ACCEPTED_AT_RECIPIENT_CITY_WAREHOUSE ENTERED_TO_OFFICE_TRANSIT_WAREHOUSE ENTERED_TO_DELIVERY_WAREHOUSE
    ENTERED_TO_WAREHOUSE_ON_DEMAND ISSUED_FOR_DELIVERY TAKEN_BY_COURIER IN_CUSTOMS_INTERNATIONAL
    SHIPPED_TO_DESTINATION PASSED_TO_TRANSIT_CARRIER IN_CUSTOMS_LOCAL CUSTOMS_COMPLETE`,
  readyForPickup: "ACCEPTED_AT_WAREHOUSE_ON_DEMAND ACCEPTED_AT_PICK_UP_POINT POSTOMAT_POSTED",
  delivered: "DELIVERED POSTOMAT_RECEIVED",
  failed: "NOT_DELIVERED RETURNED_TO_DELIVERY_WAREHOUSE RETURNED_TO_RECIPIENT_CITY_WAREHOUSE POSTOMAT_SEIZED",
};

/** What CDEK's statuses say; null where the parcel has not left yet. */
const statusByCode: Record<string, CarrierStatus | null> = Object.fromEntries(
  Object.entries(codes).flatMap(([status, all]) =>
    all.split(/\s+/).map((code) => [code, status === "none" ? null : (status as CarrierStatus)]),
  ),
);

/** What the parcel that goes back to the shop says of the one that went to the buyer. */
const backwards: Partial<Record<CarrierStatus, CarrierStatus>> = { delivered: "returned" };

/** CDEK signs nothing: it is asked for the order, and only its answer counts. */
async function prove(raw: string, secret: string): Promise<SenderProof> {
  const { data } = cdekNotification.safeParse(jsonIn(raw));
  if (!data) return false;
  if (data.type !== "ORDER_STATUS") return { body: { type: data.type } };
  const { host, token } = await tokenFor(secret);
  const { access_token } = readReport(z.looseObject({ access_token: z.string() }), token.body);
  const headers = { authorization: `Bearer ${access_token}` };
  const { status, body } = await askProvider(`${host}/v2/orders/${data.uuid}`, { headers });
  return status === 200 && { body };
}

async function tokenFor(secret: string) {
  const { sandbox, ...login } = loginOf(secret);
  const host = `https://${sandbox ? "api.edu.cdek.ru" : "api.cdek.ru"}`;
  const form = new URLSearchParams({ grant_type: "client_credentials", ...login });
  return { host, token: await askProvider(`${host}/v2/oauth/token`, { method: "POST", body: form }) };
}

function loginOf(secret: string) {
  const { sandbox, rest } = isTrial(secret);
  return { sandbox, ...secretParts(rest, "client_id", "client_secret") };
}

/**
 * CDEK's API 2.0 (api-docs.cdek.ru: Webhooks, Information about an order, Appendix 1; read 2026-11-28). How the order
 * stands now is told, not how it stood when CDEK wrote.
 */
export const cdek: CarrierProvider = {
  async check({ secret }) {
    const { status } = (await tokenFor(secret)).token;
    return { ok: status === 200, detail: `CDEK answered ${status} to this account and password.` };
  },
  verify: (raw, _header, secret) => prove(raw, secret),
  read(body) {
    const { type } = readReport(z.looseObject({ type: z.string().optional() }), body);
    return type === undefined ? readOrder(readReport(cdekOrder, body)) : { id: type, type };
  },
};

function readOrder({ entity, related_entities = [] }: CdekOrder) {
  const { uuid, cdek_number, number, is_return } = entity;
  const last = entity.statuses.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
  if (!last) return { id: uuid, type: "none" };
  const reading = { id: `${uuid}/${last.code}/${last.date_time}`, type: last.code };
  const said = Object.hasOwn(statusByCode, last.code) ? statusByCode[last.code] : undefined;
  const status = said && is_return ? backwards[said] : said;
  if (!status) return { ...reading, isUnknown: said === undefined };
  const direct = related_entities.find((each) => each.type === "direct_order")?.cdek_number;
  const about = { trackingCode: is_return ? direct : cdek_number, at: carrierMoment(last.date_time) };
  const report = { ...about, ...namedIn(number), status, carrier: "CDEK" };
  return { ...reading, report: readReport(carrierReport, report) };
}

const timeOf = ({ date_time }: { date_time: string }): number =>
  Date.parse(carrierMoment(date_time) ?? "") || 0;
