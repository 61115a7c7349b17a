import type { Lifecycle } from "../../lifecycle/definition.ts";
import { type Group, isClosed } from "../../lifecycle/groups.ts";
import type { Moment } from "../../time/time.ts";
import type { Order } from "../order.ts";
import { refuse, refuseField } from "../rules/rule.ts";

/** Why an order cannot be closed as if it had ended at this moment (S1-23); undefined when it can. */
export function pastClosingRefusal(
  { features }: Lifecycle,
  { placedAt }: Order,
  { group, closedAt }: { group: Group; closedAt?: Moment | undefined },
  now: Moment,
): ReturnType<typeof refuse> | undefined {
  if (!closedAt) return undefined;
  if (!isClosed(group)) return refuseField("closedAt", "`closedAt` is for closing only.");
  if (closedAt > now) return refuseField("closedAt", "`closedAt` must not be in the future.");
  if (closedAt < now && !features?.pastClosing)
    return refuse("invalid-state", "This shop does not allow closing in the past.");
  if (closedAt < placedAt)
    return refuseField("closedAt", "`closedAt` must not be before the order was placed.");
  return undefined;
}
