import { HttpError } from "../errors.ts";
import type { Inbox, InboxMessage } from "../inbox.ts";
import type { Invoke } from "./lambda.ts";

const details = {
  bounce: { bounceType: "Permanent", bounceSubType: "General" },
  softBounce: { bounceType: "Transient", bounceSubType: "MailboxFull" },
  complaint: { complaintFeedbackType: "abuse" },
};
type FeedbackKind = keyof typeof details;
type FeedbackSubject = Pick<InboxMessage, "to" | "order" | "template">;

const simulator = /^(bounce|complaint)(\+[^@]*)?@simulator\.amazonses\.com$/i;

/** What SES reports by itself of an address: its mailbox simulator bounces or complains. */
export const simulatorFeedback = (address: string): FeedbackKind | undefined =>
  simulator.exec(address)?.[1]?.toLowerCase() as FeedbackKind | undefined;

/** Has an e-mail reported as SES does, by SNS, to the function `send-messages`. */
export function sendMailFeedback(
  invoke: Invoke,
  kind: FeedbackKind,
  mail: FeedbackSubject,
): Promise<unknown> {
  const Message = JSON.stringify(feedbackEvent(kind, mail));
  return invoke("send-messages", { Records: [{ EventSource: "aws:sns", Sns: { Message } }] });
}

function feedbackEvent(kind: FeedbackKind, { to, order, template }: FeedbackSubject) {
  const tags = { ...(order && { order: [order] }), ...(template && { template: [template] }) };
  const recipients = [{ emailAddress: to }];
  const about = { mail: { tags, destination: [to] } };
  return kind === "complaint"
    ? { ...about, eventType: "Complaint", complaint: { ...details[kind], complainedRecipients: recipients } }
    : { ...about, eventType: "Bounce", bounce: { ...details[kind], bouncedRecipients: recipients } };
}

/** Answers POST /_local/mail-events `{ type, to, order? }`: the newest e-mail there comes back like this. */
export async function simulateFeedback(
  body: Record<string, unknown>,
  inbox: Inbox,
  invoke: Invoke,
): Promise<void> {
  const { type, to, order } = body as Record<string, string>;
  if (!type || !Object.hasOwn(details, type))
    throw new HttpError("validation-failed", `type must be one of: ${Object.keys(details).join(", ")}.`);
  const mail = inbox.list({ channel: "email", to: to ?? "", order: order ?? null }).at(-1);
  if (!mail) throw new HttpError("not-found", "No such e-mail is in the inbox.");
  await sendMailFeedback(invoke, type as FeedbackKind, mail);
}
