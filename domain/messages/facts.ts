import { conditions } from "../conditions.ts";
import { outstanding, totalOf } from "../payment.ts";
import { clean, clip } from "./clean.ts";
import { money, span } from "./formats.ts";
import { type Day, momentIn } from "./moments.ts";
import { contactOf, placeOf, readerOf } from "./people.ts";
import { deadlineIn, type Scene, titleOf } from "./scene.ts";
import { spanIn } from "./window.ts";
import type { Facts } from "./words.ts";

/** How much room there is: names are cut to so many characters, and months can be short. */
export interface Room {
  name: number;
  day: Day;
}

/** What the wordings can say about a scene. */
export function factsOf(scene: Scene, { name, day }: Room): Facts {
  const short = (text?: string) => text && clip(clean(text), name);
  const { order, event, data, circle } = scene;
  const until = deadlineIn(scene)?.dueAt;
  return {
    number: order.number,
    shop: clip(clean(circle.shop.name), name),
    reader: short(readerOf(scene)),
    command: event.command,
    actor: scene.telling.said?.by ?? event.actor.role,
    status: clip(clean(titleOf(scene)), name),
    until: until && momentIn(scene, day, until),
    photographed: conditions.photographed.holds(order),
    liked: data.liked === true,
    ...moneyFacts(scene),
    ...wishFacts(scene),
    ...deliveryFacts(scene, short),
  };
}

function moneyFacts({ language, order, event, data }: Scene) {
  const sum = (amount: number): string => money(language.tag, order.request.currency, amount);
  const refund = Number((event.command === "refund" ? data.amount : data.refundDue) ?? 0);
  return {
    total: sum(totalOf(order)),
    due: sum(outstanding(order)),
    owes: outstanding(order) > 0,
    refund: refund > 0 ? sum(refund) : undefined,
    returned: sum(refund),
    late: data.status === "paidLate",
    onDelivery: ["cash", "cashOnDelivery"].includes(order.payment.channel),
  };
}

const aboutWishes = ["proposeTime", "proposeSurcharge", "acceptProposal", "declineProposal"];

/** What the shop proposes, or the buyer answers to. */
function wishFacts(scene: Scene) {
  const { language, order, event, data, telling } = scene;
  if (telling.said || !aboutWishes.includes(event.command)) return {};
  if (!data.amount) return { newTime: spanIn(scene, { from: String(data.from), to: String(data.to) }) };
  return { surcharge: money(language.tag, order.request.currency, Number(data.amount)) };
}

function deliveryFacts(scene: Scene, short: (text?: string) => string | undefined) {
  const { tag, labels } = scene.language;
  const { way, carrier, trackingCode, estimatedMinutes, handedTo } = scene.order.delivery;
  return {
    way: labels.ways[way],
    carrier: short(carrier),
    trackingCode: trackingCode && clean(trackingCode),
    estimate: estimatedMinutes ? labels.about(span(tag, estimatedMinutes)) : undefined,
    place: short(placeOf(scene)),
    phone: contactOf(scene)?.phone,
    toThirdPerson: handedTo === "thirdPerson",
  };
}
