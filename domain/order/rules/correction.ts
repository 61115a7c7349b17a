import type { EventData } from "../event.ts";
import type { NewOrder } from "../schema.ts";

/** What somebody corrects of an order after it was placed. */
export type Correction = Pick<EventData<"correct">, "buyer" | "recipient" | "delivery">;

/** The request with a correction: a person field by field, an address or a pickup point as a whole. */
export function corrected(request: NewOrder, { buyer, recipient, delivery }: Correction): NewOrder {
  const city = delivery?.address?.city;
  return {
    ...request,
    buyer: merged(request.buyer, buyer),
    ...(recipient && { recipient: merged(request.recipient ?? {}, recipient) }),
    ...(delivery && { delivery: merged(request.delivery, delivery) }),
    // where a feed's job is to be done moves with its address (S0-08)
    ...(city && request.city && { city }),
  };
}

const merged = <T extends object>(former: T, change: object = {}): T => ({ ...former, ...saidOf(change) });

const saidOf = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The request as all corrections left it: what was placed is never rewritten, and the last word counts. */
export const effectiveRequest = (
  placed: NewOrder,
  history: readonly { command: string; data?: object }[],
): NewOrder =>
  history.reduce(
    (request, { command, data }) =>
      command === "correct" ? corrected(request, data as Correction) : request,
    placed,
  );

/** What a correction changes, as paths such as `buyer.email`: all that those learn who may not read the values. */
export function changedFields(request: NewOrder, correction: Correction): string[] {
  const { buyer = {}, recipient = {}, delivery = {} } = correction;
  const changes = Object.entries({ buyer, recipient, delivery }).map(([part, fields]) => {
    const former: Record<string, unknown> = { ...request[part as keyof Correction] };
    const isNew = ([field, value]: [string, unknown]) => value !== undefined && !isSame(value, former[field]);
    return Object.entries(fields)
      .filter(isNew)
      .map(([field]) => `${part}.${field}`);
  });
  return changes.flat();
}

const isSame = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string =>
  typeof value === "object" && value ? JSON.stringify(Object.entries(value).sort()) : JSON.stringify(value);

/** How the buyer was reached until a correction, of what it changes; undefined when it changes no such thing. */
export function formerContacts(
  { buyer }: NewOrder,
  changes: readonly string[],
): { email?: string; phone?: string } | undefined {
  const isChanged = (field: string) => changes.includes(`buyer.${field}`);
  if (!isChanged("email") && !isChanged("phone")) return undefined;
  return {
    ...(isChanged("email") && buyer.email && { email: buyer.email }),
    ...(isChanged("phone") && buyer.phone && { phone: buyer.phone }),
  };
}
