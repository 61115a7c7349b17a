import { detailRows } from "../../../domain/messages/details.ts";
import { hoursRows, nextOpening, opennessLine } from "../../../domain/messages/facts/hours.ts";
import { pickupPlaceOf } from "../../../domain/messages/facts/pickup.ts";
import type { ContentRow, DetailField } from "../../../domain/messages/text-types.ts";
import { deliveryMethodOf, isFetchedFromShop } from "../../../domain/order/view/disclosure.ts";
import { nextActorsOf } from "../../../domain/order/view/road.ts";
import { externalLink, type Html, html, icon, phoneLink } from "./html.ts";
import type { PageModel } from "./model.ts";

/** Where the buyer fetches the order: the place, when it is open, whom to call and how to get there. */
export function pickupCard(model: PageModel): Html | undefined {
  const { context, texts, participants, order, now } = model;
  const place = pickupPlaceOf(context);
  if (!place) return undefined;
  const { name, address, phone, hours, map } = place;
  const { timeZone } = participants.shop;
  const { language } = context;
  const open = hours && opennessLine(language, hours, timeZone, now);
  return html`<section class="card stack"><h2>${texts.headings.pickup}</h2>
<div><p><strong>${name}</strong></p>${address && html`<p>${address}</p>`}</div>
${open && html`<p class="note">${icon("time")}<span>${open}</span></p>`}
${hours && factList(hoursRows(language, hours, timeZone, now))}
${isFetchedFromShop(order) && html`<p class="meta">${texts.giveNumber(order.number)}</p>`}
<div class="pair">${map && externalLink(map, html`${icon("pin")}${texts.map}`, "button")}
${phone && phoneLink(phone, html`${icon("phone")}${texts.call}`, "button")}</div></section>`;
}

/** Fields that stand elsewhere on the buyer's page. */
const elsewhere: DetailField[] = ["status", "payment"];
const inPickupCard: DetailField[] = ["place", "pickupPoint", "hours", "shopPhone"];

/** The details of the order that stand nowhere else on the page. That one fetches it goes without saying beside the place. */
export function detailsCard(model: PageModel): Html | undefined {
  const { context, texts, order } = model;
  const said: DetailField[] = deliveryMethodOf(order) ? inPickupCard : [...inPickupCard, "way"];
  const rows = detailRows(context, [...elsewhere, ...(pickupPlaceOf(context) ? said : [])]);
  return rows.length === 0
    ? undefined
    : html`<section class="card stack"><h2>${texts.headings.details}</h2>${factList(rows)}</section>`;
}

/** Names with their values. */
export const factList = (rows: ContentRow[]): Html =>
  html`<dl class="facts">${rows.map((row) => html`<dt>${row.label}</dt><dd>${factValue(row)}</dd>`)}</dl>`;

/** A value that leads somewhere is a link: to a parcel's page, or to a phone. */
function factValue({ value, href }: ContentRow): Html | string {
  if (href) return externalLink(href, value);
  return /^\+\d{7,15}$/.test(value) ? phoneLink(value) : value;
}

/** That the shop, which has work to do on the order, is closed at present, and when it opens. */
export function closedNote({
  lifecycle,
  order,
  participants,
  context,
  texts,
  now,
}: PageModel): string | undefined {
  const { openingHours, timeZone } = participants.shop;
  const isAtWork = order.group === "new" || order.group === "active";
  if (!openingHours || !isAtWork || !nextActorsOf(lifecycle, order).includes("shop")) return undefined;
  const next = nextOpening(context.language, openingHours, timeZone, now);
  return next && texts.closedNow(next.when, next.isToday);
}
