import type { Actor } from "../../actor.ts";
import type { Lifecycle, Step } from "../../lifecycle/definition.ts";
import { refusalOf, stepOf } from "../authorize.ts";
import type { Order } from "../order.ts";
import { heldAmount, refundOf } from "./totals.ts";

/** What a cancellation would do now: the same numbers that the booking then uses (S2-43, S2-44). */
export interface CancellationPreview {
  allowed: boolean;
  /** Minor units. */
  refund: number;
  kept: number;
  why: string;
}

/** What ends an order without success: where shops have statuses of their own it is a move into one of them (S1-25). */
const closingCommand = ({ features }: Lifecycle) => (features?.ownStatuses ? "move" : "cancel");

/** Whether this actor may cancel now, and what becomes of the money. */
export function cancellationPreviewOf(lifecycle: Lifecycle, order: Order, actor: Actor): CancellationPreview {
  const command = closingCommand(lifecycle);
  const refusal = refusalOf(lifecycle, order, command, actor);
  const step = stepOf(lifecycle, order, command, actor);
  const refund = step ? refundOf(order, step.refund?.share) : 0;
  const kept = step ? heldAmount(order) - refund : 0;
  return { allowed: !refusal, refund, kept, why: refusal?.detail ?? reasonFor(order, step!, kept) };
}

function reasonFor(order: Order, { refund }: Step, kept: number): string {
  if (order.payment.paid === 0) return "Nothing has been paid yet.";
  if (refund?.share === "byField") return "Whoever gives the command says how much goes back.";
  if (refund?.share === "exceptDelivery" && kept > 0)
    return "The courier is on the way: the delivery price is kept.";
  if (!refund || refund.share === "nothing") return "What was paid is kept.";
  const begun = !["pending", "assigned"].includes(order.delivery.status);
  return begun ? "Everything goes back." : "Delivery has not begun: everything goes back.";
}
