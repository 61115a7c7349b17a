import * as z from "zod/mini";

/** What a mail provider says about an e-mail that it had taken. */
export interface MailReport {
  status: "bounced" | "complained";
  reason: string;
  addresses: string[];
  /** Why nothing is sent there any more; absent when the next e-mail may well arrive. */
  suppression?: "bounce" | "complaint";
  order?: string | undefined;
  template?: string | undefined;
}

const addresses = z.array(z.object({ emailAddress: z.string() }));

/**
 * A notification of SES, as identities and as configuration sets publish it; only the latter carry tags. Read by
 * zod/mini: the function that gets it also sends, and is large enough.
 */
const sesNotification = z.object({
  mail: z.object({ tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(
    z.object({
      bounceType: z.string(),
      bounceSubType: z.optional(z.string()),
      bouncedRecipients: addresses,
    }),
  ),
  complaint: z.optional(
    z.object({ complaintFeedbackType: z.nullish(z.string()), complainedRecipients: addresses }),
  ),
});

/** The addresses, without the names that may stand before them. */
const bareAddresses = (all: z.infer<typeof addresses>): string[] =>
  all.map(({ emailAddress }) => /<(.+)>/.exec(emailAddress)?.[1] ?? emailAddress);

/** Reads a notification of SES; undefined for what is no bad news, or no notification at all. */
export function mailReportIn(given: unknown): MailReport | undefined {
  const { data } = sesNotification.safeParse(given);
  return data && reportOf(data);
}

function reportOf({ mail, bounce, complaint }: z.infer<typeof sesNotification>): MailReport | undefined {
  const about = { order: mail.tags?.order?.[0], template: mail.tags?.template?.[0] };
  if (bounce) return { ...about, ...ofBounce(bounce) };
  if (!complaint) return undefined;
  const reason = complaint.complaintFeedbackType ?? "complaint";
  const complained = { reason, addresses: bareAddresses(complaint.complainedRecipients) };
  return { ...about, ...complained, status: "complained", suppression: "complaint" };
}

type Bounce = NonNullable<z.infer<typeof sesNotification>["bounce"]>;

function ofBounce({ bounceType, bounceSubType = "General", bouncedRecipients }: Bounce): MailReport {
  const reason = `${bounceType}: ${bounceSubType}`;
  const isFinal = bounceType === "Permanent";
  const suppression = isFinal && { suppression: "bounce" as const };
  return { status: "bounced", reason, addresses: bareAddresses(bouncedRecipients), ...suppression };
}
