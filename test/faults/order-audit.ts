import { executionStateOf } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { notificationsFor } from "../../domain/messages/notifications.ts";
import { recipientsOf } from "../../domain/messages/recipients.ts";
import { isForCurrentAssignment } from "../../domain/messages/relevance.ts";
import { nextDue } from "../../domain/order/deadlines.ts";
import { fold, originOf } from "../../domain/order/evolve.ts";
import type { Order } from "../../domain/order/order.ts";
import { listNotifications } from "../../io/messages/notifications.ts";
import { cachedShopReader, participantsOf } from "../../io/messages/participants.ts";
import { findOrder } from "../../io/orders/orders.ts";
import type { Runtime } from "../../local/runtime.ts";

/** Everything that is wrong with an order once the dust has settled, one sentence each. */
export async function auditOrder(runtime: Runtime, id: string): Promise<string[]> {
  const order = await findOrder(id);
  if (!order) return [`${id} is lost`];
  const problems = [
    ...historyProblems(order),
    ...clockProblems(runtime, order),
    ...(await messageProblems(runtime, order)),
  ];
  return problems.map((problem) => `${order.lifecycle} ${id} ${order.status}: ${problem}`);
}

function historyProblems(order: Order): string[] {
  const replayed = fold(originOf(order), order.history);
  return JSON.stringify(sorted(replayed)) === JSON.stringify(sorted(order))
    ? []
    : ["is not what its history says"];
}

const sorted = (value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort()
          .map(([key, each]) => [key, sorted(each)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

function clockProblems({ clock, executions }: Runtime, order: Order): string[] {
  if (isClosed(order.group)) return [];
  const due = nextDue(order);
  if (due && due <= clock.now()) return [`is overdue since ${due}`];
  const execution = executions.latestOf(order.id);
  // Nothing will be due: an execution that was lost is not started again.
  if (execution?.status !== "RUNNING" && !due) return [];
  if (execution?.status !== "RUNNING") return [`has no execution, but ${execution?.status}`];
  const state = executionStateOf(lifecycleOf(order), order);
  return execution.state === state ? [] : [`its execution waits in ${execution.state}`];
}

async function messageProblems({ inbox }: Runtime, order: Order): Promise<string[]> {
  const participants = await participantsOf(order, cachedShopReader());
  const rows = await listNotifications(order.id);
  const mails = inbox.list({ order: order.id });
  const requests = order.history
    .flatMap((_, i) => notificationsFor(lifecycleOf(order), order, i + 1))
    .filter((notification) => isForCurrentAssignment(order, notification));
  const expected = requests.flatMap((notification) =>
    recipientsOf(notification.party, participants).map((recipient) => ({ ...notification, ...recipient })),
  );
  const missing = expected.filter(({ version, template, party, to, channel }) => {
    const row = rows.find(
      (each) =>
        each.version === version && each.party === party && each.to === to && each.channel === channel,
    );
    return row?.template !== template || row.status === "sending";
  });
  const once = new Set(order.history.filter(({ group }) => group && isClosed(group)).map(({ to }) => to));
  const tooMany = expected.filter(({ template, to, channel, party }) => {
    const wanted = expected.filter(
      (each) => each.template === template && each.party === party && each.to === to,
    );
    const came = mails.filter(
      (mail) => mail.template === template && mail.to === to && mail.channel === channel,
    );
    return once.has(template) && came.length > wanted.filter((each) => each.channel === channel).length;
  });
  return [
    ...missing.map(({ version, template, to }) => `nobody told ${to} of ${version} ${template}`),
    ...tooMany.map(({ template, to }) => `${to} was told twice of ${template}`),
  ];
}
