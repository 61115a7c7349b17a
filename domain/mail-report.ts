import * as z from "zod";

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

const addresses = z
  .array(z.object({ emailAddress: z.string() }))
  .transform((all) => all.map(({ emailAddress }) => /<(.+)>/.exec(emailAddress)?.[1] ?? emailAddress));

/** A notification of SES, as identities and as configuration sets publish it; only the latter carry tags. */
const notification = z.object({
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
  bounce: z
    .object({ bounceType: z.string(), bounceSubType: z.string().optional(), bouncedRecipients: addresses })
    .optional(),
  complaint: z
    .object({ complaintFeedbackType: z.string().nullish(), complainedRecipients: addresses })
    .optional(),
});

/** Reads a notification of SES; undefined for what is no bad news, or no notification at all. */
export function mailReportIn(given: unknown): MailReport | undefined {
  const { data } = notification.safeParse(given);
  return data && reportOf(data);
}

function reportOf({ mail, bounce, complaint }: z.infer<typeof notification>): MailReport | undefined {
  const about = { order: mail.tags.order?.[0], template: mail.tags.template?.[0] };
  if (bounce) return { ...about, ...ofBounce(bounce) };
  if (!complaint) return undefined;
  const reason = complaint.complaintFeedbackType ?? "complaint";
  const told = { reason, addresses: complaint.complainedRecipients };
  return { ...about, ...told, status: "complained", suppression: "complaint" };
}

type Bounce = NonNullable<z.infer<typeof notification>["bounce"]>;

function ofBounce({ bounceType, bounceSubType = "General", bouncedRecipients }: Bounce): MailReport {
  const reason = `${bounceType}: ${bounceSubType}`;
  const isFinal = bounceType === "Permanent";
  const suppression = isFinal && { suppression: "bounce" as const };
  return { status: "bounced", reason, addresses: bouncedRecipients, ...suppression };
}
