import type { Party } from "./actor.ts";
import type { ChatReference } from "./dialog.ts";

/** What can become of a message; `docs/operations.md` says what each of them means. */
export const notificationStatuses = [
  "sending",
  "sent",
  "waiting",
  "skipped",
  "failed",
  "unknown",
  "suppressed",
  "refused",
  "capped",
  "bounced",
  "complained",
  "dismissed",
] as const;

/** One message to one person through one channel. */
export interface Notification {
  order: string;
  shop: string;
  version: number;
  template: string;
  party: Party;
  channel: "email" | "sms";
  to: string;
  locale: string;
  /** What was said in the dialog, where the message is about that. */
  said?: ChatReference;
  status: (typeof notificationStatuses)[number];
  at: string;
  attempts: number;
  /** Why it has this status; no personal data. */
  reason?: string;
  /** When a waiting message is sent or tried again, or one that the reconciler sends counts as left behind. */
  dueAt?: string;
  /** The caps of its shop let this SMS pass: trying it again does not count. */
  counted?: boolean;
  /** Fingerprints of the requests that had it sent again. */
  requests?: string[];
}

/** What is to be looked at by a person. */
export const isTask = ({ status }: Notification): boolean => status === "unknown" || status === "failed";
