import { type Moment, secondsBetween } from "../domain/time.ts";
import { recordMetric } from "./metrics.ts";
import type { OverdueItem } from "./overdue.ts";

/** Measures what was found undone: orders that are late by more than `grace` seconds, and messages that are due. */
export function recordBacklogMetrics(found: OverdueItem[], at: Moment, grace: number): void {
  const ages = found.map(({ message, photo, dueAt }) => ({ message, photo, age: secondsBetween(dueAt, at) }));
  const orders = ages
    .filter(({ message, photo, age }) => !message && !photo && age >= grace)
    .map(({ age }) => age);
  const messages = ages.filter(({ message }) => message).map(({ age }) => age);
  recordMetric("DeadlinesOverdue", orders.length);
  recordMetric("OldestDeadline", Math.max(0, ...orders));
  recordMetric("MessagesDue", messages.length);
  recordMetric("OldestMessage", Math.max(0, ...messages));
}
