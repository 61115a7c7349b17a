import { listNotes } from "../io/notes.ts";
import { orderForNotes } from "./access.ts";
import { querySchemas } from "./filters.ts";
import { readPage } from "./page.ts";
import { httpHandler } from "./shell.ts";

/** GET /v1/orders/{id}/notes, oldest first. */
export const handler = httpHandler({ query: querySchemas.page }, async ({ actor, params, query }) => {
  const { id } = await orderForNotes(params.id!, actor);
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listNotes(id, limit, after);
  return { body: await readPage(`notes ${id}`, query, read, (note) => note.id) };
});
