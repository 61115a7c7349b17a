import { timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { CarrierStatus } from "../../../domain/lifecycle/enums.ts";
import { carrierReport } from "../../../domain/reports/schema.ts";
import {
  askProvider,
  type CarrierProvider,
  jsonIn,
  namedIn,
  type ReadHeader,
  readReport,
  type SenderProof,
  secretParts,
} from "./provider.ts";

/** Who tells that a parcel has news, and which; where it is, Nova Poshta is asked. */
export const novaposhtaNotification = z.looseObject({ number: z.string().regex(/^\d{11,20}$/) });

/** A waybill as Nova Poshta's API tells it. */
const waybill = z.looseObject({
  Number: z.string(),
  StatusCode: z.coerce.string(),
  ClientBarcode: z.string().optional(),
});

/** What Nova Poshta's codes say; null where the parcel has not left yet, or there is none. */
const statuses: Record<string, CarrierStatus | null> = {
  ...{ 1: null, 2: null, 3: null, 12: null },
  ...{ 4: "onTheWay", 41: "onTheWay", 5: "onTheWay", 6: "onTheWay", 101: "onTheWay", 104: "onTheWay" },
  ...{ 112: "onTheWay", 7: "readyForPickup", 8: "readyForPickup" },
  ...{ 9: "delivered", 10: "delivered", 11: "delivered", 106: "delivered" },
  ...{ 102: "failed", 103: "failed", 105: "failed", 111: "failed" },
};

function isTold(header: ReadHeader, token: string): boolean {
  const [given, expected] = [header("x-waymark-token") ?? "", token].map((text) => Buffer.from(text));
  return token !== "" && given!.length === expected!.length && timingSafeEqual(given!, expected!);
}

/** A token says that somebody may ask; what counts is Nova Poshta's answer. */
async function prove(raw: string, header: ReadHeader, secret: string): Promise<SenderProof> {
  const { token, apiKey } = secretParts(secret, "token", "apiKey");
  const { data } = novaposhtaNotification.safeParse(jsonIn(raw));
  if (!data || !isTold(header, token)) return false;
  const { status, body } = await askProvider("https://api.novaposhta.ua/v2.0/json/", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      ...{ apiKey, modelName: "TrackingDocument", calledMethod: "getStatusDocuments" },
      methodProperties: { Documents: [{ DocumentNumber: data.number }] },
    }),
  });
  return status === 200 && { body };
}

/**
 * Nova Poshta's API 2.0, TrackingDocument.getStatusDocuments (developers.novaposhta.ua, which answers no stranger: its
 * codes as several published clients repeat them; read 2026-11-28). Nova Post's webhooks (api-portal.novapost.com,
 * Webhooks, same day) send a token of the shop's choice in a header of its choice.
 */
export const novaposhta: CarrierProvider = {
  sample: ({ trackingCode }, secret) => ({
    raw: JSON.stringify({ number: /^\d{11,20}$/.test(trackingCode) ? trackingCode : "20400000000000" }),
    headers: { "x-waymark-token": secretParts(secret, "token", "apiKey").token },
  }),
  verify: prove,
  read(body) {
    const { data } = readReport(z.looseObject({ data: z.array(waybill).min(1) }), body);
    const { Number: trackingCode, StatusCode: code, ClientBarcode } = data[0]!;
    const reading = { id: `${trackingCode}/${code}`, type: code };
    const status = Object.hasOwn(statuses, code) ? statuses[code] : undefined;
    if (!status) return { ...reading, isUnknown: status === undefined };
    const report = { status, carrier: "Nova Poshta", trackingCode, ...namedIn(ClientBarcode) };
    return { ...reading, report: readReport(carrierReport, report) };
  },
};
