import { mayReadWriting } from "../../../domain/order/features/feed.ts";
import type { Note } from "../../../domain/people/schema.ts";
import { listNotes } from "../../../io/notes/notes.ts";
import { orderForNotes } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readingOnly, readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/orders/{id}/notes, oldest first; a contractor reads none of a former one's time (S0-34). */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const order = await orderForNotes(params.id!, actor);
  const positionOf = ({ id }: Note) => id;
  const read = readingOnly(
    ({ limit, after }) => listNotes(order.id, limit, after),
    (note) => mayReadWriting(order, actor, note),
    positionOf,
  );
  return { body: await readPage(`notes ${order.id}`, query, read, positionOf) };
});
