import { nextDue } from "../domain/deadlines.ts";
import { isClosed } from "../domain/groups.ts";
import { masked } from "../domain/mask.ts";
import { isTask, type Message } from "../domain/message.ts";
import { shift } from "../domain/time.ts";
import { historyOf, viewOf } from "../domain/view.ts";
import { rightsIn } from "./rights.ts";
import type { Story } from "./story.ts";
import { away, moment, words } from "./words.ts";

type Say = (line: string) => void;
type Chapter = (story: Story, personal: boolean) => string[];

const chapters: Record<string, Chapter> = {
  "What happened": happenings,
  "Which deadlines run": deadlines,
  "What became of its messages": messages,
  "Its execution": execution,
  "What everybody can do now": rightsIn,
  "What needs somebody": troubles,
};

/** Seconds that a deadline may be late before it is trouble: the reconciler's minute, and one more. */
const patience = 120;

/** Tells the story of an order; answers whether nobody has to do anything about it. */
export function tell(story: Story, personal: boolean, say: Say): boolean {
  const { id, shop, number, lifecycle, status, group, statusSince, payment, delivery } = story.order;
  say(`Order ${id}: number ${number} of the shop ${shop}, ${words(lifecycle)}.`);
  say(`It is ${words(status)} (group ${group}) since ${moment(statusSince)}.`);
  say(`Payment: ${words(payment.status)}. Delivery: ${words(delivery.status)}.`);
  for (const [title, chapter] of Object.entries(chapters)) {
    say("");
    say(title);
    for (const line of chapter(story, personal)) say(`  ${line}`);
  }
  return troubles(story)[0] === nothing;
}

function happenings({ order }: Story, personal: boolean): string[] {
  return historyOf(order.history).map(({ version, at, command, actor, from, to, data }) => {
    const who = actor.id && actor.id !== actor.role ? `${actor.role} ${nameOf(actor.id)}` : actor.role;
    const led = to !== from && to ? `: now ${words(to)}` : "";
    return `${version}. ${moment(at)} ${words(command)} by ${who}${led}${details(data, personal)}`;
  });
}

const nameOf = (id: string): string => (id.includes("@") ? masked(id) : id);

/** What was said with it; only its numbers and yes or no, unless everything may be shown. */
function details(data: Record<string, unknown>, personal: boolean): string {
  const entries = Object.entries(data).map(([name, value]) => {
    const plain = personal || typeof value === "number" || typeof value === "boolean";
    return plain ? `${words(name)} ${JSON.stringify(value)}` : `${words(name)} …`;
  });
  return entries.length > 0 ? ` (${entries.join(", ")})` : "";
}

function deadlines({ order, lifecycle, now }: Story): string[] {
  if (order.stoppedAt) return [`Its clock stands since ${moment(order.stoppedAt)}.`];
  const running = viewOf(lifecycle, order, { role: "support" }, now).deadlines.map((deadline) => {
    const { name, dueAt, remindAt } = deadline;
    const effect = "to" in deadline ? `then it becomes ${words(deadline.to!)}` : "then somebody is reminded";
    const reminder = remindAt ? `; a reminder ${away(remindAt, now)}` : "";
    return `${words(name)}: ${moment(dueAt)}, ${away(dueAt, now)}, ${effect}${reminder}.`;
  });
  return running.length > 0 ? running : ["None."];
}

function messages({ messages, now }: Story): string[] {
  return messages.length > 0
    ? messages.map((message) => `${about(message)}: ${fate(message, now)}`)
    : ["None."];
}

const about = ({ version, template, party, channel, to }: Message): string =>
  `${version}. ${words(template)} to the ${party} by ${channel}, ${masked(to)}`;

function fate({ status, at, dueAt, attempts, reason }: Message, now: string): string {
  const tries = attempts > 1 ? `, after ${attempts} attempts` : "";
  const due = dueAt ? `, next ${away(dueAt, now)}` : "";
  return `${status} at ${moment(at)}${tries}${due}${reason ? ` (${reason})` : ""}.`;
}

function execution({ order, clock, execution, now }: Story): string[] {
  if (!clock?.token) return [execution, "No execution has said that it waits."];
  const { state = "", version = 0, due } = clock;
  const until = due ? ` until ${moment(due)}, ${away(due, now)}` : "";
  const late = version < order.version ? ` It knows version ${version} of ${order.version}.` : "";
  const last = isClosed(order.group) ? "It waited last in" : "It waits in";
  return [execution, `${last} ${words(state)}${until}.${late}`];
}

const nothing = "Nothing.";

function troubles({ order, messages, now }: Story): string[] {
  const due = isClosed(order.group) ? undefined : nextDue(order);
  const found = [
    ...(due && due < shift(now, -patience) ? [`A deadline is late: it was due ${away(due, now)}.`] : []),
    ...messages.filter(isTask).map((message) => `A message is ${message.status}: ${about(message)}.`),
    ...(order.payment.refundDue > 0
      ? [`The shop owes ${order.payment.refundDue} (minor units) to the buyer.`]
      : []),
    ...(order.problem ? ["The buyer has reported a problem."] : []),
  ];
  return found.length > 0 ? found : [nothing];
}
