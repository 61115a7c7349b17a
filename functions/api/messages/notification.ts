import { OrderError, reusedKeyError } from "../../../domain/error.ts";
import { maskAddress } from "../../../domain/mask.ts";
import type { Notification } from "../../../domain/messages/notifications.ts";
import { notificationChoice } from "../../../domain/messages/schema.ts";
import type { Order } from "../../../domain/order/order.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { listNotifications, notificationName } from "../../../io/messages/notifications.ts";

import { orderForNotifications } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { fingerprintOf, idempotencyKeyOf } from "../../http/idempotency.ts";

type NotificationAction = (order: Order, message: Notification, now: Moment) => Promise<Notification>;

/** A handler that does something about one message of an order, once for each Idempotency-Key. */
export function notificationHandler(name: string, act: NotificationAction) {
  return httpHandler({ body: notificationChoice }, async ({ actor, params, body, header, now }) => {
    const order = await orderForNotifications(params.id!, actor);
    const rows = await listNotifications(order.id);
    const key = idempotencyKeyOf(header("idempotency-key"));
    const request = key && fingerprintOf(key, actor, name, body);
    const done = request && previousResult(rows, request);
    if (done) return { body: notificationView(done) };
    const message = rows.find((row) => notificationName(row) === body.message);
    if (!message) throw new OrderError("not-found", "The order has no such message.");
    const requests = [...(message.requests ?? []), ...(request ? [request] : [])];
    return { body: notificationView(await act(order, { ...message, requests }, now)) };
  });
}

/** The message about which the same request was done; the key with another request is refused. */
function previousResult(rows: Notification[], request: string): Notification | undefined {
  const [key] = request.split(".");
  const sameKey = (each: string) => each.split(".")[0] === key;
  const row = rows.find(({ requests = [] }) => requests.some(sameKey));
  if (!row || row.requests?.includes(request)) return row;
  throw reusedKeyError();
}

/** Refuses what somebody else has done about this message meanwhile. */
export function refuseConcurrentChange(): never {
  throw new OrderError(
    "invalid-state",
    "Somebody else has changed this message at the same moment: list the messages again, then decide.",
  );
}

/** A message as the API shows it, with its address masked: the order itself shows it to those who may know it. */
export function notificationView(message: Notification) {
  const { version, template, party, channel, to, status, reason, attempts, at, dueAt } = message;
  return {
    id: notificationName(message),
    ...{ version, template, party, channel, to: maskAddress(to) },
    ...{ status, reason: reason ?? null, attempts, at, dueAt: dueAt ?? null },
  };
}
