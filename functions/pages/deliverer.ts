import { conditions } from "../../domain/conditions.ts";
import { isClosed } from "../../domain/groups.ts";
import { personsFor, placeOf } from "../../domain/messages/people.ts";
import { framed, frameOf } from "./frame.ts";
import { type Html, html } from "./html.ts";
import { buttonsOf, details, goods, link, noticeOf } from "./parts.ts";
import type { Sight } from "./sight.ts";

/** The deliverer's page: the job and its buttons; no prices, and nothing about who sends a gift (S2-59). */
export function delivererPage(sight: Sight): string {
  const { words, order, scene } = sight;
  const { title, next } = words.jobs[stateOf(sight)];
  const over = isClosed(order.group);
  return framed(
    frameOf(sight, title),
    html`${noticeOf(sight)}
<p class="lead">${next}</p>
${!over && reach(sight)}
${!over && !conditions.thirdPersonAllowed.holds(order) && html`<p class="note">${words.nobodyElse}</p>`}
${buttonsOf(sight)}
${details(over ? scene.language.labels.rows.shop : words.headings.place, sight)}
${goods(words.headings.load, sight)}`,
  );
}

function stateOf({ order }: Sight) {
  if (!isClosed(order.group)) return order.delivery.status;
  return order.group === "done" ? "delivered" : "over";
}

/** Map and phone, each one tap away. For a gift nobody is called but the shop. */
function reach({ scene, words, order }: Sight): Html {
  const place = order.delivery.way === "pickup" ? undefined : placeOf(scene);
  const map = place && `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`;
  const { buyer, recipient } = personsFor(scene);
  const phone = recipient?.phone ?? buyer?.phone;
  const label = recipient?.phone ? words.callRecipient : words.callBuyer;
  return html`<p class="pair">${map && link(map, words.map, "button")}
${phone && html`<a class="button" href="tel:${phone}">${label}</a>`}</p>
${order.request.gift && html`<p class="note">${words.giftCall}</p>`}`;
}
