import { circleOf, shopReader } from "../io/circle.ts";
import { listEntries } from "../io/dialog.ts";
import { known, talking } from "./access.ts";
import { beginning, entryView } from "./dialog-view.ts";
import { filtersOf } from "./filters.ts";
import { pageOf } from "./page.ts";
import { door } from "./shell.ts";

/** GET /v1/orders/{id}/messages, oldest first; `after` asks for what is new. */
export const handler = door({ query: filtersOf.dialog }, async ({ actor, params, query }) => {
  const order = await talking(params.id!, await known(actor));
  const circle = await circleOf(order, shopReader());

  async function read({ limit, after = query.after }: { limit: number; after: string | undefined }) {
    const first = after === undefined ? [beginning(order, circle)] : [];
    const entries = await listEntries(order.id, limit - first.length, Number(after ?? 0));
    return [...first, ...entries.map((entry) => entryView(entry, circle))];
  }

  return { body: await pageOf(`dialog ${order.id}`, query, read, ({ id }) => id) };
});
