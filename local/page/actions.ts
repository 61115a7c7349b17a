import { isCommand } from "../../domain/commands.ts";
import type { Lifecycle, Step } from "../../domain/lifecycle.ts";
import { type LinkScope, linkOf } from "../../domain/link.ts";
import type { Order } from "../../domain/order.ts";
import { stepOf } from "../../domain/permission.ts";
import type { Moment } from "../../domain/time.ts";
import { actionsOf } from "../../domain/view.ts";
import { targetsOf } from "../../domain/ways.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { fieldControl } from "./control-for.ts";
import { type FieldChoices, fieldsOf } from "./fields.ts";
import { type Persona, personasFor } from "./seats.ts";
import { humanize, sentenceCase } from "./words.ts";

/** The order under the rules that hold for it. */
export interface CommandFormContext {
  lifecycle: Lifecycle;
  order: Order;
  now: Moment;
  choices: FieldChoices;
}

/** Everything that anybody may do with the order at this moment, each with the fields that it takes. */
export function commandForms(subject: CommandFormContext): Html {
  const seats = personasFor(subject.order).map((seat) => formsFor(subject, seat));
  return html`${seats}${linkScopesOf(subject.order).map((scope) => linkForm(subject.order, scope))}`;
}

function formsFor(subject: CommandFormContext, seat: Persona): Html | false {
  const { lifecycle, order, now } = subject;
  const allowed = actionsOf(lifecycle, order, seat.actor, now).filter((action) => action.allowed);
  if (allowed.length === 0) return false;
  const who = seat.who === "contractor" ? `contractor ${seat.actor.id}` : seat.who;
  return html`<div class="seat"><h3>As the ${who}</h3><div class="actions">${allowed.map(({ command }) =>
    formFor(subject, seat.who, command),
  )}</div></div>`;
}

function formFor(
  { lifecycle, order, choices }: CommandFormContext,
  who: string,
  command: string,
): Html | false {
  if (!isCommand(command)) return false;
  const step = stepOf(lifecycle, order, command)!;
  const fields = fieldsOf(command, step.needs, choices);
  const kind = kindOf(lifecycle, step);
  const form = html`<form method="post" action="/_local/orders/${order.id}/${command}">
<input type="hidden" name="as" value="${who}">${fields.map(fieldControl)}
<button class="${kind}">${sentenceCase(command)}</button></form>`;
  return fields.length === 0
    ? form
    : html`<details class="${kind}"><summary>${sentenceCase(command)}…</summary>${form}</details>`;
}

/** What moves the order on stands out, and what ends it badly warns. */
function kindOf(lifecycle: Lifecycle, step: Step): "main" | "danger" | "plain" {
  const targets = targetsOf(lifecycle, step).map((name) => lifecycle.statuses[name]!.group);
  if (targets.length === 0 || step.anywhere) return "plain";
  return targets.every((group) => group === "failed") ? "danger" : "main";
}

const linkScopesOf = (order: Order): LinkScope[] =>
  (["buyer", "deliverer"] as const).filter((scope) => linkOf(order, scope));

function linkForm({ id }: Order, scope: LinkScope): Html {
  return html`<form class="door" method="post" action="/_local/orders/${id}/links/${scope}">
<button>Open the ${humanize(scope)}’s page</button></form>`;
}
