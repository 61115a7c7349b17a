import { contactWays } from "../../../domain/channels.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import type { PageSentence } from "../../../domain/lifecycles/folder.ts";
import { smsRulesOf } from "../../../domain/messages/channels/routes.ts";
import { deliveryPlaceOf, shopPhoneOf, visiblePersons } from "../../../domain/messages/context.ts";
import { formatDeliveryWindow } from "../../../domain/messages/dates.ts";
import { detailRows } from "../../../domain/messages/details.ts";
import { mapUrlOf } from "../../../domain/messages/facts/pickup.ts";
import { formatDatePart, formatMoney } from "../../../domain/messages/format.ts";
import type { DetailField } from "../../../domain/messages/text-types.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { cashToCollect } from "../../../domain/order/money/totals.ts";
import { actionsOfPage, offeredForms, otherForms, stepsFor, taskCard } from "./actions.ts";
import { externalLink, type Html, html, icon, phoneLink } from "./html.ts";
import type { PageModel } from "./model.ts";
import { pageFrameOf, renderLinkPage } from "./page.ts";
import { factList } from "./place.ts";
import { hintFor, renderForm, shownForm } from "./render-form.ts";
import { goodsCard, noteBox, noticeBanner } from "./sections.ts";

/** The deliverer's page: the job and its buttons; no prices, and nothing about who sends a gift (S2-59). */
export function delivererPage(model: PageModel): string {
  const { texts, order } = model;
  const job: PageSentence = texts.jobs[jobStateOf(model)];
  const { title } = job;
  const over = isClosed(order.group);
  const next = stepsFor(model, job);
  return renderLinkPage(
    pageFrameOf(model, title),
    html`${noticeBanner(model)}
<div class="head"><h1>${title}</h1>${next !== "" && html`<p class="lead">${next}</p>`}</div>
<div class="notes">${!over && jobNotes(model)}</div>
<div class="cols"><div class="col">${!over && placeCard(model)}
${actionCards(model)}</div>
<div class="col">${goodsCard(texts.headings.parcel, model)}
${detailsCard(model)}
<p><a class="button" href="?view=day">${texts.jobs.day.all}</a></p>
${contactForm(model)}</div></div>`,
  );
}

/** What must not be forgotten at the door. */
const jobNotes = ({ texts, order }: PageModel): Html[] => [
  ...(order.request.gift ? [noteBox("gift", texts.giftCall, "amber")] : []),
  ...(conditions.thirdPersonAllowed.holds(order) ? [] : [noteBox("alert", texts.nobodyElse, "amber")]),
];

function actionCards(model: PageModel): Html {
  const { tasks, others } = actionsOfPage(model);
  const folded = otherForms(others, model);
  const cards = tasks.map((task, i) => {
    const isLast = i === tasks.length - 1;
    return taskCard(task, model, undefined, isLast ? html`${folded}` : undefined);
  });
  return html`${cards}${tasks.length === 0 && folded.length > 0 && html`<div class="card">${folded}</div>`}`;
}

/** Where to, and when: the address opens a map, the number calls. For a gift nobody is called but the shop. */
function placeCard(model: PageModel): Html | undefined {
  const { context, texts } = model;
  const when = formatDeliveryWindow(context);
  const place = placeOf(model);
  const reach = [mapButton(model), callButton(model)].filter((each) => each !== undefined);
  if (!when && !place && reach.length === 0) return undefined;
  return html`<section class="card stack"><h2>${texts.headings.place}</h2>
${place && html`<p class="big">${place}</p>`}${when && html`<p>${icon("time")} ${when}</p>`}
${reach.length > 0 && html`<div class="pair">${reach}</div>`}</section>`;
}

const placeOf = ({ context, order }: PageModel): string | undefined =>
  order.delivery.way === "pickup" ? undefined : deliveryPlaceOf(context);

function mapButton(model: PageModel): Html | undefined {
  const place = placeOf(model);
  return place ? externalLink(mapUrlOf(place), html`${icon("pin")}${model.texts.map}`, "button") : undefined;
}

function callButton({ context, texts, order, participants }: PageModel): Html | undefined {
  const { buyer, recipient } = visiblePersons(context);
  const phone = order.request.gift ? shopPhoneOf(participants.shop) : (recipient?.phone ?? buyer?.phone);
  if (!phone) return undefined;
  const label = order.request.gift
    ? texts.callShop
    : recipient?.phone
      ? texts.callRecipient
      : texts.callBuyer;
  return phoneLink(phone, html`${icon("phone")}${label}`, "button");
}

/** By which way the reader is told of jobs, where there are two: a job itself always reaches them. */
function contactForm(model: PageModel): Html | undefined {
  const { participants, texts } = model;
  const { phone, contactBy = "both" } = participants.deliverer ?? {};
  if (!phone || !smsRulesOf(participants.shop).on) return undefined;
  const { title, label, hint, save: button, ways } = texts.jobs.contact;
  const options = contactWays.map((way): [string, string] => [way, ways[way]]);
  const fields = [{ name: "contactBy", kind: "choice" as const, label, required: true, options }];
  const heading = `${title}: ${ways[contactBy]}`;
  return renderForm({ command: "contactBy", place: "folded", title: heading, hint, button, fields }, model);
}

/** Fields that stand elsewhere on the page. */
const inPlaceCard: DetailField[] = ["place", "pickupPoint", "time"];

function detailsCard(model: PageModel): Html | undefined {
  const { context, order, texts } = model;
  const over = isClosed(order.group);
  const rows = detailRows(context, over ? [] : inPlaceCard);
  const title = over ? context.language.labels.rows.shop : texts.headings.details;
  return rows.length === 0
    ? undefined
    : html`<section class="card stack"><h2>${title}</h2>${factList(rows)}</section>`;
}

/** All deliveries that the reader still has today: each with its address, its phone and its next step, a tap away. */
export function jobsPage(frame: PageModel, jobs: PageModel[], latest?: PageModel): string {
  const { day } = frame.texts.jobs;
  const { lang, shop, branding } = pageFrameOf(frame, day.title);
  const order = formatDatePart(lang, frame.participants.shop.timeZone, "weekday", frame.now);
  return renderLinkPage(
    { lang, title: day.title, shop: shop!, branding: branding!, order },
    html`${latest && latestJob(latest)}
<div class="head"><h1>${day.title}</h1>${jobs.length === 0 && html`<p class="lead">${day.none}</p>`}</div>
${jobs.length > 0 && html`<ol class="stops">${jobs.map(stop)}</ol>`}`,
  );
}

/** What was done just now on this page, and how to take it back. */
function latestJob(model: PageModel): Html | undefined {
  const banner = noticeBanner(model);
  const undo = offeredForms(model).find(({ command }) => command === "undo");
  if (!banner) return undefined;
  const title = model.texts.order(model.order.number);
  return html`<section class="card stack"><h2>${title}</h2>${banner}${undo && dayForm(model, undo)}</section>`;
}

function stop(model: PageModel): Html {
  const { order, texts, context } = model;
  const place = placeOf(model);
  const call = callButton(model);
  const due = cashToCollect(order);
  const { labels, tag } = context.language;
  return html`<li class="card stack"><div class="line"><h2><a href="?job=${order.id}">${texts.order(order.number)}</a></h2>
<p class="meta">${texts.jobs[jobStateOf(model)].title}</p></div>
${formatDeliveryWindow(context) && html`<p>${icon("time")} ${formatDeliveryWindow(context)}</p>`}
${place && html`<p class="big">${externalLink(mapUrlOf(place), html`${icon("pin")}${place}`)}</p>`}
${due > 0 && html`<p><strong>${labels.rows.collect}: ${formatMoney(tag, order.request.currency, due)}</strong></p>`}
<div class="pair">${call}${nextStepForm(model)}</div></li>`;
}

/** The one step that comes next, where it can be given by a tap; what needs more is on the stop's own page. */
function nextStepForm(model: PageModel): Html | undefined {
  const forms = offeredForms(model);
  const next =
    forms.find(({ command }) => command === "onMyWay") ?? forms.find(({ textKey }) => textKey === "deliver");
  const asks = next && shownForm(next, model).fields.length > 0;
  if (!next) return undefined;
  const { order, texts } = model;
  return asks
    ? html`<a class="button main" href="?job=${order.id}">${texts.actions[next.textKey].button}</a>`
    : dayForm(model, next);
}

const dayForm = (model: PageModel, form: ReturnType<typeof offeredForms>[number]): Html =>
  renderForm(
    { ...shownForm(form, model), hint: hintFor(form, model) },
    model,
    true,
    `?view=day&job=${model.order.id}`,
  );

/** Where the shop has handed the goods over and nobody has set out yet, the way still lies before the reader. */
function jobStateOf({
  order,
  allowed,
}: PageModel): Exclude<keyof PageModel["texts"]["jobs"], "day" | "contact"> {
  if (order.delivery.status === "onTheWay" && allowed.has("onMyWay")) return "assigned";
  const { status } = order.delivery;
  if (!isClosed(order.group)) return status === "returned" ? "failed" : status;
  return order.group === "done" ? "delivered" : "over";
}
