import { type Html, html } from "../../functions/pages/html.ts";
import type { Door, Visit } from "./door.ts";
import { firedNote } from "./fired-note.ts";
import { firstSteps } from "./first-steps.ts";
import { letters } from "./letters.ts";
import { orderRow } from "./order-row.ts";
import { readRows } from "./rows.ts";
import { sampleForms } from "./sample-forms.ts";

const ordersOnPage = 50;
const messagesOnPage = 15;
const pause = 5;

/** GET /: orders and inbox on one page, the clock above them. */
export const home: Door = async (visit) => {
  const refreshes = visit.query.has("refresh");
  const [orders, inbox] = [await ordersPart(visit), inboxPart(visit)];
  const main = html`<div class="head"><h1>Waymark on this machine</h1>
<a href="/${!refreshes && "?refresh"}">${refreshes ? "Stop refreshing" : `Refresh every ${pause} seconds`}</a></div>
${firedNote(visit.query)}
<div class="columns">${orders}${inbox}</div>`;
  return { title: "Waymark on this machine", main, refresh: refreshes ? pause : undefined };
};

async function ordersPart({ runtime, query }: Visit): Promise<Html> {
  const now = runtime.clock.now();
  const { rows, older } = await readRows(runtime.register, ordersOnPage, placeIn(query.get("orders")));
  if (rows.length === 0 && !query.has("orders")) return firstSteps(runtime);
  return html`<section id="orders" aria-labelledby="orders-title"><h2 id="orders-title">Orders</h2>
<ol class="rows">${rows.map((row) => orderRow(row, now))}</ol>
${turnPage("orders", older, query.has("orders"))}
<details class="samples"><summary>Place a sample order</summary>${sampleForms()}</details></section>`;
}

function inboxPart({ runtime, query }: Visit): Html {
  const before = placeIn(query.get("inbox"));
  const found = runtime.inbox.latest({ limit: messagesOnPage + 1, before });
  const older = found.length > messagesOnPage ? found[messagesOnPage - 1]!.id : undefined;
  return html`<section id="inbox" aria-labelledby="inbox-title"><h2 id="inbox-title">Inbox</h2>
${letters(found.slice(0, messagesOnPage), runtime.clock.now())}
${turnPage("inbox", older, query.has("inbox"))}</section>`;
}

function turnPage(part: "orders" | "inbox", older: number | undefined, turned: boolean): Html | false {
  if (older === undefined && !turned) return false;
  return html`<nav class="pages" aria-label="More ${part}">
${turned && html`<a href="/#${part}">Newest</a>`}${older !== undefined && html`<a href="/?${part}=${older}#${part}">Older</a>`}</nav>`;
}

const placeIn = (text: string | null): number | undefined =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
