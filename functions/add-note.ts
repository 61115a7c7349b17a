import { randomUUID } from "node:crypto";
import type { Actor } from "../domain/actor.ts";
import { type Note, newNote } from "../domain/people.ts";
import type { Moment } from "../domain/time.ts";
import { addNote } from "../io/notes.ts";
import { notable } from "./access.ts";
import { door } from "./shell.ts";

/** POST /v1/orders/{id}/notes (S0-18). */
export const handler = door({ body: newNote }, async ({ actor, params, body, now }) => {
  const order = await notable(params.id!, actor);
  const note = noteBy(actor, body.text, now);
  await addNote(order.id, note);
  return { status: 201, body: note };
});

/** A note of this actor; its id begins with the time. */
export function noteBy({ role, id }: Actor, text: string, at: Moment): Note {
  return { id: `${at}-${randomUUID().slice(0, 8)}`, text, by: { role, ...(id && { id }) }, at };
}
