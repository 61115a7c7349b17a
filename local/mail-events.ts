import type { Inbox, Mail } from "./inbox.ts";
import type { Invoke } from "./invoke.ts";
import { Refusal } from "./refusal.ts";

const details = {
  bounce: { bounceType: "Permanent", bounceSubType: "General" },
  softBounce: { bounceType: "Transient", bounceSubType: "MailboxFull" },
  complaint: { complaintFeedbackType: "abuse" },
};
type Kind = keyof typeof details;
type About = Pick<Mail, "to" | "order" | "template">;

const simulator = /^(bounce|complaint)(\+[^@]*)?@simulator\.amazonses\.com$/i;

/** What SES reports by itself of an address: its mailbox simulator bounces or complains. */
export const simulated = (address: string): Kind | undefined =>
  simulator.exec(address)?.[1]?.toLowerCase() as Kind | undefined;

/** Has an e-mail reported as SES does, by SNS, to the function that heeds it. */
export function reportMail(invoke: Invoke, kind: Kind, mail: About): Promise<unknown> {
  const Message = JSON.stringify(notificationOf(kind, mail));
  return invoke("heed-mail", { Records: [{ EventSource: "aws:sns", Sns: { Message } }] });
}

function notificationOf(kind: Kind, { to, order, template }: About) {
  const tags = { ...(order && { order: [order] }), ...(template && { template: [template] }) };
  const recipients = [{ emailAddress: to }];
  const about = { mail: { tags, destination: [to] } };
  return kind === "complaint"
    ? { ...about, eventType: "Complaint", complaint: { ...details[kind], complainedRecipients: recipients } }
    : { ...about, eventType: "Bounce", bounce: { ...details[kind], bouncedRecipients: recipients } };
}

/** Answers POST /_local/mail-events `{ type, to, order? }`: the newest e-mail there comes back like this. */
export async function simulate(body: Record<string, unknown>, inbox: Inbox, invoke: Invoke): Promise<void> {
  const { type, to, order } = body as Record<string, string>;
  if (!type || !Object.hasOwn(details, type))
    throw new Refusal(422, "invalid", `type must be one of: ${Object.keys(details).join(", ")}.`);
  const mail = inbox.list({ channel: "email", to: to ?? "", order: order ?? null }).at(-1);
  if (!mail) throw new Refusal(404, "not-found", "No such e-mail is in the inbox.");
  await reportMail(invoke, type as Kind, mail);
}
