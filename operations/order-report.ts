import type { Actor } from "../domain/actor.ts";
import { isClosed } from "../domain/lifecycle/groups.ts";
import { maskAddress } from "../domain/mask.ts";
import { isTask, type Notification } from "../domain/messages/notifications.ts";
import { commandsOf, refusalOf } from "../domain/order/authorize.ts";
import { nextDue } from "../domain/order/deadlines.ts";
import type { Order } from "../domain/order/order.ts";
import { historyOf, orderView } from "../domain/order/view.ts";
import { addSeconds } from "../domain/time/time.ts";
import { formatUtc, humanize, type OrderDetails, timeFromNow } from "./order-details.ts";

type Say = (line: string) => void;
type Section = (story: OrderDetails, personal: boolean) => string[];

const sections: Record<string, Section> = {
  "What happened": eventLines,
  "Which deadlines run": deadlineLines,
  "What became of its messages": notificationLines,
  "Its execution": executionLines,
  "What everybody can do now": allowedCommands,
  "What needs somebody": problemLines,
};

/** Seconds that a deadline may be late before it is trouble: the reconciler's minute, and one more. */
const deadlineGraceSeconds = 120;

/** Reports on an order; answers whether nobody has to do anything about it. */
export function reportOrder(details: OrderDetails, personal: boolean, say: Say): boolean {
  const { id, shop, number, lifecycle, status, group, statusSince, payment, delivery } = details.order;
  say(`Order ${id}: number ${number} of the shop ${shop}, ${humanize(lifecycle)}.`);
  say(`It is ${humanize(status)} (group ${group}) since ${formatUtc(statusSince)}.`);
  say(`Payment: ${humanize(payment.status)}. Delivery: ${humanize(delivery.status)}.`);
  for (const [title, section] of Object.entries(sections)) {
    say("");
    say(title);
    for (const line of section(details, personal)) say(`  ${line}`);
  }
  return problemLines(details)[0] === noProblems;
}

function eventLines({ order }: OrderDetails, personal: boolean): string[] {
  return historyOf(order.history).map(({ version, at, command, actor, from, to, data }) => {
    const who = actor.id && actor.id !== actor.role ? `${actor.role} ${displayName(actor.id)}` : actor.role;
    const led = to !== from && to ? `: now ${humanize(to)}` : "";
    return `${version}. ${formatUtc(at)} ${humanize(command)} by ${who}${led}${details(data, personal)}`;
  });
}

const displayName = (id: string): string => (id.includes("@") ? maskAddress(id) : id);

/** What was said with it; only its numbers and yes or no, unless everything may be shown. */
function details(data: Record<string, unknown>, personal: boolean): string {
  const entries = Object.entries(data).map(([name, value]) => {
    const plain = personal || typeof value === "number" || typeof value === "boolean";
    return plain ? `${humanize(name)} ${JSON.stringify(value)}` : `${humanize(name)} …`;
  });
  return entries.length > 0 ? ` (${entries.join(", ")})` : "";
}

function deadlineLines({ order, lifecycle, now }: OrderDetails): string[] {
  if (order.stoppedAt) return [`Its clock stands since ${formatUtc(order.stoppedAt)}.`];
  const running = orderView(lifecycle, order, { role: "support" }, { now }).deadlines.map((deadline) => {
    const { name, dueAt, remindAt } = deadline;
    const effect =
      "to" in deadline ? `then it becomes ${humanize(deadline.to!)}` : "then somebody is reminded";
    const reminder = remindAt ? `; a reminder ${timeFromNow(remindAt, now)}` : "";
    return `${humanize(name)}: ${formatUtc(dueAt)}, ${timeFromNow(dueAt, now)}, ${effect}${reminder}.`;
  });
  return running.length > 0 ? running : ["None."];
}

function notificationLines({ messages, now }: OrderDetails): string[] {
  return messages.length > 0
    ? messages.map((message) => `${notificationTitle(message)}: ${notificationOutcome(message, now)}`)
    : ["None."];
}

const notificationTitle = ({ version, template, party, channel, to }: Notification): string =>
  `${version}. ${humanize(template)} to the ${party} by ${channel}, ${maskAddress(to)}`;

function notificationOutcome({ status, at, dueAt, attempts, reason }: Notification, now: string): string {
  const tries = attempts > 1 ? `, after ${attempts} attempts` : "";
  const due = dueAt ? `, next ${timeFromNow(dueAt, now)}` : "";
  return `${status} at ${formatUtc(at)}${tries}${due}${reason ? ` (${reason})` : ""}.`;
}

function executionLines({ order, clock, execution, now }: OrderDetails): string[] {
  if (!clock?.token) return [execution, "No execution has said that it waits."];
  const { state = "", version = 0, due } = clock;
  const until = due ? ` until ${formatUtc(due)}, ${timeFromNow(due, now)}` : "";
  const late = version < order.version ? ` It knows version ${version} of ${order.version}.` : "";
  const last = isClosed(order.group) ? "It waited last in" : "It waits in";
  return [execution, `${last} ${humanize(state)}${until}.${late}`];
}

const noProblems = "Nothing.";

function problemLines({ order, messages, now }: OrderDetails): string[] {
  const due = isClosed(order.group) ? undefined : nextDue(order);
  const found = [
    ...(due && due < addSeconds(now, -deadlineGraceSeconds)
      ? [`A deadline is late: it was due ${timeFromNow(due, now)}.`]
      : []),
    ...messages
      .filter(isTask)
      .map((message) => `A message is ${message.status}: ${notificationTitle(message)}.`),
    ...(order.payment.refundDue > 0
      ? [`The shop owes ${order.payment.refundDue} (minor units) to the buyer.`]
      : []),
    ...(order.problem ? ["The buyer has reported a problem."] : []),
  ];
  return found.length > 0 ? found : [noProblems];
}

/** Those who have something to do with an order, by what they are called. */
function actorsOf({ id, shop, assignee, contractor, delivery }: Order): [string, Actor][] {
  return [
    ["The shop", { role: "manager", shop }],
    ...(assignee ? [["The seller", { role: "seller", id: assignee, shop }] as [string, Actor]] : []),
    ["The buyer", { role: "buyer", shop, order: id }],
    ...(contractor ? [["The contractor", { role: "contractor", id: contractor }] as [string, Actor]] : []),
    ...(delivery.deliverer
      ? [["The deliverer", { role: "deliverer", id: delivery.deliverer, order: id }] as [string, Actor]]
      : []),
    ["Support", { role: "support" }],
  ];
}

/** What each of them can do now, and what not, and why. */
function allowedCommands(details: OrderDetails): string[] {
  const lines = actorsOf(details.order).flatMap(([name, actor]) => commandsFor(details, name, actor));
  return isClosed(details.order.group) ? ["The order has ended.", ...lines] : lines;
}

function commandsFor({ order, lifecycle, now }: OrderDetails, name: string, actor: Actor): string[] {
  const decisions = commandsOf(lifecycle, order).map((command) => ({
    title: humanize(command),
    refusal: refusalOf(lifecycle, order, command, actor, now),
  }));
  const may = decisions.filter(({ refusal }) => !refusal).map(({ title }) => title);
  const others = decisions.filter(({ refusal }) => refusal?.reason === "forbidden").map(({ title }) => title);
  const notNow = decisions.filter(({ refusal }) => refusal && refusal.reason !== "forbidden");
  return [
    `${name}: ${may.join(", ") || "nothing"}.`,
    ...notNow.map(({ title, refusal }) => `    not ${title}: ${refusal!.detail}`),
    ...(others.length > 0 ? [`    only others: ${others.join(", ")}`] : []),
  ];
}
