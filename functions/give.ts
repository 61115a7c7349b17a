import type { Actor } from "../domain/actor.ts";
import { decide } from "../domain/decide.ts";
import { OrderError } from "../domain/error.ts";
import { stateAt } from "../domain/evolve.ts";
import type { Lifecycle } from "../domain/lifecycle.ts";
import type { Event, Order } from "../domain/order.ts";
import { refusalOf } from "../domain/permission.ts";
import type { Moment } from "../domain/time.ts";
import { orderView } from "../domain/view.ts";
import { appendEvent } from "../io/orders.ts";
import { lookUpFor } from "./facts.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { checkIfMatch } from "./version.ts";

/** A command as it comes through a door, by a token or by a link. */
export interface CommandRequest {
  name: string;
  fields: unknown;
  /** Makes a repetition harmless: the same key and fields give the same answer. */
  key?: string | undefined;
  /** The versions that the order may have, as an If-Match header says it. */
  match?: string | undefined;
}

/** The order after a command; refused as an OrderError when the rules or somebody faster stand against it. */
export async function executeCommand(
  lifecycle: Lifecycle,
  order: Order,
  actor: Actor,
  { name, fields, key, match }: CommandRequest,
  now: Moment,
): Promise<Order> {
  const fingerprint = key && fingerprintOf(key, actor, name, fields);
  const earlier = fingerprint && repeatedResult(order, fingerprint);
  if (earlier) return earlier;
  checkIfMatch(order, match);
  const isOpen = !refusalOf(lifecycle, order, name, actor, now);
  const lookedUp = isOpen && (await lookUpFor(name, fields, order));
  const input = {
    name,
    actor,
    fields,
    ...(lookedUp && { facts: lookedUp }),
    ...(fingerprint && { key: fingerprint }),
  };
  const decision = decide(lifecycle, order, input, now);
  if ("event" in decision) return storeEvent(lifecycle, order, decision.event, actor);
  const { reason, detail, ...extra } = decision.refusal;
  throw new OrderError(reason, detail, { extra });
}

/** The order as it was after the same command with the same key; the key with another request is refused. */
function repeatedResult(order: Order, fingerprint: string): Order | undefined {
  const [key] = fingerprint.split(".");
  const place = order.history.findIndex((event) => event.key?.split(".")[0] === key);
  if (place < 0) return undefined;
  if (order.history[place]!.key === fingerprint) return stateAt(order, place + 1);
  throw new OrderError("key-reused", "This Idempotency-Key came with another command before.");
}

async function storeEvent(lifecycle: Lifecycle, order: Order, event: Event, actor: Actor): Promise<Order> {
  try {
    return await appendEvent(order, event);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    const current = error.extra.current as Order;
    const same = event.key && repeatedResult(current, event.key);
    if (same) return same;
    throw new OrderError(error.reason, `Meanwhile: ${current.history.at(-1)?.command}.`, {
      cause: error,
      extra: { current: orderView(lifecycle, current, actor) },
    });
  }
}
