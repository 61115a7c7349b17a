import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import type { Order } from "../../../domain/order/order.ts";
import { orderView } from "../../../domain/order/view.ts";
import { html } from "../../../functions/links/pages/html.ts";
import { findOrder } from "../../../io/orders/orders.ts";
import { listDeliverers } from "../../../io/people/people.ts";
import { effectiveLifecycleOf } from "../../../io/people/shops.ts";
import { isId } from "../../../io/runtime/ids.ts";
import { humanize } from "../../../operations/order-details.ts";
import type { ConsoleBackend } from "../../core.ts";
import { HttpError } from "../../errors.ts";
import { messageList } from "../inbox-page.ts";
import { firedNote, statusBadge } from "../layout.ts";

import type { PageContent, PageHandler } from "../requests.ts";
import { type FieldChoices, optionFor } from "./command-fields.ts";
import { commandForms } from "./command-forms.ts";
import { deadlineList, executionSection, goodsSection, orderFields, timeline } from "./details.ts";

const messagesOnPage = 50;

/** GET /_local/orders/{id}: everything about one order, and everything that can be done with it. */
export const orderPage: PageHandler = async ({ backend, params, query }) => {
  const leaf = await orderPageContent(backend, params.id!);
  return { ...leaf, main: html`${firedNote(query)}${leaf.main}` };
};

/** The page of one order, with a complaint about what was just tried. */
export async function orderPageContent(
  runtime: ConsoleBackend,
  id: string,
  error?: string,
): Promise<PageContent> {
  const found = isId(id) ? await findOrder(id) : undefined;
  if (!found) throw new HttpError("not-found", "There is no such order.");
  const now = runtime.clock.now();
  const lifecycle = await effectiveLifecycleOf(found);
  const view = orderView(lifecycle, found, { role: "support" }, { now });
  const choices = await choicesFor(lifecycle, found);
  const subject = { lifecycle, order: found, now, choices };
  const nameOf = (value: string) => labelOf(choices, value);
  const sent = runtime.inbox.latest({ limit: messagesOnPage, order: id });
  const title = `Order ${found.number}`;
  const main = html`<p class="crumb"><a href="/#orders">All orders</a></p>
<div class="head"><h1>${title}</h1>${statusBadge(found.status, found.group)}
<span class="soft">${found.shop} · ${humanize(found.lifecycle)}</span></div>
${error !== undefined && html`<p class="note alert" role="alert">${error}</p>`}
<div class="columns order"><div>
<section><h2>What can happen now</h2>${commandForms(subject)}</section>
<section><h2>What has happened</h2>${timeline(view.history, nameOf)}</section>
<section><h2>Goods and money</h2>${goodsSection(view)}</section>
</div><div>
<section><h2>What time will do</h2>${deadlineList(view.deadlines, now)}${executionSection(runtime.executions.latestOf(id))}</section>
<section><h2>Messages</h2>${messageList(sent, now)}</section>
<section><h2>People and details</h2>${orderFields(view, nameOf)}</section>
</div></div>`;
  return { title: `${title} · Waymark`, main };
}

/** So many deliverers are offered at the most. */
const maxDeliverers = 20;

/** What an order and its shop offer where a command leaves a field open. */
export async function choicesFor({ statuses }: Lifecycle, order: Order): Promise<FieldChoices> {
  const deliverers = await listDeliverers(order.shop, maxDeliverers);
  const others = Object.keys(statuses).filter((name) => name !== order.status);
  return {
    "assignDeliverer.deliverer": deliverers.map(({ id, name }) => ({ value: id, label: name })),
    "extendDeadline.deadline": order.deadlines.map(({ name }) => optionFor(name)),
    "move.status": others.map(optionFor),
  };
}

/** A deliverer's name in place of the id; any other value as it is. */
export const labelOf = (offers: FieldChoices, id: string): string =>
  offers["assignDeliverer.deliverer"]?.find(({ value }) => value === id)?.label ?? id;
