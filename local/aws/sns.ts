import type { Inbox } from "../inbox.ts";
import { AwsError } from "./errors.ts";

/** SNS Publish to a phone number: an SMS in the inbox. */
export function snsApi(inbox: Inbox): Record<string, (input: URLSearchParams) => object> {
  return {
    Publish(input) {
      const to = input.get("PhoneNumber") ?? "";
      if (!/^\+[1-9]\d{6,14}$/.test(to)) {
        throw new AwsError("InvalidParameter", `Invalid parameter: PhoneNumber Reason: ${to} is not valid`);
      }
      const text = input.get("Message");
      if (!text) throw new AwsError("InvalidParameter", "Invalid parameter: Empty message");
      const order = attribute(input, "order");
      const template = attribute(input, "template");
      const id = inbox.add({ channel: "sms", to, subject: null, text, html: null, order, template });
      return { MessageId: `local-${id}` };
    },
  };
}

function attribute(input: URLSearchParams, name: string): string | null {
  for (let i = 1; input.has(`MessageAttributes.entry.${i}.Name`); i++) {
    const entry = `MessageAttributes.entry.${i}`;
    if (input.get(`${entry}.Name`) === name) return input.get(`${entry}.Value.StringValue`);
  }
  return null;
}
