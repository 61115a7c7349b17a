import { type Moment, secondsBetween } from "../domain/time.ts";
import { measure } from "./metrics.ts";
import type { Overdue } from "./overdue.ts";

/** Measures what was found undone: orders that are late by more than `grace` seconds, and messages that are due. */
export function measureBacklog(found: Overdue[], at: Moment, grace: number): void {
  const ages = found.map(({ message, photo, dueAt }) => ({ message, photo, age: secondsBetween(dueAt, at) }));
  const orders = ages
    .filter(({ message, photo, age }) => !message && !photo && age >= grace)
    .map(({ age }) => age);
  const messages = ages.filter(({ message }) => message).map(({ age }) => age);
  measure("DeadlinesOverdue", orders.length);
  measure("OldestDeadline", Math.max(0, ...orders));
  measure("MessagesDue", messages.length);
  measure("OldestMessage", Math.max(0, ...messages));
}
