import type { Actor } from "../../../domain/actor.ts";
import { OrderError } from "../../../domain/error.ts";
import { taskChoice } from "../../../domain/messages/schema.ts";
import type { DismissibleTask } from "../../../domain/order/event.ts";
import { dismissalEvent } from "../../../domain/reports/reach.ts";
import { appendFollowing, findOrder } from "../../../io/orders/orders.ts";
import { findMisfit, settleMisfit } from "../../../io/reports/payments.ts";
import { isId } from "../../../io/runtime/ids.ts";
import { requireTaskReader } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";

/** POST /v1/tasks/dismiss: closes a task about which nothing is to be done; `dismissed: false` where it is closed. */
export const handler = httpHandler({ body: taskChoice }, async ({ actor, body, now }) => {
  requireTaskReader(actor, actor.shop ?? "");
  const dismissed = isId(body.task)
    ? await dismissOfOrder(body.task, "unreachable", actor, now)
    : await dismissMoney(body.task, actor, now);
  return { body: { dismissed } };
});

async function dismissOfOrder(id: string, task: DismissibleTask, actor: Actor, now: string) {
  const order = await findOrder(id);
  if (!order) return refuseUnknown();
  requireTaskReader(actor, order.shop);
  const closed = await appendFollowing(order, (current) => dismissalEvent(current, task, actor, now));
  return closed !== undefined;
}

/** A report that fits no order, came in another currency or no longer counts exactly; a dispute closes by itself. */
async function dismissMoney(id: string, actor: Actor, at: string): Promise<boolean> {
  const misfit = await findMisfit(id);
  if (!misfit || misfit.reason === "disputed") return refuseUnknown();
  // like another shop's, the platform's tasks look missing to those of a shop
  if (!misfit.shop && actor.shop) return refuseUnknown();
  requireTaskReader(actor, misfit.shop ?? "");
  if (misfit.order && misfit.reason === "wrongCurrency")
    await dismissOfOrder(misfit.order, "wrongCurrency", actor, at);
  await settleMisfit(misfit, {
    dismissed: { by: { role: actor.role, ...(actor.id && { id: actor.id }) }, at },
  });
  return true;
}

function refuseUnknown(): never {
  throw new OrderError("not-found", "There is no such task, or it cannot be dismissed.");
}
