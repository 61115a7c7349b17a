import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { deliveryPlaceOf, visiblePersons } from "../../../domain/messages/context.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";
import { pageFrameOf, renderLinkPage } from "./page.ts";
import { detailsSection, externalLink, formsSection, goodsListSection, noticeBanner } from "./sections.ts";

/** The deliverer's page: the job and its buttons; no prices, and nothing about who sends a gift (S2-59). */
export function delivererPage(model: PageModel): string {
  const { texts, order, context } = model;
  const { title, next } = texts.jobs[jobStateOf(model)];
  const over = isClosed(order.group);
  return renderLinkPage(
    pageFrameOf(model, title),
    html`${noticeBanner(model)}
<p class="lead">${next}</p>
${!over && contactButtons(model)}
${!over && !conditions.thirdPersonAllowed.holds(order) && html`<p class="note">${texts.nobodyElse}</p>`}
${formsSection(model)}
${detailsSection(over ? context.language.labels.rows.shop : texts.headings.place, model)}
${goodsListSection(texts.headings.parcel, model)}`,
  );
}

function jobStateOf({ order }: PageModel) {
  if (!isClosed(order.group)) return order.delivery.status;
  return order.group === "done" ? "delivered" : "over";
}

/** Map and phone, each one tap away. For a gift nobody is called but the shop. */
function contactButtons({ context, texts, order }: PageModel): Html {
  const place = order.delivery.way === "pickup" ? undefined : deliveryPlaceOf(context);
  const map = place && `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`;
  const { buyer, recipient } = visiblePersons(context);
  const phone = recipient?.phone ?? buyer?.phone;
  const label = recipient?.phone ? texts.callRecipient : texts.callBuyer;
  return html`<p class="pair">${map && externalLink(map, texts.map, "button")}
${phone && html`<a class="button" href="tel:${phone}">${label}</a>`}</p>
${order.request.gift && html`<p class="note">${texts.giftCall}</p>`}`;
}
