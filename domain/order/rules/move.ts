import type { Lifecycle } from "../../lifecycle/definition.ts";
import { type Group, isClosed, needsReason } from "../../lifecycle/groups.ts";
import type { Moment } from "../../time/time.ts";
import { isSettled, keptBy, refundOf } from "../money/totals.ts";
import type { Order } from "../order.ts";
import { type CommandRule, refuse, refuseField } from "./rule.ts";

/** S1-04: staff move freely between open statuses, but nothing becomes new again; closing and postponing have conditions. */
export const moveAnywhere: CommandRule<"move"> = (
  lifecycle,
  order,
  { status, reason, closedAt },
  { step, input, now },
) => {
  const group = Object.hasOwn(lifecycle.statuses, status) ? lifecycle.statuses[status]!.group : undefined;
  const names = Object.keys(lifecycle.statuses).join(", ");
  if (!group) return refuseField("status", `must be one of: ${names}`, "statusUnknown");
  if (status === order.status) return refuse("sameStatus", `The order is already in status ${status}.`);
  if (group === "new" && order.group !== "new")
    return refuse("backToNew", "The order has left the group new and cannot go back to it.");
  if (needsReason(group) && !reason)
    return refuseField("reason", `is required in a status of the group ${group}`, "reasonNeeded");
  if (group === "done" && !isSettled(order))
    return refuse(
      "notSettled",
      "There is still money to pay or to refund: record it with setPayment or refund, then close the order.",
    );
  const refusal = pastClosingRefusal(lifecycle, order, { group, closedAt }, now);
  if (refusal) return refusal;
  const refundDue = group === "failed" ? refundOf(order, step.refund?.share) : 0;
  const assignee = group === "active" && !order.assignee ? input.actor.id : undefined;
  const keeps = group === "failed" ? keptBy(order, step.refund?.share) : undefined;
  const money = { ...(refundDue > 0 && { refundDue }), ...(keeps !== undefined && { keeps }) };
  return { to: status, data: { ...money, ...(assignee && { assignee }) } };
};

/** Why an order cannot be closed as if it had ended at this moment (S1-23); undefined when it can. */
export function pastClosingRefusal(
  { features }: Lifecycle,
  { placedAt }: Order,
  { group, closedAt }: { group: Group; closedAt?: Moment | undefined },
  now: Moment,
): ReturnType<typeof refuse> | undefined {
  if (!closedAt) return undefined;
  if (!isClosed(group))
    return refuseField("closedAt", "can be given only with a status that closes the order", "closingOnly");
  if (closedAt > now) return refuseField("closedAt", "must not be in the future", "notPast");
  if (closedAt < now && !features?.pastClosing)
    return refuse(
      "pastClosing",
      "This shop does not allow closing with a past date: leave out `closedAt`, or let the director switch on pastClosing.",
    );
  if (closedAt < placedAt)
    return refuseField("closedAt", "must not be before the order was placed", "beforePlaced");
  return undefined;
}
