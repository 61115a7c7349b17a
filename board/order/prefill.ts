import type { BoardAction, BoardOrder, Typed } from "./fields.ts";
import { localIn, unitsShown } from "./fields.ts";

/** What a form shows before anything is typed: what the order says already, and what is most likely. */
export function firstTyped(order: BoardOrder, { command, fields }: BoardAction, timeZone: string): Typed {
  const filled = fields.flatMap(({ name, options, required }) => {
    const known = knownValue(order, command, name, timeZone);
    const only = required && options?.length === 1 ? String(options[0]!.value) : undefined;
    const value = known ?? only;
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}

function knownValue(order: BoardOrder, command: string, name: string, timeZone: string): string | undefined {
  const { delivery, payment, totals, currency } = order;
  const known: Record<string, string | undefined> = {
    "confirmPayment.amount": totals.due > 0 ? unitsShown(totals.due, currency) : undefined,
    "refund.amount": payment.refundDue > 0 ? unitsShown(payment.refundDue, currency) : undefined,
    "deliver.handedTo": "inPerson",
    "setDelivery.way": delivery.way,
    "setStage.stage": order.stage ?? undefined,
    "assignSeller.seller": order.assignee ?? undefined,
    "assignDeliverer.deliverer": delivery.deliverer,
    "setPayment.channel": payment.channel,
    "proposeTime.from": delivery.from && localIn(delivery.from, timeZone),
    "proposeTime.to": delivery.to && localIn(delivery.to, timeZone),
  };
  if (command === "correct") return textAt(order, name.split("."));
  return known[`${command}.${name}`];
}

function textAt(value: unknown, [name, ...rest]: string[]): string | undefined {
  if (name === undefined) return typeof value === "string" ? value : undefined;
  return typeof value === "object" && value
    ? textAt((value as Record<string, unknown>)[name], rest)
    : undefined;
}

/** What differs from what stood there; an address or a pickup point goes as a whole. */
export function changedOnly(typed: Typed, first: Typed): Typed {
  const names = Object.keys(typed);
  const changed = names.filter((name) => typed[name] !== (first[name] ?? ""));
  const wholes = new Set(changed.map(wholeOf).filter(Boolean));
  const kept = names.filter((name) => changed.includes(name) || wholes.has(wholeOf(name)));
  return Object.fromEntries(kept.map((name) => [name, typed[name]!]));
}

const wholeOf = (name: string): string | undefined => /^delivery\.\w+(?=\.)/.exec(name)?.[0];
