/** What SES and SNS are given that tells one message from another. */
export interface SentInput {
  PhoneNumber?: string;
  Destination?: { ToAddresses?: string[] };
  Tags?: { Value?: string }[];
  MessageAttributes?: { order?: { StringValue?: string }; template?: { StringValue?: string } };
}

/** Names each attempt to send a message: by its order, template and recipient, and how often that was tried before. */
export function attemptCounter(): (input: SentInput) => string {
  const counts = new Map<string, number>();
  return ({ PhoneNumber, Destination, Tags, MessageAttributes }) => {
    const { order, template } = MessageAttributes ?? {};
    const tags = Tags?.map(({ Value }) => Value) ?? [order?.StringValue, template?.StringValue];
    const message = [...tags, PhoneNumber, ...(Destination?.ToAddresses ?? [])].filter(Boolean).join(" ");
    const count = (counts.get(message) ?? 0) + 1;
    counts.set(message, count);
    return `${message} ${count}`;
  };
}
