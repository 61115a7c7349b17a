import { formatSpan } from "../../../domain/messages/dates.ts";
import { formatDatePart, formatMoney, sanitizeLine } from "../../../domain/messages/format.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { cancellationPreviewOf } from "../../../domain/order/money/cancellation.ts";
import { cashToCollect } from "../../../domain/order/money/totals.ts";
import { statusVersionOf, undoableUntil } from "../../../domain/order/undo.ts";
import type { Form, FormField } from "./forms.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./model.ts";

/** A field as a page asks for it, with its label in the reader's language. */
export interface ShownField {
  name: string;
  kind: FormField["kind"] | "money" | "moment" | "duration" | "choice";
  label: string;
  required?: boolean;
  options?: [value: string, label: string][];
}

/** A form as a page shows it. */
export interface ShownForm {
  command: string;
  /** In the open, or behind a heading to be unfolded first. */
  place: Form["place"];
  title?: string | undefined;
  button: string;
  fixed?: Record<string, string> | undefined;
  hint?: string | undefined;
  fields: ShownField[];
}

/** A form of a shared command, or the one without: a message to the conversation. */
type SharedForm = Omit<Form, "command"> & { command: string };

/** A form in the reader's language, with those of its fields that are asked for now. */
export function shownForm({ textKey, ...form }: SharedForm, { texts, order }: PageModel): ShownForm {
  const { button, title }: { button: string; title?: string } = texts.actions[textKey];
  const fields = form.fields
    .filter(({ when }) => !when || conditions[when].holds(order))
    .map((field) => ({ ...field, label: texts.fields[field.label] }));
  return { ...form, button, title, fields };
}

/** One form, with what the reader should know before they send it; `isMain` is the one that most will want. */
export function renderForm(form: ShownForm, model: PageModel, isMain = true, action = ""): Html {
  const { title, button, hint } = form;
  const hidden = Object.entries({ ...model.csrfFields, ...form.fixed, action: form.command });
  const look = form.place === "danger" ? "danger" : isMain || form.place !== "open" ? "main" : "";
  const body = html`<form method="post" class="stack"${action !== "" && html` action="${action}"`}>${hint !== undefined && html`<p>${hint}</p>`}
${form.fields.map((field) => fieldRenderers[field.kind](field, model))}
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="${look}">${button}</button></form>
`;
  if (form.place === "open") return body;
  return html`<details class="fold ${form.place}"><summary>${title ?? button}</summary>${body}</details>`;
}

const requiredAttribute = (field: ShownField): string | false => (field.required ? "required" : false);

const fieldRenderers: Record<ShownField["kind"], (field: ShownField, model: PageModel) => Html> = {
  text: (field) => html`<label>${field.label}
<textarea name="${field.name}" maxlength="1000" ${requiredAttribute(field)}></textarea></label>`,
  line: (field) => html`<label>${field.label}
<input type="text" name="${field.name}" maxlength="200" autocomplete="off" ${requiredAttribute(field)}></label>`,
  stars: (field) =>
    choiceField(
      field,
      ["1", "2", "3", "4", "5"].map((count) => [count, `${count} ★`]),
      "stars",
    ),
  yesNo: (field, { texts: { fields } }) =>
    choiceField(field, [
      ["true", fields.yes],
      ["false", fields.no],
    ]),
  choice: (field) => choiceField(field, field.options ?? []),
  tick: (field) => html`<label class="tick"><input type="checkbox" name="${field.name}" value="true" required>
<span>${field.label}</span></label>`,
  cash: (
    field,
    { order, context },
  ) => html`<label class="tick"><input type="checkbox" name="${field.name}" value="true">
<span>${field.label}: ${formatMoney(context.language.tag, order.request.currency, cashToCollect(order))}</span></label>`,
  money: (field, { order }) => html`<label>${field.label}, ${order.request.currency}
<input type="text" inputmode="decimal" name="${field.name}" maxlength="30" autocomplete="off" ${requiredAttribute(field)}></label>`,
  moment: (field) => html`<label>${field.label}
<input type="datetime-local" name="${field.name}" ${requiredAttribute(field)}></label>`,
  duration: (field, { texts }) => html`<label>${field.label}
<input type="text" inputmode="numeric" name="${field.name}" maxlength="5" autocomplete="off" ${requiredAttribute(field)}></label>
<select name="${field.name}.unit" aria-label="${field.label}">${Object.entries(texts.ownCommand.units).map(
    ([unit, name]) => html`<option value="${unit}">${name}</option>`,
  )}</select>`,
};

function choiceField(field: ShownField, values: [value: string, label: string][], look = ""): Html {
  const choice = ([value, label]: (typeof values)[number]) =>
    html`<label><input type="radio" name="${field.name}" value="${value}" ${requiredAttribute(field)}>${label}</label>`;
  return html`<fieldset><legend>${field.label}</legend>
<div class="choices ${look}">${values.map(choice)}</div></fieldset>`;
}

/** What the reader should know before they send a form, by its texts. */
const hints: Partial<Record<Form["textKey"], (model: PageModel) => string>> = {
  undo: ({ texts, lifecycle, order, context, participants }) => {
    const until = undoableUntil(lifecycle, order, statusVersionOf(order))!;
    return texts.undoUntil(formatDatePart(context.language.tag, participants.shop.timeZone, "time", until));
  },
  deliverElse: ({ texts }) => texts.onlyIfAgreed,
  acceptProposal: proposalHint,
  requestCancel: ({ texts, order }) =>
    order.group === "delivery"
      ? texts.askSupport.onTheWay(order.delivery.price > 0)
      : texts.askSupport.before,
  allowThirdPerson: ({ texts, order }) =>
    texts.consent[conditions.thirdPersonAllowed.holds(order) ? "yes" : "no"],
  cancel: refundHint,
};

/** The hint of a form, where it has one. */
export const hintFor = (form: Form, model: PageModel): string | undefined => hints[form.textKey]?.(model);

/** The same amounts that the cancellation then books (S2-43, S2-44). */
function refundHint({ texts, lifecycle, order, holder, context }: PageModel): string {
  const { refund, kept } = cancellationPreviewOf(lifecycle, order, holder);
  const sum = (amount: number) => formatMoney(context.language.tag, order.request.currency, amount);
  if (refund + kept === 0) return texts.refund.nothing;
  return kept > 0 ? texts.refund.part(sum(refund), sum(kept)) : texts.refund.everything(sum(refund));
}

/** What the shop proposes, and why. */
function proposalHint({ texts, order, context }: PageModel): string {
  const { reason = "", ...change } = order.proposal!;
  const why = reason && ` (${sanitizeLine(reason)})`;
  if (change.kind === "time") return texts.proposal.time(formatSpan(context, change)!, why);
  return texts.proposal.surcharge(
    formatMoney(context.language.tag, order.request.currency, change.amount),
    why,
  );
}
