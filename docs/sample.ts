import type { Telling } from "../domain/audience.ts";
import { type Command, isCommand } from "../domain/commands.ts";
import { arm } from "../domain/deadlines.ts";
import { evolve } from "../domain/evolve.ts";
import type { Lifecycle, Status } from "../domain/lifecycle.ts";
import { type LifecycleName, lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Cause, Entry } from "../domain/messages/catalogue.ts";
import type { Event, Order } from "../domain/order.ts";
import type { Circle } from "../domain/recipients.ts";
import { stepIn } from "../domain/steps.ts";
import { shift } from "../domain/time.ts";
import { targetsOf, waysOf } from "../domain/ways.ts";
import { saidOn } from "./sample-events.ts";
import { sampleCircle, sampleOrder } from "./sample-order.ts";
import type { People } from "./sample-people.ts";

/** A message, and an order that calls for it. */
export interface Sample {
  telling: Telling;
  circle: Circle;
}

/** What happens, and the status or the message that it leads to. */
type Happening = [cause: Exclude<Cause, { command: "message" }>, name: string];

/** A believable order for a message of the catalogue; `change` alters the fresh order before anything happens. */
export function sampleOf(
  entry: Entry,
  people: People,
  cause: Cause = entry.causes[0]!,
  change = (order: Order): Order => order,
): Sample {
  const { template, party, lifecycle } = entry;
  const placed = change(sampleOrder(lifecycle as LifecycleName, people));
  if (cause.command === "message") return saidIn(placed, party, people);
  const story: Happening[] = cause.command === "create" ? [] : [...pastOf(entry, cause), [cause, template]];
  const order = story.reduce((order, [step, to]) => happen(order, step, to, people), placed);
  return { telling: { version: order.version, template, party }, circle: sampleCircle(order, people) };
}

/** Somebody on the other side has written. */
function saidIn(order: Order, party: Telling["party"], people: People): Sample {
  const said = { entry: 1, by: party === "buyer" ? "manager" : "buyer" };
  const telling = { version: order.version, template: "dialog", party, said };
  return { telling, circle: sampleCircle(order, people) };
}

const unpaid = ["awaitingPayment", "paymentAhead", "unpaid", "cancelled", "setDelivery"];
const brought = ["courierLeft", "outForDelivery", "inDelivery"];

/** What has happened before: the order is paid, a deliverer is assigned, and it stands where the message comes from. */
function pastOf({ lifecycle: name, template }: Entry, cause: Happening[0]): Happening[] {
  const lifecycle = lifecycleOf({ lifecycle: name });
  const from = originOf(lifecycle, template, cause);
  const way = waysOf(lifecycle).find(
    ({ to, by }) => to === from && (isCommand(by) || by.startsWith("deadline")),
  );
  const entered = way && isCommand(way.by) ? way.by : "expire";
  const free = lifecycle.feed || template === "refundDue" || (lifecycle.splits && unpaid.includes(template));
  const past: (Happening | false)[] = [
    !free && [{ command: "recordPayment" }, ""],
    brought.includes(template) && [{ command: "assignDeliverer" }, ""],
    from !== lifecycle.initial && [{ command: entered }, from],
  ];
  return past.filter((happening) => happening !== false);
}

/** The status in which a message's cause can happen; money moves after the end. */
function originOf(lifecycle: Lifecycle, template: string, { command, deadline }: Happening[0]): string {
  const statuses = Object.entries(lifecycle.statuses);
  const failed = statuses.find(([, { group }]) => group === "failed")![0];
  if (template === "refund" || template === "refundDue") return failed;
  const allows = (status: Status): boolean =>
    deadline
      ? Boolean(status.deadlines?.some((timer) => timer.name === deadline))
      : isCommand(command) && leadsTo(lifecycle, status, command, template);
  return statuses.find(([name, status]) => name !== template && allows(status))?.[0] ?? lifecycle.initial;
}

function leadsTo(lifecycle: Lifecycle, status: Status, command: Command, template: string): boolean {
  const step = stepIn(lifecycle, status, command);
  return step !== undefined && (command === template || targetsOf(lifecycle, step).includes(template));
}

/** The order after one more event; a name that is no status only says which message it is. */
function happen(order: Order, { command, deadline }: Happening[0], name: string, people: People): Order {
  const lifecycle = lifecycleOf(order);
  const group = lifecycle.statuses[name]?.group;
  const { actor = { role: "clock" }, data } = saidOn(order, command, name, people);
  const event: Event = {
    command,
    actor,
    at: shift(order.updatedAt, 600),
    data: { ...data, ...(deadline && { deadline, ahead: name.endsWith("Ahead") }) },
    ...(group && { to: name, group }),
  };
  const deadlines = group ? arm(lifecycle, evolve(order, event), event.at) : order.deadlines;
  return evolve(order, { ...event, deadlines });
}
