import { DescribeExecutionCommand } from "@aws-sdk/client-sfn";
import { hasDeadlineAhead } from "../domain/execution/position.ts";
import type { Lifecycle } from "../domain/lifecycle/definition.ts";
import { lifecycleOf } from "../domain/lifecycles/registry.ts";
import type { Notification } from "../domain/messages/notifications.ts";
import { withShopStatuses } from "../domain/order/features/own-statuses.ts";
import type { Order } from "../domain/order/order.ts";
import { type Moment, momentOf, secondsBetween } from "../domain/time/time.ts";
import { sfnClient } from "../io/executions/executions.ts";
import { findTaskToken } from "../io/executions/task-tokens.ts";
import { listNotifications } from "../io/messages/notifications.ts";
import { readOrdersByNumber } from "../io/orders/order-lists.ts";
import { findOrder } from "../io/orders/orders.ts";
import { findShop } from "../io/people/shops.ts";
import { CommandUsageError } from "./command.ts";

/** Everything that is known about one order. */
export interface OrderDetails {
  order: Order;
  lifecycle: Lifecycle;
  messages: Notification[];
  /** What the execution that waits for it knows. */
  clock: Awaited<ReturnType<typeof findTaskToken>>;
  /** The first execution of the order, or why it cannot be seen. */
  execution: string;
  now: Moment;
}

/** Reads an order by its id, or by its shop and number, with all that belongs to it. */
export async function findOrderDetails(name: string, at: string): Promise<OrderDetails> {
  const order = await orderOf(name);
  const [lifecycle, messages, clock, execution] = await Promise.all([
    definitionOf(order),
    listNotifications(order.id),
    findTaskToken(order.id),
    executionOf(order),
  ]);
  return { order, lifecycle, messages, clock, execution, now: momentOf(Date.parse(at)) };
}

async function orderOf(name: string): Promise<Order> {
  const [, shop, number] = /^(.+)\/(\d+)$/.exec(name) ?? [];
  const id = shop && number ? (await readOrdersByNumber(shop, number))[0]?.id : name.toUpperCase();
  const order = id === undefined ? undefined : await findOrder(id);
  if (!order) throw new CommandUsageError(`There is no order ${name}.`);
  return order;
}

async function definitionOf(order: Order): Promise<Lifecycle> {
  const lifecycle = lifecycleOf(order);
  const shop = lifecycle.features?.ownStatuses && (await findShop(order.shop));
  return shop ? withShopStatuses(lifecycle, shop) : lifecycle;
}

async function executionOf(order: Order): Promise<string> {
  const { id, lifecycle } = order;
  const machine = JSON.parse(process.env.STATE_MACHINES ?? "{}")[lifecycle] as string | undefined;
  const executionArn = `${machine?.replace(":stateMachine:", ":execution:")}:${id}`;
  try {
    const { status = "" } = await sfnClient.send(new DescribeExecutionCommand({ executionArn }));
    return `${id} is ${status.toLowerCase()}.`;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === "ExecutionDoesNotExist")
      return hasDeadlineAhead(order)
        ? `None is named ${id}: not started yet, or forgotten after 90 days.`
        : `None is named ${id}: it has had no deadline to wait for, or is forgotten after 90 days.`;
    return `Could not look: ${name}: ${message}`;
  }
}

/** A name of the program as text: "awaitingConfirmation" reads "awaiting confirmation". */
export const humanize = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** A moment for people, in UTC. */
export const formatUtc = (at: Moment): string => at.replace("T", " ").replace("Z", " UTC");

const units: [name: string, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** How far a moment is from now: "in 3 days", "2 hours ago". */
export function timeFromNow(at: Moment, now: Moment): string {
  const left = secondsBetween(now, at);
  const [name, length] = units.find(([, seconds]) => Math.abs(left) >= seconds) ?? ["second", 1];
  const count = Math.floor(Math.abs(left) / length);
  const amount = `${count} ${name}${count === 1 ? "" : "s"}`;
  return left >= 0 ? `in ${amount}` : `${amount} ago`;
}
