import { maySeeFee } from "../../../domain/order/features/feed.ts";
import { listAllTasks, listTasks, type Task } from "../../../io/messages/tasks.ts";
import { misfitTaskId } from "../../../io/reports/payments.ts";
import { requestedShop, requireTaskReader } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { type PageReader, readingOnly, readPage } from "../../http/paging.ts";
import { querySchemas } from "../../http/query.ts";
import { notificationView } from "./notification.ts";

/** GET /v1/tasks: what needs a person in a shop, oldest first; for support and admins without one, in no shop and then in all. */
export const handler = httpHandler({ query: querySchemas.tasks }, async ({ actor, query }) => {
  const isEverywhere = query.shop === undefined && (actor.role === "support" || actor.role === "admin");
  const shop = isEverywhere ? "" : requestedShop(query, actor);
  requireTaskReader(actor, shop);
  const read: PageReader<Task> = readingOnly(
    ({ limit, after }) => (isEverywhere ? listAllTasks(limit, after) : listTasks(shop, limit, after)),
    (task) => !("fee" in task) || maySeeFee(undefined, actor),
    ({ position }) => position,
  );
  const { items, next } = await readPage(`tasks ${shop}`, query, read, ({ position }) => position);
  const views = items.map((task) => ({ ...taskView(task), shop: task.shop || null }));
  return { body: { items: views, next } };
});

function taskView(task: Task) {
  if ("asked" in task) {
    const { code: kind, ...asked } = task.asked;
    return { kind, ...asked };
  }
  if ("fee" in task) return { kind: "fee", ...task.fee };
  if ("money" in task) {
    const { reason, order = null, report, at } = task.money;
    const id = reason === "disputed" ? null : misfitTaskId(task.money);
    return { kind: "money", id, reason, order, report, at };
  }
  if ("unreachable" in task) return { kind: "unreachable", id: task.unreachable.order, ...task.unreachable };
  if ("stockFeed" in task) return { kind: "stockFeed", ...task.stockFeed };
  if ("refund" in task) return { kind: "refund", ...task.refund };
  return { kind: "message", order: task.message.order, message: notificationView(task.message) };
}
