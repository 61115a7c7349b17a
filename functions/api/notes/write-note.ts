import type { Actor } from "../../../domain/actor.ts";
import type { Order } from "../../../domain/order/order.ts";
import type { Note } from "../../../domain/people/schema.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { addNote, addNoteOnce } from "../../../io/notes/notes.ts";
import { fingerprintOf, idempotencyKeyOf } from "../../http/idempotency.ts";

/** What somebody wants written down beside an order, and the Idempotency-Key that came with it. */
interface NoteRequest {
  actor: Actor;
  text: string;
  at: Moment;
  key: string | undefined;
}

/** Writes a note of this actor; with a key only once. Its id begins with the time. */
export async function writeNote(
  { id: order, version }: Order,
  { actor, text, at, key }: NoteRequest,
): Promise<Note> {
  const { role, id } = actor;
  const note = { text, by: { role, ...(id && { id }) }, at, version };
  const checkedKey = idempotencyKeyOf(key);
  return checkedKey
    ? addNoteOnce(order, note, fingerprintOf(checkedKey, actor, "note", text))
    : addNote(order, note);
}
