import { dueKeys } from "../../domain/listing/indexes.ts";
import { type Moment, secondsBetween } from "../../domain/time/time.ts";
import { queryIndexUntil } from "../dynamodb/query.ts";
import type { Item } from "../dynamodb/table.ts";
import { recordMetric } from "../runtime/metrics.ts";

/** Something that should have happened: an order's deadline, a message that waits, or an upload. */
export interface OverdueItem {
  order: string;
  shop: string;
  dueAt: Moment;
  /** The name of the message. */
  message?: string;
  /** The slot of the photo whose upload is waited for. */
  slot?: string;
}

/** So many overdue things of one key are a page. */
const duePerKey = 64;

/**
 * Orders that were due before `ordersBefore`, and messages and uploads that are due at `at`, page by page, oldest first:
 * however many of them cannot be done, what is due after them comes too. Nothing is read but the index, so that an item
 * that cannot be read holds up no other.
 */
export async function* findOverdue(at: Moment, ordersBefore: Moment): AsyncGenerator<OverdueItem[]> {
  for await (const page of queryIndexUntil("byDue", dueKeys, at, duePerKey))
    yield page
      .map(overdueItemOf)
      .filter(({ message, slot, dueAt }) => message || slot || dueAt <= ordersBefore);
}

function overdueItemOf(entry: Item): OverdueItem {
  const [pk, sk, dueAt] = [entry.pk, entry.sk, entry.dueAt].map(String) as [string, string, string];
  const about = { order: pk.slice("ORDER#".length), shop: String(entry.shop), dueAt };
  if (sk.startsWith("MSG#")) return { ...about, message: sk.slice("MSG#".length) };
  return sk.startsWith("PHOTO#") ? { ...about, slot: sk.slice("PHOTO#".length) } : about;
}

/** Measures what was found undone: orders that are late by more than `grace` seconds, and messages that are due. */
export function recordBacklogMetrics(found: OverdueItem[], at: Moment, grace: number): void {
  const ages = found.map(({ message, slot, dueAt }) => ({ message, slot, age: secondsBetween(dueAt, at) }));
  const orders = ages
    .filter(({ message, slot, age }) => !message && !slot && age >= grace)
    .map(({ age }) => age);
  const messages = ages.filter(({ message }) => message).map(({ age }) => age);
  recordMetric("DeadlinesOverdue", orders.length);
  recordMetric("OldestDeadline", Math.max(0, ...orders));
  recordMetric("MessagesDue", messages.length);
  recordMetric("OldestMessage", Math.max(0, ...messages));
}
