import { messageChoice } from "../domain/attention.ts";
import { OrderError } from "../domain/error.ts";
import type { Message } from "../domain/message.ts";
import type { Order } from "../domain/order.ts";
import type { Moment } from "../domain/time.ts";
import { nameOf } from "../io/message-item.ts";
import { listMessages } from "../io/messages.ts";
import { attended } from "./access.ts";
import { fingerprintOf, keyOf } from "./fingerprint.ts";
import { messageView } from "./message-view.ts";
import { door } from "./shell.ts";

type Act = (order: Order, message: Message, now: Moment) => Promise<Message>;

/** A door that does something about one message of an order, once for each Idempotency-Key. */
export function messageDoor(name: string, act: Act) {
  return door({ body: messageChoice }, async ({ actor, params, body, header, now }) => {
    const order = await attended(params.id!, actor);
    const rows = await listMessages(order.id);
    const key = keyOf(header("idempotency-key"));
    const request = key && fingerprintOf(key, actor, name, body);
    const done = request && doneBefore(rows, request);
    if (done) return { body: messageView(done) };
    const message = rows.find((row) => nameOf(row) === body.message);
    if (!message) throw new OrderError("not-found", "The order has no such message.");
    const requests = [...(message.requests ?? []), ...(request ? [request] : [])];
    return { body: messageView(await act(order, { ...message, requests }, now)) };
  });
}

/** The message about which the same request was done; the key with another request is refused. */
function doneBefore(rows: Message[], request: string): Message | undefined {
  const [key] = request.split(".");
  const sameKey = (each: string) => each.split(".")[0] === key;
  const row = rows.find(({ requests = [] }) => requests.some(sameKey));
  if (!row || row.requests?.includes(request)) return row;
  throw new OrderError("key-reused", "This Idempotency-Key came with another request before.");
}

/** Refuses what somebody else has done about this message meanwhile. */
export function overtaken(): never {
  throw new OrderError("not-now", "Somebody else did something about this message at the same moment.");
}
