import { gzipSync } from "node:zlib";
import { HttpError } from "../errors.ts";
import type { Inbox } from "../inbox.ts";
import type { Invoke } from "./lambda.ts";

/** What a carrier answers for an SMS that its phone took; any other answer is a failure. */
const accepted = "Message has been accepted by phone";

/** Numbers of AWS's SMS simulator: one takes everything, one nothing. */
const simulator: Record<string, string> = {
  "+14254147755": accepted,
  "+14254147167": "Phone carrier has blocked this message",
};

/** What a carrier says by itself for this number; undefined for those of people. */
export const simulatedResponse = (to: string): string | undefined => simulator[to];

/** What SNS calls an SMS of the inbox. */
export const localReceipt = (id: string | number): string => `local-${id}`;

interface Logged {
  id: string | number;
  to: string;
  response: string;
}

/** Has an entry of SNS's log of SMS brought to the function `send-messages`, as CloudWatch does. */
export function sendSmsLog(invoke: Invoke, { id, to, response }: Logged): Promise<unknown> {
  const status = response === accepted ? "SUCCESS" : "FAILURE";
  const entry = {
    notification: { messageId: localReceipt(id), timestamp: "2026-11-28 00:00:00.000" },
    delivery: {
      destination: to,
      smsType: "Transactional",
      providerResponse: response,
      ...{ priceInUSD: 0.03, numberOfMessageParts: 1, dwellTimeMs: 599, dwellTimeMsUntilDeviceAck: 1344 },
    },
    status,
  };
  const logGroup = `sns/eu-central-1/000000000000/DirectPublishToPhoneNumber${status === "FAILURE" ? "/Failure" : ""}`;
  const logEvents = [{ id: "0", timestamp: 0, message: JSON.stringify(entry) }];
  const data = { messageType: "DATA_MESSAGE", owner: "000000000000", logGroup, logEvents };
  return invoke("send-messages", {
    awslogs: { data: gzipSync(JSON.stringify(data)).toString("base64") },
  });
}

/** Answers POST /_local/call-events `{ to, order?, event? }`: what End User Messaging says of the newest call there. */
export async function simulateCallReport(
  body: Record<string, unknown>,
  inbox: Inbox,
  invoke: Invoke,
): Promise<void> {
  const { to = "", order, event: eventType = "VOICE_ANSWERED" } = body as Record<string, string>;
  const call = newestTo(inbox, "voice", to, order);
  const detail = {
    eventType,
    eventVersion: "1.0",
    messageId: localReceipt(call.id),
    destinationPhoneNumber: to,
  };
  const about = { source: "aws.sms-voice", "detail-type": "Voice Message Delivery Status Updated" };
  await invoke("send-messages", { version: "0", ...about, detail });
}

function newestTo(inbox: Inbox, channel: "sms" | "voice", to: string, order: string | undefined) {
  const found = inbox
    .latest({ limit: 1000, order })
    .find((each) => each.channel === channel && each.to === to);
  if (!found) throw new HttpError("not-found", `No such message (${channel}) is in the inbox.`);
  return found;
}

/** Answers POST /_local/sms-events `{ to, order?, response? }`: what a carrier says of the newest SMS there. */
export async function simulateSmsReport(
  body: Record<string, unknown>,
  inbox: Inbox,
  invoke: Invoke,
): Promise<void> {
  const { to = "", order, response = accepted } = body as Record<string, string>;
  await sendSmsLog(invoke, { id: newestTo(inbox, "sms", to, order).id, to, response });
}
