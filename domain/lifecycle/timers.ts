import { type Lifecycle, statusOf, type Timer } from "./definition.ts";
import type { Group } from "./groups.ts";

/** The deadlines of a lifecycle whose length a shop may set. */
export function deadlineNames(lifecycle: Lifecycle): string[] {
  const timers = Object.values(lifecycle.statuses).flatMap(({ deadlines = [] }) => deadlines);
  return timers.filter((timer) => timer.after).map(({ name }) => name);
}

/** The definition behind a running deadline, in the status that the order is in. */
export function timerOf(
  lifecycle: Lifecycle,
  at: { status: string; group: Group },
  name: string,
): Timer | undefined {
  return statusOf(lifecycle, at).deadlines?.find((timer) => timer.name === name);
}
