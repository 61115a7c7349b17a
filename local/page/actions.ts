import { isCommand } from "../../domain/commands.ts";
import type { Lifecycle, Step } from "../../domain/lifecycle.ts";
import { linkOf, type Scope } from "../../domain/link.ts";
import type { Order } from "../../domain/order.ts";
import { stepOf } from "../../domain/permission.ts";
import type { Moment } from "../../domain/time.ts";
import { actionsOf } from "../../domain/view.ts";
import { targetsOf } from "../../domain/ways.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { controlFor } from "./control-for.ts";
import { fieldsOf, type Offers } from "./fields.ts";
import { type Seat, seatsAt } from "./seats.ts";
import { titled, words } from "./words.ts";

/** The order under the rules that hold for it. */
export interface Subject {
  lifecycle: Lifecycle;
  order: Order;
  now: Moment;
  offers: Offers;
}

/** Everything that anybody may do with the order at this moment, each with the fields that it takes. */
export function actions(subject: Subject): Html {
  const seats = seatsAt(subject.order).map((seat) => actionsAt(subject, seat));
  return html`${seats}${scopesOf(subject.order).map((scope) => linkForm(subject.order, scope))}`;
}

function actionsAt(subject: Subject, seat: Seat): Html | false {
  const { lifecycle, order, now } = subject;
  const allowed = actionsOf(lifecycle, order, seat.actor, now).filter((action) => action.allowed);
  if (allowed.length === 0) return false;
  const who = seat.who === "contractor" ? `contractor ${seat.actor.id}` : seat.who;
  return html`<div class="seat"><h3>As the ${who}</h3><div class="actions">${allowed.map(({ command }) =>
    formFor(subject, seat.who, command),
  )}</div></div>`;
}

function formFor({ lifecycle, order, offers }: Subject, who: string, command: string): Html | false {
  if (!isCommand(command)) return false;
  const step = stepOf(lifecycle, order, command)!;
  const fields = fieldsOf(command, step.needs, offers);
  const kind = kindOf(lifecycle, step);
  const form = html`<form method="post" action="/_local/orders/${order.id}/${command}">
<input type="hidden" name="as" value="${who}">${fields.map(controlFor)}
<button class="${kind}">${titled(command)}</button></form>`;
  return fields.length === 0
    ? form
    : html`<details class="${kind}"><summary>${titled(command)}…</summary>${form}</details>`;
}

/** What moves the order on stands out, and what ends it badly warns. */
function kindOf(lifecycle: Lifecycle, step: Step): "main" | "danger" | "plain" {
  const targets = targetsOf(lifecycle, step).map((name) => lifecycle.statuses[name]!.group);
  if (targets.length === 0 || step.anywhere) return "plain";
  return targets.every((group) => group === "failed") ? "danger" : "main";
}

const scopesOf = (order: Order): Scope[] =>
  (["buyer", "deliverer"] as const).filter((scope) => linkOf(order, scope));

function linkForm({ id }: Order, scope: Scope): Html {
  return html`<form class="door" method="post" action="/_local/orders/${id}/links/${scope}">
<button>Open the ${words(scope)}’s page</button></form>`;
}
