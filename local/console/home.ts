import { type Html, html } from "../../functions/links/pages/html.ts";
import { firstSteps, sampleForms } from "./first-steps.ts";
import { messageList } from "./inbox-page.ts";
import { firedNote } from "./layout.ts";
import { orderRow, readOrderRows } from "./order-rows.ts";
import type { PageHandler, PageRequest } from "./page-handler.ts";

const ordersOnPage = 50;
const messagesOnPage = 15;
const refreshSeconds = 5;

/** GET /: orders and inbox on one page, the clock above them. */
export const homePage: PageHandler = async (visit) => {
  const refreshes = visit.query.has("refresh");
  const [orders, inbox] = [await ordersSection(visit), inboxSection(visit)];
  const main = html`<div class="head"><h1>Waymark on this machine</h1>
<a href="/${!refreshes && "?refresh"}">${refreshes ? "Stop refreshing" : `Refresh every ${refreshSeconds} seconds`}</a></div>
${firedNote(visit.query)}
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
