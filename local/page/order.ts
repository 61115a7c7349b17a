import { viewOf } from "../../domain/view.ts";
import { definitionFor } from "../../functions/access.ts";
import { html } from "../../functions/pages/html.ts";
import { findOrder } from "../../io/orders.ts";
import type { ConsoleBackend } from "../backend.ts";
import { Refusal } from "../refusal.ts";
import { actions } from "./actions.ts";
import { badge } from "./badge.ts";
import type { Door, Leaf } from "./door.ts";
import { execution } from "./execution.ts";
import { facts } from "./facts.ts";
import { firedNote } from "./fired-note.ts";
import { goods } from "./goods.ts";
import { letters } from "./letters.ts";
import { labelOf, offersFor } from "./offers.ts";
import { timeline } from "./timeline.ts";
import { waits } from "./waits.ts";
import { words } from "./words.ts";

const messagesOnPage = 50;

/** GET /_local/orders/{id}: everything about one order, and everything that can be done with it. */
export const order: Door = async ({ runtime, params, query }) => {
  const leaf = await orderLeaf(runtime, params.id!);
  return { ...leaf, main: html`${firedNote(query)}${leaf.main}` };
};

/** The page of one order, with a complaint about what was just tried. */
export async function orderLeaf(runtime: ConsoleBackend, id: string, complaint?: string): Promise<Leaf> {
  const found = /^[0-9A-Z]{26}$/.test(id) ? await findOrder(id) : undefined;
  if (!found) throw new Refusal(404, "not-found", "There is no such order.");
  const now = runtime.clock.now();
  const lifecycle = await definitionFor(found);
  const view = viewOf(lifecycle, found, { role: "support" }, now);
  const offers = await offersFor(lifecycle, found);
  const subject = { lifecycle, order: found, now, offers };
  const nameOf = (value: string) => labelOf(offers, value);
  const sent = runtime.inbox.latest({ limit: messagesOnPage, order: id });
  const title = `Order ${found.number}`;
  const main = html`<p class="crumb"><a href="/#orders">All orders</a></p>
<div class="head"><h1>${title}</h1>${badge(found.status, found.group)}
<span class="soft">${found.shop} · ${words(found.lifecycle)}</span></div>
${complaint !== undefined && html`<p class="note alert" role="alert">${complaint}</p>`}
<div class="columns order"><div>
<section><h2>What can happen now</h2>${actions(subject)}</section>
<section><h2>What has happened</h2>${timeline(view.history, nameOf)}</section>
<section><h2>Goods and money</h2>${goods(view)}</section>
</div><div>
<section><h2>What time will do</h2>${waits(view.deadlines, now)}${execution(runtime.executions.latestOf(id))}</section>
<section><h2>Messages</h2>${letters(sent, now)}</section>
<section><h2>People and facts</h2>${facts(view, nameOf)}</section>
</div></div>`;
  return { title: `${title} · Waymark`, main };
}
