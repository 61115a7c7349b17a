import { formatSpan } from "../../../domain/messages/dates.ts";
import { formatDatePart, formatMoney, sanitizeLine } from "../../../domain/messages/format.ts";
import { conditions } from "../../../domain/order/conditions.ts";
import { cancellationPreviewOf } from "../../../domain/order/money/cancellation.ts";
import { cashToCollect } from "../../../domain/order/money/totals.ts";
import { statusVersionOf, undoableUntil } from "../../../domain/order/undo.ts";
import type { Form, FormField } from "./forms.ts";
import { type Html, html } from "./html.ts";
import type { PageModel, PageTexts } from "./model.ts";

type FieldRenderers = {
  [K in FormField["kind"]]: (field: FormField, texts: PageTexts["fields"], model: PageModel) => Html;
};

/** A form of a command, or the one without: a message to the conversation. */
type RenderableForm = Omit<Form, "command"> & { command: string };

/** One form, with what the reader should know before they send it. */
export function renderForm(form: RenderableForm, model: PageModel, hint?: string): Html {
  const { texts, csrfFields, order } = model;
  const fields = form.fields.filter(({ when }) => !when || conditions[when].holds(order));
  const { button, title }: { button: string; title?: string } = texts.actions[form.textKey];
  const hidden = Object.entries({ ...csrfFields, ...form.fixed, action: form.command });
  const look = form.place === "danger" ? "danger" : "main";
  const body = html`<form method="post">${hint !== undefined && html`<p>${hint}</p>`}
${fields.map((field) => fieldRenderers[field.kind](field, texts.fields, model))}
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="${look}">${button}</button></form>
`;
  if (form.place === "open") return title ? html`<h3>${title}</h3>${body}` : body;
  return html`<details class="${look}"><summary>${title ?? button}</summary>${body}</details>`;
}

const requiredAttribute = (field: FormField): string | false => (field.required ? "required" : false);

const fieldRenderers: FieldRenderers = {
  text: (field, texts) => html`<label>${texts[field.label]}
<textarea name="${field.name}" maxlength="1000" ${requiredAttribute(field)}></textarea></label>`,
  line: (field, texts) => html`<label>${texts[field.label]}
<input type="text" name="${field.name}" maxlength="200" autocomplete="off" ${requiredAttribute(field)}></label>`,
  stars: (field, texts) =>
    choiceField(
      field,
      texts,
      "stars",
      [1, 2, 3, 4, 5].map((count) => [count, `${count} ★`]),
    ),
  yesNo: (field, texts) =>
    choiceField(field, texts, "", [
      ["true", texts.yes],
      ["false", texts.no],
    ]),
  cash: (
    field,
    texts,
    { order, context },
  ) => html`<label class="tick"><input type="checkbox" name="${field.name}" value="true">
<span>${texts[field.label]}: ${formatMoney(context.language.tag, order.request.currency, cashToCollect(order))}</span></label>`,
};

function choiceField(
  field: FormField,
  texts: PageTexts["fields"],
  look: string,
  values: [value: string | number, label: string][],
): Html {
  const choice = ([value, label]: (typeof values)[number]) =>
    html`<label><input type="radio" name="${field.name}" value="${value}" ${requiredAttribute(field)}>${label}</label>`;
  return html`<fieldset><legend>${texts[field.label]}</legend>
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
    order.group === "delivery" ? texts.askSupport.onTheWay : texts.askSupport.before,
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
