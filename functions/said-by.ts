import type { Actor } from "../domain/actor.ts";
import { type Entry, reply } from "../domain/dialog.ts";
import { OrderError } from "../domain/error.ts";
import type { Order } from "../domain/order.ts";
import type { Moment } from "../domain/time.ts";
import { addEntry, addEntryOnce, lastEntries } from "../io/dialog.ts";
import { fingerprintOf, keyOf } from "./fingerprint.ts";

/** What somebody says, and the Idempotency-Key that came with it. */
interface Saying {
  actor: Actor;
  text: string;
  at: Moment;
  key?: string | undefined;
}

/** So often another entry may come in between. */
const patience = 10;

/** Adds what this actor says to the dialog of an order; with a key only once. */
export async function saidBy(order: Order, { actor, text, at, key }: Saying): Promise<Entry> {
  const known = keyOf(key);
  const fingerprint = known && fingerprintOf(known, actor, "message", text);
  for (let i = 0; i < patience; i++) {
    const [former] = await lastEntries(order.id, 1);
    const entry = reply(order, former, actor, text, at);
    const added = await (fingerprint ? addEntryOnce(entry, fingerprint) : addEntry(entry));
    if (added) return added;
  }
  throw new OrderError("try-later", "Too many write in this dialog at the same moment.");
}
