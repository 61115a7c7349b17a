import type { Form, FormField } from "./forms.ts";
import { type Html, html } from "./html.ts";
import type { PageModel } from "./sight.ts";
import type { PageTexts } from "./words.ts";

type FieldRenderers = { [K in FormField["kind"]]: (field: FormField, texts: PageTexts["fields"]) => Html };

/** A form of a command, or the one that gives none: a message to the conversation. */
type RenderableForm = Omit<Form, "command"> & { command: string };

/** One form, with what the reader should know before he sends it. */
export function renderForm(form: RenderableForm, { texts, csrfFields }: PageModel, hint?: string): Html {
  const { button, title }: { button: string; title?: string } = texts.actions[form.textKey];
  const hidden = Object.entries({ ...csrfFields, ...form.fixed, action: form.command });
  const look = form.place === "danger" ? "danger" : "main";
  const body = html`<form method="post">${hint !== undefined && html`<p>${hint}</p>`}
${form.fields.map((field) => fieldRenderers[field.kind](field, texts.fields))}
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
