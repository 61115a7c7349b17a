import type { Party } from "../actor.ts";
import { isClosed } from "../groups.ts";
import type { Lifecycle, Status, Step, Timer } from "../lifecycle.ts";
import { commandsIn, stepIn } from "../steps.ts";

/** A message that some order of a lifecycle can call for. */
export interface Entry {
  lifecycle: string;
  template: string;
  party: Party;
  /** The commands or occurrences that call for it. */
  events: string[];
  /** Sent at most once, because it is about the end or about money; else at least once. */
  once: boolean;
}

type Call = Pick<Entry, "template" | "party"> & { event: string };

/** Every message that a lifecycle can call for, derived from its definition as `tellingsOf` derives one. */
export function messagesOf(lifecycle: Lifecycle): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { template, party, event } of callsOf(lifecycle)) {
    const status = lifecycle.statuses[template];
    const once = template === "refund" || (status !== undefined && isClosed(status.group));
    const fresh = { lifecycle: lifecycle.name, template, party, events: [], once };
    const entry = entries.get(`${template} ${party}`) ?? fresh;
    const events = [...new Set([...entry.events, event])];
    entries.set(`${template} ${party}`, { ...entry, events });
  }
  return [...entries.values()];
}

function callsOf(lifecycle: Lifecycle): Call[] {
  const { initial, carried, statuses } = lifecycle;
  return [
    ...calls("create", initial, statuses[initial]?.tell),
    ...Object.values(statuses).flatMap((status) => [
      ...commandsIn(lifecycle, status).flatMap((command) => commanded(lifecycle, status, command)),
      ...(status.deadlines ?? []).flatMap((timer) => timed(lifecycle, timer)),
    ]),
    ...(carried ? calls("recordDelivery", carried, statuses[carried]?.tell) : []),
    ...calls("recordPayment", "refundDue", ["shop"]),
  ];
}

function commanded(lifecycle: Lifecycle, status: Status, command: Parameters<typeof stepIn>[2]): Call[] {
  const step = stepIn(lifecycle, status, command)!;
  const targets = targetsOf(lifecycle, step);
  if (targets.length === 0) return calls(command, command, step.tell, step.by);
  return targets.flatMap((to) => calls(command, to, step.tell ?? lifecycle.statuses[to]?.tell, step.by));
}

function targetsOf({ statuses }: Lifecycle, { to, ifPaid, anywhere }: Step): string[] {
  if (anywhere) return Object.keys(statuses);
  return [to, ifPaid].flatMap((target) =>
    typeof target === "object" ? Object.values(target) : (target ?? []),
  );
}

function timed({ statuses }: Lifecycle, { name, to, tell, remindBefore }: Timer): Call[] {
  const ahead = remindBefore ? calls(`remind (${name})`, `${name}Ahead`, tell) : [];
  const end = to
    ? calls(`expire (${name})`, to, statuses[to]?.tell)
    : calls(`remind (${name})`, `${name}Due`, tell);
  return [...ahead, ...end];
}

/** Nobody is told of what only he can do. */
function calls(
  event: string,
  template: string,
  tell: readonly Party[] = [],
  by: readonly Party[] = [],
): Call[] {
  const told = tell.filter((party) => by.length === 0 || by.some((one) => as(one) !== party));
  return told.map((party) => ({ event, template, party }));
}

/** A seller counts as the shop, and whoever accepts is the contractor then. */
const as = (party: Party): Party =>
  party === "seller" ? "shop" : party === "candidate" ? "contractor" : party;
