import type { Order } from "./order.ts";
import { totalOf } from "./payment.ts";
import type { Circle } from "./recipients.ts";

/** What a message says, in every form that a channel may need. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  sms: string;
}

/** The words for a template and an order. */
export function letterFor(template: string, circle: Circle): Letter {
  const { order, shop } = circle;
  const what = titleOf(template);
  const subject = `Order ${order.number}: ${what}`;
  const lines = [`${shop.name}, order ${order.number}: ${what}.`, ...detailsOf(order, circle)];
  const html = `<!doctype html><title>${escaped(subject)}</title>${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}`;
  return { subject, text: lines.join("\n"), html, sms: lines.slice(0, 2).join(" ").slice(0, 300) };
}

/** A status or command name as words: awaitingPayment reads "awaiting payment". */
const titleOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function detailsOf(order: Order, { shop }: Circle): string[] {
  const { carrier, trackingCode, estimatedMinutes } = order.delivery;
  const currency = order.request.currency;
  const total = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = total.resolvedOptions().maximumFractionDigits ?? 2;
  return [
    `Total: ${total.format(totalOf(order) / 10 ** digits)}.`,
    ...(carrier ? [`Sent with ${carrier}, tracking code ${trackingCode}.`] : []),
    ...(estimatedMinutes ? [`Estimated delivery time: about ${estimatedMinutes} minutes.`] : []),
    ...(order.group === "paused" && shop.paymentInstructions ? [shop.paymentInstructions] : []),
  ];
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);
