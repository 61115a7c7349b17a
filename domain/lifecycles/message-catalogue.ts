import type { Party } from "../actor.ts";
import type { Lifecycle, Timer } from "../lifecycle/definition.ts";
import { isClosed } from "../lifecycle/groups.ts";
import { commandsIn, stepsIn, targetsFrom } from "../lifecycle/transitions.ts";
import { lostStatuses, lostTemplate, moneyTemplates } from "../messages/notifications.ts";
import type { EventName } from "../order/event.ts";

/** What a message about an order is caused by: a command, what Waymark itself records, or a message of its conversation. */
export type NotificationCause =
  | { command: EventName; deadline?: string }
  | { command: "message"; deadline?: never };

/** A message that some order of a lifecycle can call for. */
export interface CatalogueEntry {
  lifecycle: string;
  template: string;
  party: Party;
  causes: NotificationCause[];
  /** Sent at most once, because it is about the end or about money; else at least once. */
  once: boolean;
}

type NotificationCall = Pick<CatalogueEntry, "template" | "party"> & { cause: NotificationCause };

/** Every message that a lifecycle can call for, out of its definition: what `notificationsFor` gives for all its orders. */
export function catalogueOf(lifecycle: Lifecycle): CatalogueEntry[] {
  const entries = Map.groupBy(callsOf(lifecycle), ({ template, party }) => `${template} ${party}`);
  return [...entries.values()].map((calls) => {
    const { template, party } = calls[0]!;
    const group = lifecycle.statuses[template]?.group;
    const causes = new Map(calls.map(({ cause }) => [JSON.stringify(cause), cause]));
    const once = template === "refund" || (group !== undefined && isClosed(group));
    return { lifecycle: lifecycle.name, template, party, causes: [...causes.values()], once };
  });
}

function callsOf(lifecycle: Lifecycle): NotificationCall[] {
  const { initial, statuses, features: { carried, feed } = {} } = lifecycle;
  return [
    ...calls({ command: "create" }, initial, statuses[initial]?.notify),
    ...Object.entries(statuses).flatMap(([from, status]) => [
      ...commandsIn(lifecycle, status).flatMap((command) => callsByCommand(lifecycle, from, command)),
      ...(status.deadlines ?? []).flatMap((timer) => callsByTimer(lifecycle, timer)),
    ]),
    ...(carried ? calls({ command: "recordDelivery" }, carried, statuses[carried]?.notify) : []),
    ...moneyTemplates.flatMap((template) => calls({ command: "recordPayment" }, template, ["shop"])),
    ...calls({ command: "recordUnreachable" }, "unreachable", ["shop"]),
    ...calls({ command: "refund" }, "refund", ["shop"]),
    ...lostStatuses.flatMap((lost) =>
      calls({ command: "recordDelivery" }, lostTemplate(lost), ["shop", "support"]),
    ),
    ...calls({ command: "message" }, "dialog", ["buyer", "shop", ...(feed ? ["contractor" as const] : [])]),
  ];
}

function callsByCommand(lifecycle: Lifecycle, from: string, name: string): NotificationCall[] {
  const command = name as EventName;
  return stepsIn(lifecycle, lifecycle.statuses[from]!, name).flatMap((step) => {
    const targets = targetsFrom(lifecycle, from, step);
    if (targets.length === 0) return calls({ command }, command, step.notify, step.by);
    const parties = (to: string) => step.notify ?? lifecycle.statuses[to]?.notify;
    return targets.flatMap((to) => calls({ command }, to, parties(to), step.by));
  });
}

function callsByTimer(
  { statuses }: Lifecycle,
  { name, to, notify, remindBefore }: Timer,
): NotificationCall[] {
  const reminder = { command: "remind", deadline: name } as const;
  const ahead = remindBefore ? calls(reminder, `${name}Ahead`, notify) : [];
  const end = to
    ? calls({ command: "expire", deadline: name }, to, statuses[to]?.notify)
    : calls(reminder, `${name}Due`, notify);
  return [...ahead, ...end];
}

/** Nobody is notified of what only they themselves can do. */
function calls(
  cause: NotificationCause,
  template: string,
  notify: readonly Party[] = [],
  by?: readonly Party[],
): NotificationCall[] {
  const parties = notify.filter((party) => !by || by.some((actor) => actingAs(actor) !== party));
  return parties.map((party) => ({ cause, template, party }));
}

/** A seller acts for the shop, and the candidate who accepts is the contractor from then on. */
function actingAs(party: Party): Party {
  if (party === "seller") return "shop";
  return party === "candidate" ? "contractor" : party;
}
