import * as z from "zod";
import { definitionFor, known, orderReply, reachableOrder } from "./access.ts";
import { keyOf } from "./fingerprint.ts";
import { give } from "./give.ts";
import { door } from "./shell.ts";

/** POST /v1/orders/{id}/{command}: the one door through which orders are moved by callers with a token. */
export const handler = door(
  { body: z.unknown() },
  async ({ actor: caller, params, body: fields, header, now }) => {
    const actor = await known(caller);
    const order = await reachableOrder(params.id!, actor);
    const lifecycle = await definitionFor(order);
    const key = keyOf(header("idempotency-key"));
    const wish = { name: params.command!, fields, key, match: header("if-match") };
    return orderReply(lifecycle, await give(lifecycle, order, actor, wish, now), actor);
  },
);
