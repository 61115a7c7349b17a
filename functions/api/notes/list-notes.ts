import { listNotes } from "../../../io/notes/notes.ts";
import { orderForNotes } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";

/** GET /v1/orders/{id}/notes, oldest first. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const { id } = await orderForNotes(params.id!, actor);
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listNotes(id, limit, after);
  return { body: await readPage(`notes ${id}`, query, read, (note) => note.id) };
});
