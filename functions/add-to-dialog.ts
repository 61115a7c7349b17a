import { newEntry } from "../domain/new-entry.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { known, talking } from "./access.ts";
import { entryView } from "./dialog-view.ts";
import { saidBy } from "./said-by.ts";
import { door } from "./shell.ts";

/** POST /v1/orders/{id}/messages (S3-03). */
export const handler = door({ body: newEntry }, async ({ actor: caller, params, body, header, now }) => {
  const actor = await known(caller);
  const order = await talking(params.id!, actor);
  const key = header("idempotency-key");
  const entry = await saidBy(order, { actor, text: body.text, at: now, key });
  return { status: 201, body: entryView(entry, await circleOf(order, shopReader())) };
});
