import { Webhook } from "standardwebhooks";

type Header = (name: string) => string | undefined;
const headerNames = ["webhook-id", "webhook-timestamp", "webhook-signature"];

/** Whether a body is signed with this secret as Standard Webhooks ask for, not more than five minutes ago. */
export function isStandardWebhook(raw: string, header: Header, secret: string): boolean {
  const headers = Object.fromEntries(headerNames.map((name) => [name, header(name) ?? ""]));
  try {
    new Webhook(secret).verify(raw, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}
