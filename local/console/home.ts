import { scenarios } from "../../domain/lifecycles/generated/scenarios.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import type { Summary } from "../../domain/listing/indexes.ts";
import { formatMoney } from "../../domain/messages/format.ts";
import type { Moment } from "../../domain/time/time.ts";
import { type Html, html } from "../../functions/links/pages/html.ts";
import { type Item, readItems } from "../../io/dynamodb/table.ts";
import { type OrderState, orderKey, orderStateOf } from "../../io/orders/order-item.ts";
import { humanize } from "../../operations/order-details.ts";
import type { ConsoleBackend } from "../core.ts";
import type { OrderIndex } from "../streams/order-index.ts";
import { messageList } from "./inbox-page.ts";
import { firedNote, relativeTime, sentenceCase, statusBadge } from "./layout.ts";
import type { PageHandler, PageRequest } from "./requests.ts";

const ordersOnPage = 50;
const messagesOnPage = 15;
const refreshSeconds = 5;

/** GET /: orders and inbox on one page, the clock above them. */
export const homePage: PageHandler = async (request) => {
  const refreshes = request.query.has("refresh");
  const [orders, inbox] = [await ordersSection(request), inboxSection(request)];
  const main = html`<div class="head"><h1>Waymark on this machine</h1>
<a href="/${!refreshes && "?refresh"}">${refreshes ? "Stop refreshing" : `Refresh every ${refreshSeconds} seconds`}</a></div>
${firedNote(request.query)}
<div class="columns">${orders}${inbox}</div>`;
  return { title: "Waymark on this machine", main, refresh: refreshes ? refreshSeconds : undefined };
};

async function ordersSection({ backend, query }: PageRequest): Promise<Html> {
  const now = backend.clock.now();
  const { rows, older } = await readOrderRows(
    backend.orderIndex,
    ordersOnPage,
    cursorIn(query.get("orders")),
  );
  if (rows.length === 0 && !query.has("orders")) return firstSteps(backend);
  return html`<section id="orders" aria-labelledby="orders-title"><h2 id="orders-title">Orders</h2>
<ol class="rows">${rows.map((row) => orderRow(row, now))}</ol>
${pagination("orders", older, query.has("orders"))}
<details class="samples"><summary>Place a sample order</summary>${sampleForms()}</details></section>`;
}

function inboxSection({ backend, query }: PageRequest): Html {
  const before = cursorIn(query.get("inbox"));
  const found = backend.inbox.latest({ limit: messagesOnPage + 1, before });
  const older = found.length > messagesOnPage ? found[messagesOnPage - 1]!.id : undefined;
  return html`<section id="inbox" aria-labelledby="inbox-title"><h2 id="inbox-title">Inbox</h2>
${messageList(found.slice(0, messagesOnPage), backend.clock.now())}
${pagination("inbox", older, query.has("inbox"))}</section>`;
}

function pagination(part: "orders" | "inbox", older: number | undefined, turned: boolean): Html | false {
  if (older === undefined && !turned) return false;
  return html`<nav class="pages" aria-label="More ${part}">
${turned && html`<a href="/#${part}">Newest</a>`}${older !== undefined && html`<a href="/?${part}=${older}#${part}">Older</a>`}</nav>`;
}

const cursorIn = (text: string | null): number | undefined =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** One order in the list. */
export function orderRow(row: OrderRow, now: Moment): Html {
  const { id, number, shop, lifecycle, status, group, stage, placedAt, summary } = row;
  const { buyer, total, currency, payment, delivery } = summary;
  return html`<li>
<div class="what"><a href="/_local/orders/${id}">Order ${number}</a><span class="soft">${shop}</span><span class="soft">${humanize(lifecycle)}</span></div>
<div>${statusBadge(status, group)}${stage && html`<span class="soft">${humanize(stage)}</span>`}</div>
<div><span>${buyer}</span>${total > 0 && html`<span class="soft">${formatMoney("en", currency, total)}</span>`}</div>
<div class="soft"><span>payment ${humanize(payment.status)}</span><span>delivery ${humanize(delivery.status ?? "pending")}</span></div>
<div class="when">${dueOf(row, now)}<span class="soft">placed ${relativeTime(placedAt, now)}</span></div>
</li>`;
}

function dueOf({ deadlines, stoppedAt }: OrderRow, now: Moment): Html | false {
  const next = deadlines.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  if (!next) return false;
  return html`<span class="due">${humanize(next.name)} ${stoppedAt ? "on hold" : relativeTime(next.dueAt, now)}</span>`;
}

/** What the page shows of an order in its list: its state, and what lists of the table show of it. */
export interface OrderRow extends OrderState {
  summary: Pick<Summary, "buyer" | "total" | "currency" | "payment" | "delivery">;
}

/** The latest orders of all shops as they stand now, and the place before which older ones follow, if there are any. */
export async function readOrderRows(register: OrderIndex, limit: number, before: number | undefined) {
  const entries = register.latest(limit + 1, before);
  const shown = entries.slice(0, limit);
  const items = await readItems(shown.map(({ id }) => orderKey(id)));
  const found = new Map(items.map(rowOf).map((row) => [row.id, row]));
  const rows = shown.flatMap(({ id }) => found.get(id) ?? []);
  return { rows, older: entries.length > limit ? shown.at(-1)!.place : undefined };
}

const rowOf = (item: Item): OrderRow => ({
  ...orderStateOf(item),
  summary: item.summary as OrderRow["summary"],
});

/** What a newcomer sees instead of orders: how to get the first one, and what to do with it. */
export async function firstSteps({ url, token }: ConsoleBackend): Promise<Html> {
  const storefront = await token({ role: "storefront", sub: "storefront-demo", shop: "demo" });
  return html`<section id="orders" class="welcome" aria-labelledby="orders-title"><h2 id="orders-title">There are no orders yet</h2>
<p>An order goes through its life here as it would on AWS: with its own state machine, its deadlines and its messages.</p>
<ol class="first">
<li><h3>Place a sample order</h3>${sampleForms()}</li>
<li><h3>Or place one as a storefront does</h3>
<pre tabindex="0" role="region" aria-label="The command for a terminal"><code>${curl(url, storefront)}</code></pre></li>
<li><h3>Act, wait, read</h3><p>Open the order and be the shop, the buyer or anybody else who may do something. Then let time pass with the
buttons at the top: reminders, expiries and messages come by themselves.</p></li>
</ol></section>`;
}

const curl = (url: string, token: string): string => `curl -s ${url}/v1/orders \\
  -H "Authorization: Bearer ${token}" \\
  -H "Idempotency-Key: WEB-1" -H "Content-Type: application/json" -d '{
    "shop": "demo",
    "buyer": { "name": "Anna Kowalczuk", "email": "anna@example.com" },
    "currency": "PLN",
    "delivery": { "way": "carrier", "price": 1500 },
    "lines": [ { "sku": "CAT-1", "title": "Clay cat", "quantity": 2, "unitPrice": 4500 } ]
  }'`;

/** A button for each lifecycle that places an order of it. */
export function sampleForms(): Html {
  return html`<form method="post" action="/_local/forms/sample" class="choices">${lifecycleNames.map(
    (lifecycle) =>
      html`<button name="lifecycle" value="${lifecycle}"><strong>${sentenceCase(lifecycle)}</strong> <span>${scenarios[lifecycle].title}</span></button>`,
  )}</form>`;
}
