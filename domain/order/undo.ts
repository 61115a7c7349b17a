import { type Lifecycle, statusOf } from "../lifecycle/definition.ts";
import { isFor, stepsIn } from "../lifecycle/transitions.ts";
import { addDuration, type Moment } from "../time/time.ts";
import type { Order } from "./order.ts";
import { partyOf } from "./parties.ts";

type WithHistory = Pick<Order, "history">;

/** The version of the event that led into the present status. */
export const statusVersionOf = ({ history }: WithHistory): number =>
  history.findLastIndex(({ to }) => to) + 1;

/** Until when the actor of the event of this version can undo it; undefined when nobody can. */
export function undoableUntil(
  lifecycle: Lifecycle,
  { history }: WithHistory,
  version: number,
): Moment | undefined {
  const event = history[version - 1];
  if (!event?.to || !event.group) return undefined;
  const party = partyOf(event);
  const steps = stepsIn(lifecycle, statusOf(lifecycle, { status: event.to, group: event.group }), "undo");
  const back = party && steps.find((step) => isFor(step, [party]))?.back;
  return back && addDuration(event.at, back.within);
}

/** Whether the event of this version was taken back. */
export const isUndone = ({ history }: WithHistory, version: number): boolean =>
  history.some(({ command, data }) => command === "undo" && data?.undone === version);
