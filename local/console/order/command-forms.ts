import type { Lifecycle, Step } from "../../../domain/lifecycle/definition.ts";
import { targetsOf } from "../../../domain/lifecycle/transitions.ts";
import { type LinkScope, linkOf } from "../../../domain/links/link.ts";
import { stepOf } from "../../../domain/order/authorize.ts";
import type { Order } from "../../../domain/order/order.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { type Html, html } from "../../../functions/links/pages/html.ts";
import { humanize } from "../../../operations/order-details.ts";
import { sentenceCase } from "../layout.ts";
import { type FieldChoices, fieldsOf, type InputField } from "./command-fields.ts";
import { type Persona, personasFor } from "./personas.ts";

/** The order under the rules that hold for it. */
export interface CommandFormContext {
  lifecycle: Lifecycle;
  order: Order;
  now: Moment;
  choices: FieldChoices;
}

/** Everything that anybody may do with the order at this moment, each with the fields that it takes. */
export function commandForms(subject: CommandFormContext): Html {
  const personas = personasFor(subject.order).map((persona) => formsFor(subject, persona));
  return html`${personas}${linkScopesOf(subject.order).map((scope) => linkForm(subject.order, scope))}`;
}

function formsFor(subject: CommandFormContext, persona: Persona): Html | false {
  const { lifecycle, order, now } = subject;
  const allowed = actionsOf(lifecycle, order, persona.actor, now).filter((action) => action.allowed);
  if (allowed.length === 0) return false;
  const who = persona.who === "contractor" ? `contractor ${persona.actor.id}` : persona.who;
  return html`<div class="seat"><h3>As the ${who}</h3><div class="actions">${allowed.map(({ command }) =>
    formFor(subject, persona, command),
  )}</div></div>`;
}

function formFor(
  { lifecycle, order, choices }: CommandFormContext,
  { who, actor }: Persona,
  command: string,
): Html {
  const step = stepOf(lifecycle, order, command, actor)!;
  const fields = fieldsOf(lifecycle, command, step.needs, choices);
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

/** What a value is counted in, by the field's name or its kind. */
const fieldUnits: Record<string, string[]> = {
  amount: ["in minor units"],
  price: ["in minor units"],
  moment: ["UTC"],
};

/** A labelled control for a field. */
export function fieldControl(field: InputField): Html {
  const { name, kind, required } = field;
  const hint = [...(fieldUnits[name] ?? fieldUnits[kind] ?? []), ...(required ? [] : ["optional"])];
  return html`<label>${sentenceCase(name)}${hint.length > 0 && html` <span class="soft">(${hint.join(", ")})</span>`}
${kind === "choice" ? choice(field) : kind === "long" ? long(field) : input(field)}</label>`;
}

function choice({ name, required, value, options }: InputField): Html {
  return html`<select name="${name}"${required && html` required`}>
${!required && html`<option value=""></option>`}
${options.map((each) => html`<option value="${each.value}"${each.value === value && html` selected`}>${each.label}</option>`)}
</select>`;
}

const long = ({ name, required, value }: InputField): Html =>
  html`<textarea name="${name}" rows="2"${required && html` required`}>${value}</textarea>`;

const inputTypes: Partial<Record<InputField["kind"], string>> = {
  number: "number",
  moment: "datetime-local",
};

const input = ({ name, kind, required, value }: InputField): Html =>
  html`<input type="${inputTypes[kind] ?? "text"}" name="${name}" value="${value}"${required && html` required`} autocomplete="off">`;
