import { isClosed } from "../../../domain/lifecycle/groups.ts";
import type { PageSentence } from "../../../domain/lifecycles/folder.ts";
import { deliveryPlaceOf, visiblePersons } from "../../../domain/messages/context.ts";
import { formatDeliveryWindow } from "../../../domain/messages/dates.ts";
import { formatDatePart } from "../../../domain/messages/format.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";
import { pageFrameOf, renderLinkPage } from "./page.ts";
import {
  detailsSection,
  externalLink,
  formsSection,
  goodsListSection,
  noticeBanner,
  stepsFor,
} from "./sections.ts";

/** The deliverer's page: the job and its buttons; no prices, and nothing about who sends a gift (S2-59). */
export function delivererPage(model: PageModel): string {
  const { texts, order, context } = model;
  const job: PageSentence = texts.jobs[jobStateOf(model)];
  const { title } = job;
  const over = isClosed(order.group);
  return renderLinkPage(
    pageFrameOf(model, title),
    html`${noticeBanner(model)}
<p class="lead">${stepsFor(model, job)}</p>
${!over && contactButtons(model)}
${!over && !conditions.thirdPersonAllowed.holds(order) && html`<p class="note">${texts.nobodyElse}</p>`}
${formsSection(model)}
${detailsSection(over ? context.language.labels.rows.shop : texts.headings.place, model)}
${goodsListSection(texts.headings.parcel, model)}
<p><a href="?view=day">${texts.jobs.day.all}</a></p>`,
  );
}

/** All deliveries that the reader still has today: each with what its own page says first. */
export function jobsPage(frame: PageModel, jobs: PageModel[]): string {
  const { jobs: texts } = frame.texts;
  const { title } = texts.day;
  const { lang, shop, branding } = pageFrameOf(frame, title);
  return renderLinkPage(
    {
      lang,
      title,
      shop: shop!,
      branding: branding!,
      order: formatDatePart(lang, frame.participants.shop.timeZone, "weekday", frame.now),
    },
    jobs.length === 0
      ? html`<p class="lead">${texts.day.none}</p>`
      : html`<ol class="jobs">${jobs.map(jobItem)}</ol>`,
  );
}

function jobItem(model: PageModel): Html {
  const { order, texts, context } = model;
  const place = order.delivery.way === "pickup" ? undefined : deliveryPlaceOf(context);
  const rows = [formatDeliveryWindow(context), place, texts.jobs[jobStateOf(model)].title].filter(Boolean);
  return html`<li><a class="button" href="?job=${order.id}">${texts.order(order.number)}</a>
${rows.map((row) => html`<p>${row}</p>`)}</li>`;
}

/** Where the shop has handed the goods over and nobody has set out yet, the way still lies before the reader. */
function jobStateOf({ order, allowed }: PageModel): Exclude<keyof PageModel["texts"]["jobs"], "day"> {
  if (order.delivery.status === "onTheWay" && allowed.has("onMyWay")) return "assigned";
  const { status } = order.delivery;
  if (!isClosed(order.group)) return status === "returned" ? "failed" : status;
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
