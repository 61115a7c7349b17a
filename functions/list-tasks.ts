import { listTasks, type Task } from "../io/tasks.ts";
import { atHome, shopIn } from "./access.ts";
import { filtersOf } from "./filters.ts";
import { messageView } from "./message-view.ts";
import { pageOf, type Reader } from "./page.ts";
import { door } from "./shell.ts";

/** GET /v1/tasks: what needs a person in a shop, oldest first. */
export const handler = door({ query: filtersOf.tasks }, async ({ actor, query }) => {
  const shop = shopIn(query, actor);
  atHome(actor, shop, "director", "support", "admin");
  const read: Reader<Task> = ({ limit, after }) => listTasks(shop, limit, after);
  const { items, next } = await pageOf(`tasks ${shop}`, query, read, ({ position }) => position);
  return { body: { items: items.map(viewOf), next } };
});

function viewOf(task: Task) {
  if ("refund" in task) return { kind: "refund", ...task.refund };
  return { kind: "message", order: task.message.order, message: messageView(task.message) };
}
