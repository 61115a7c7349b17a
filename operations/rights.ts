import type { Actor } from "../domain/actor.ts";
import { isClosed } from "../domain/groups.ts";
import type { Order } from "../domain/order.ts";
import { commandsOf, refusalOf } from "../domain/permission.ts";
import type { Story } from "./story.ts";
import { words } from "./words.ts";

/** Those who have something to do with an order, by what they are called. */
function cast({ id, shop, assignee, contractor, delivery }: Order): [string, Actor][] {
  return [
    ["The shop", { role: "manager", shop }],
    ...(assignee ? [["The seller", { role: "seller", id: assignee, shop }] as [string, Actor]] : []),
    ["The buyer", { role: "buyer", shop, order: id }],
    ...(contractor ? [["The contractor", { role: "contractor", id: contractor }] as [string, Actor]] : []),
    ...(delivery.deliverer
      ? [["The deliverer", { role: "deliverer", id: delivery.deliverer, order: id }] as [string, Actor]]
      : []),
    ["Support", { role: "support" }],
  ];
}

/** What each of them can do now, and what not, and why. */
export function rightsIn(story: Story): string[] {
  const lines = cast(story.order).flatMap(([name, actor]) => rightsOf(story, name, actor));
  return isClosed(story.order.group) ? ["The order has ended.", ...lines] : lines;
}

function rightsOf({ order, lifecycle, now }: Story, name: string, actor: Actor): string[] {
  const wishes = commandsOf(lifecycle, order).map((command) => ({
    said: words(command),
    refusal: refusalOf(lifecycle, order, command, actor, now),
  }));
  const may = wishes.filter(({ refusal }) => !refusal).map(({ said }) => said);
  const others = wishes.filter(({ refusal }) => refusal?.reason === "not-yours").map(({ said }) => said);
  const notNow = wishes.filter(({ refusal }) => refusal && refusal.reason !== "not-yours");
  return [
    `${name}: ${may.join(", ") || "nothing"}.`,
    ...notNow.map(({ said, refusal }) => `    not ${said}: ${refusal!.detail}`),
    ...(others.length > 0 ? [`    only others: ${others.join(", ")}`] : []),
  ];
}
