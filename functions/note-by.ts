import { randomUUID } from "node:crypto";
import type { Actor } from "../domain/actor.ts";
import type { Note } from "../domain/people.ts";
import type { Moment } from "../domain/time.ts";
import { addNote, addNoteOnce } from "../io/notes.ts";
import { fingerprintOf, keyOf } from "./fingerprint.ts";

/** What somebody wants written down beside an order, and the Idempotency-Key that came with it. */
interface Wish {
  actor: Actor;
  text: string;
  at: Moment;
  key: string | undefined;
}

/** Writes a note of this actor; with a key only once. Its id begins with the time. */
export async function noteBy(order: string, { actor, text, at, key }: Wish): Promise<Note> {
  const { role, id } = actor;
  const note = { id: `${at}-${randomUUID().slice(0, 8)}`, text, by: { role, ...(id && { id }) }, at };
  const known = keyOf(key);
  return known ? addNoteOnce(order, note, fingerprintOf(known, actor, "note", text)) : addNote(order, note);
}
