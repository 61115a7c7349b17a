import type { ReceiptReport } from "./sms.ts";

/** What AWS End User Messaging says of a voice message that it had taken, as EventBridge brings it. */
export interface CallEvent {
  "detail-type": string;
  detail: { eventType?: unknown; messageId?: unknown };
}

/** What became of a call; of those that only begin nothing is known yet. Whether a person or a machine has answered, nobody says. */
const outcomes: Readonly<Record<string, ReceiptReport["outcome"]>> = {
  VOICE_ANSWERED: "delivered",
  VOICE_COMPLETED: "delivered",
  VOICE_BUSY: "missed",
  VOICE_NO_ANSWER: "missed",
  VOICE_TTL_EXPIRED: "missed",
  VOICE_FAILED: "failed",
};

/** Reads such an event; undefined for what says nothing of an end. */
export function callReportIn({ detail }: CallEvent): ReceiptReport | undefined {
  const { eventType, messageId } = Object(detail) as CallEvent["detail"];
  const type = String(eventType);
  const outcome = Object.hasOwn(outcomes, type) ? outcomes[type] : undefined;
  if (!outcome || typeof messageId !== "string") return undefined;
  return { channel: "voice", receipt: messageId, outcome, reason: type.replace("VOICE_", "") };
}
