import * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import { decide } from "../domain/decide.ts";
import { OrderError } from "../domain/error.ts";
import type { Lifecycle } from "../domain/lifecycle.ts";
import type { Event, Order } from "../domain/order.ts";
import { refusalOf } from "../domain/permission.ts";
import { fold, originOf } from "../domain/place.ts";
import { viewOf } from "../domain/view.ts";
import { append } from "../io/orders.ts";
import { definitionFor, known, orderReply, reachableOrder } from "./access.ts";
import { factsFor } from "./facts.ts";
import { fingerprintOf, keyOf } from "./fingerprint.ts";
import { door } from "./shell.ts";
import { checkVersion } from "./version.ts";

/** POST /v1/orders/{id}/{command}: the one door through which orders are moved by their people. */
export const handler = door(
  { body: z.unknown() },
  async ({ actor: caller, params, body: fields, header, now }) => {
    const actor = await known(caller);
    const order = await reachableOrder(params.id!, actor);
    const lifecycle = await definitionFor(order);
    const key = keyOf(header("idempotency-key"));
    const name = params.command!;
    const fingerprint = key && fingerprintOf(key, actor, name, fields);
    const done = fingerprint && repeated(order, fingerprint);
    if (done) return orderReply(lifecycle, done, actor);
    checkVersion(order, header("if-match"));
    const isOpen = !refusalOf(lifecycle, order, name, actor);
    const facts = isOpen && (await factsFor(name, fields, order));
    const ask = { name, actor, fields, ...(facts && { facts }), ...(fingerprint && { key: fingerprint }) };
    const decision = decide(lifecycle, order, ask, now);
    if ("refusal" in decision) {
      const { reason, detail, ...extra } = decision.refusal;
      throw new OrderError(reason, detail, { extra });
    }
    return orderReply(lifecycle, await write(lifecycle, order, decision.event, actor), actor);
  },
);

/** The order as it was after the same command with the same key; the key with another request is refused. */
function repeated(order: Order, fingerprint: string): Order | undefined {
  const [key] = fingerprint.split(".");
  const place = order.history.findIndex((event) => event.key?.split(".")[0] === key);
  if (place < 0) return undefined;
  if (order.history[place]!.key !== fingerprint)
    throw new OrderError("key-reused", "This Idempotency-Key came with another command before.");
  return fold(originOf(order), order.history.slice(0, place + 1));
}

async function write(lifecycle: Lifecycle, order: Order, event: Event, actor: Actor): Promise<Order> {
  try {
    return await append(order, event);
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    const current = error.extra.current as Order;
    const same = event.key && repeated(current, event.key);
    if (same) return same;
    throw new OrderError(error.reason, `Meanwhile: ${current.history.at(-1)?.command}.`, {
      cause: error,
      extra: { current: viewOf(lifecycle, current, actor) },
    });
  }
}
