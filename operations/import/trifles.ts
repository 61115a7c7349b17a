import type { ImportedOrder } from "./imported-order.ts";

/** Fields without which an order is still worth having, and how they are called. */
const trifles: [RegExp, string][] = [
  [/^\/(buyer|recipient)\/phone$/, "phone"],
  [/^\/(buyer|recipient)\/email$/, "e-mail address"],
  [/^\/buyer\/locale$/, "language"],
  [/^\/lines\/\d+\/(imageUrl|url)$/, "picture or page of a line"],
  [/^\/payment\/url$/, "address to pay at"],
  [/^\/billing\/taxId$/, "tax id"],
];

const trifleAt = (pointer: string) => trifles.find(([pattern]) => pattern.test(pointer))?.[1];

/**
 * The order without the fields that were refused, where nobody needs them: shops let their buyers write anything for a
 * phone. Undefined where something else is wrong, too, or the buyer could not be reached any more.
 */
export function withoutTrifles(order: ImportedOrder, pointers: readonly string[]): ImportedOrder | undefined {
  const names = pointers.map(trifleAt);
  if (pointers.length === 0 || names.includes(undefined)) return undefined;
  const request = structuredClone(order.request);
  for (const pointer of pointers) removeAt(request, pointer.split("/").slice(1));
  if (!request.buyer.email && !request.buyer.phone) return undefined;
  const remarks = [...new Set(names)].map((name) => `Its ${name} is not a valid one: it is left out.`);
  return { ...order, request, remarks: [...order.remarks, ...remarks] };
}

function removeAt(value: object, [name, ...rest]: string[]): void {
  if (rest.length === 0) delete (value as Record<string, unknown>)[name!];
  else removeAt((value as Record<string, object>)[name!]!, rest);
}
