/** What a provider says of a message that it had taken. */
export interface ReceiptReport {
  channel: "sms" | "voice";
  /** What the provider called the message when it took it. */
  receipt: string;
  /** `blocked`: our own set-up refused it after all, and it leaves once somebody has mended that. `missed`: nobody picked up. */
  outcome: "delivered" | "failed" | "blocked" | "missed";
  /** The provider's word for it, without digits that could be a number. */
  reason: string;
}

/** What SNS says, only after it has taken a message, of our account: its spending, its sandbox, its senders. */
const ourSetUp = /no quota left|exceed max price|spend|sandbox|no origination/i;

/** Reads an entry of SNS's log of SMS; undefined for what is none. */
export function smsReportIn(text: string): ReceiptReport | undefined {
  const { notification, delivery, status } = parsed(text);
  const receipt = notification?.messageId;
  if (typeof receipt !== "string" || (status !== "SUCCESS" && status !== "FAILURE")) return undefined;
  const reason = withoutNumbers(String(delivery?.providerResponse ?? status));
  const about = { channel: "sms", receipt, reason } as const;
  if (status === "SUCCESS") return { ...about, outcome: "delivered" };
  return { ...about, outcome: ourSetUp.test(reason) ? "blocked" : "failed" };
}

/** The documented sentences name nobody; should one ever name a phone, nobody keeps it. */
const withoutNumbers = (text: string): string => text.replace(/\+?\d[\d ()-]{3,}\d/g, "…").slice(0, 100);

interface LogEntry {
  notification?: { messageId?: unknown };
  delivery?: { providerResponse?: unknown };
  status?: unknown;
}

function parsed(text: string): LogEntry {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
