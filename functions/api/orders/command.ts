import * as z from "zod";
import { effectiveLifecycleOf, orderReply, reachableOrder, withProfile } from "../../http/access.ts";
import { executeCommand } from "../../http/execute.ts";
import { httpHandler } from "../../http/handler.ts";
import { idempotencyKeyOf } from "../../http/idempotency.ts";

/** POST /v1/orders/{id}/{command}: the one way in which callers with a token move orders. */
export const handler = httpHandler(
  { body: z.unknown() },
  async ({ actor: caller, params, body: fields, header, now }) => {
    const actor = await withProfile(caller);
    const order = await reachableOrder(params.id!, actor);
    const lifecycle = await effectiveLifecycleOf(order);
    const key = idempotencyKeyOf(header("idempotency-key"));
    const accepted = header("accept-language");
    const request = { name: params.command!, fields, key, match: header("if-match"), accepted };
    const { order: after, present } = await executeCommand(lifecycle, order, actor, request, now);
    return orderReply(lifecycle, after, actor, { accepted, present });
  },
);
