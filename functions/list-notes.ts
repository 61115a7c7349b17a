import { listNotes } from "../io/notes.ts";
import { notable } from "./access.ts";
import { filtersOf } from "./filters.ts";
import { pageOf } from "./page.ts";
import { door } from "./shell.ts";

/** GET /v1/orders/{id}/notes, oldest first. */
export const handler = door({ query: filtersOf.page }, async ({ actor, params, query }) => {
  const { id } = await notable(params.id!, actor);
  const read = ({ limit, after }: { limit: number; after: string | undefined }) =>
    listNotes(id, limit, after);
  return { body: await pageOf(`notes ${id}`, query, read, (note) => note.id) };
});
