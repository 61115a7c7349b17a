import {
  type Lifecycle,
  type Status,
  type Step,
  statusOf,
  type Timer,
} from "../../domain/lifecycle/definition.ts";
import { timerOf } from "../../domain/lifecycle/timers.ts";
import { stepsIn, targetsOf, transitionsOf } from "../../domain/lifecycle/transitions.ts";
import type { CatalogueEntry, NotificationCause } from "../../domain/lifecycles/message-catalogue.ts";
import { type LifecycleName, lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { lostStatuses, lostTemplate, type NotificationRequest } from "../../domain/messages/notifications.ts";
import type { Participants } from "../../domain/messages/recipients.ts";
import { startDeadlines } from "../../domain/order/deadlines.ts";
import type { Event, EventName, Settlement } from "../../domain/order/event.ts";
import { evolve } from "../../domain/order/evolve.ts";
import { settle } from "../../domain/order/money/settle.ts";
import type { Order } from "../../domain/order/order.ts";
import { addSeconds } from "../../domain/time/time.ts";

import { sampleEventDetails, sampleOrder, sampleParticipants } from "./order.ts";

import type { SamplePeople } from "./people.ts";

/** A message, and an order that calls for it. */
export interface MessageSample {
  request: NotificationRequest;
  participants: Participants;
}

/** What happens, and the status or the message that it leads to. */
type PastEvent = [cause: Exclude<NotificationCause, { command: "message" }>, name: string];

/** A believable order for a message of the catalogue; `change` alters the fresh order before anything happens. */
export function sampleFor(
  entry: CatalogueEntry,
  people: SamplePeople,
  cause: NotificationCause = entry.causes[0]!,
  change = (order: Order): Order => order,
): MessageSample {
  const { template, party, lifecycle } = entry;
  const placed = change(sampleOrder(lifecycle as LifecycleName, people));
  if (cause.command === "message") return chatSample(placed, party, people);
  const story: PastEvent[] =
    cause.command === "create" ? [] : [...eventsBefore(entry, cause), [cause, template]];
  const order = story.reduce((order, [step, to]) => applyEvent(order, step, to, people), placed);
  return {
    request: { version: order.version, template, party },
    participants: sampleParticipants(order, people),
  };
}

/** Somebody on the other side has written. */
function chatSample(order: Order, party: NotificationRequest["party"], people: SamplePeople): MessageSample {
  const reference = { entry: 1, by: party === "buyer" ? "manager" : "buyer" };
  const request = { version: order.version, template: "dialog", party, said: reference };
  return { request, participants: sampleParticipants(order, people) };
}

const unpaid = ["awaitingPayment", "paymentAhead", "unpaid", "cancelled", "setDelivery"];
const delivererStatuses = ["courierLeft", "outForDelivery", "inDelivery"];

/** What has happened before: the order is paid, a deliverer is assigned, and it stands where the message comes from. */
function eventsBefore({ lifecycle: name, template }: CatalogueEntry, cause: PastEvent[0]): PastEvent[] {
  const lifecycle = lifecycleOf({ lifecycle: name });
  const from = originOf(lifecycle, template, cause);
  const { feed, splits } = lifecycle.features ?? {};
  const free = feed || template === "refundDue" || (splits && unpaid.includes(template));
  const past: (PastEvent | false)[] = [
    !free && [{ command: "recordPayment" }, ""],
    delivererStatuses.includes(template) && [{ command: "assignDeliverer" }, ""],
    ...roadTo(lifecycle, from),
  ];
  return past.filter((happening) => happening !== false);
}

/** What leads an order from its first status to this one, each time by the first way in; never in a circle. */
function roadTo(lifecycle: Lifecycle, status: string, seen: readonly string[] = []): PastEvent[] {
  if (status === lifecycle.initial) return [];
  const way = transitionsOf(lifecycle).find(
    ({ to, by, from }) => to === status && !seen.includes(from) && by !== "carrier",
  );
  if (!way) return [[{ command: "expire" }, status]];
  const before = roadTo(lifecycle, way.from, [...seen, status]);
  const [, deadline] = way.by.split("deadline ");
  return [...before, [deadline ? { command: "expire", deadline } : { command: way.by as EventName }, status]];
}

/** The status in which a message's cause can happen; money moves after the end. */
function originOf(lifecycle: Lifecycle, template: string, { command, deadline }: PastEvent[0]): string {
  const statuses = Object.entries(lifecycle.statuses);
  const failed = statuses.find(([, { group }]) => group === "failed")![0];
  if (command === "recordDelivery")
    return statuses.find(([, { group }]) => group === "delivery")?.[0] ?? lifecycle.initial;
  if (template === "refund" || template === "refundDue") return failed;
  const allows = (status: Status): boolean =>
    deadline
      ? Boolean(status.deadlines?.some((timer) => timer.name === deadline))
      : leadsTo(lifecycle, status, command, template);
  // a cancellation by support has most to say where the courier has left
  const inOrder = template === "cancelledBySupport" ? statuses.toReversed() : statuses;
  return inOrder.find(([name, status]) => name !== template && allows(status))?.[0] ?? lifecycle.initial;
}

function leadsTo(lifecycle: Lifecycle, status: Status, command: string, template: string): boolean {
  return stepsIn(lifecycle, status, command).some((step) => {
    const targets = targetsOf(lifecycle, step);
    return targets.length > 0 ? targets.includes(template) : command === template;
  });
}

/** The order after one more event; a name that is no status only says which message it is. */
function applyEvent(
  order: Order,
  { command, deadline }: PastEvent[0],
  name: string,
  people: SamplePeople,
): Order {
  const lifecycle = lifecycleOf(order);
  const group = lifecycle.statuses[name]?.group;
  const { actor = { role: "clock" }, data } = sampleEventDetails(order, command, name, people);
  const ahead = name.endsWith("Ahead");
  const sets = ahead ? undefined : ruleOf(order, command, name, deadline)?.sets;
  const event = {
    command,
    actor,
    at: addSeconds(order.updatedAt, 600),
    data: {
      ...data,
      ...(!ahead && settled(order, command, name, deadline, data)),
      ...(deadline && { deadline, ahead }),
      ...lostBy(name),
    },
    ...(group && { to: name, group }),
    ...(sets && { sets }),
  } as Event;
  const deadlines = group ? startDeadlines(lifecycle, evolve(order, event), event.at) : order.deadlines;
  return evolve(order, { ...event, deadlines });
}

/** What a carrier says where a parcel is lost; its message is named so. */
function lostBy(name: string) {
  const lost = lostStatuses.find((status) => lostTemplate(status) === name);
  return lost ? { status: lost, lost } : {};
}

/** What the definition says of a command or a deadline where the order stands. */
function ruleOf(order: Order, command: string, name: string, deadline?: string): Step | Timer | undefined {
  const lifecycle = lifecycleOf(order);
  if (deadline) return timerOf(lifecycle, order, deadline);
  const steps = stepsIn(lifecycle, statusOf(lifecycle, order), command);
  return steps.find((step) => targetsOf(lifecycle, step).includes(name)) ?? steps[0];
}

/** What comes on the bill or off it, where the definition takes a sum from a field. */
function settled(order: Order, name: string, to: string, deadline?: string, fields: object = {}): Settlement {
  const rule = ruleOf(order, name, to, deadline);
  const bills = rule?.charge || rule?.refund?.share === "byField";
  return bills ? settle(lifecycleOf(order), order, rule, { name, fields: { ...fields } }) : {};
}
