import type { Field, Form } from "./forms.ts";
import { type Html, html } from "./html.ts";
import type { Sight } from "./sight.ts";
import type { Words } from "./words.ts";

type Kinds = { [K in Field["kind"]]: (field: Field, words: Words["fields"]) => Html };

/** A form of a command, or the one that gives none: words for the dialog. */
type AnyForm = Omit<Form, "command"> & { command: string };

/** One form, with what the reader should know before he sends it. */
export function formOf(form: AnyForm, { words, seal }: Sight, hint?: string): Html {
  const { button, title }: { button: string; title?: string } = words.actions[form.words];
  const hidden = Object.entries({ ...seal, ...form.fixed, action: form.command });
  const look = form.place === "danger" ? "danger" : "main";
  const body = html`<form method="post">${hint !== undefined && html`<p>${hint}</p>`}
${form.fields.map((field) => kinds[field.kind](field, words.fields))}
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="${look}">${button}</button></form>
`;
  if (form.place === "open") return title ? html`<h3>${title}</h3>${body}` : body;
  return html`<details class="${look}"><summary>${title ?? button}</summary>${body}</details>`;
}

const required = (field: Field): string | false => (field.required ? "required" : false);

const kinds: Kinds = {
  words: (field, words) => html`<label>${words[field.label]}
<textarea name="${field.name}" maxlength="1000" ${required(field)}></textarea></label>`,
  line: (field, words) => html`<label>${words[field.label]}
<input type="text" name="${field.name}" maxlength="200" autocomplete="off" ${required(field)}></label>`,
  stars: (field, words) =>
    choices(
      field,
      words,
      "stars",
      [1, 2, 3, 4, 5].map((count) => [count, `${count} ★`]),
    ),
  yesNo: (field, words) =>
    choices(field, words, "", [
      ["true", words.yes],
      ["false", words.no],
    ]),
};

function choices(
  field: Field,
  words: Words["fields"],
  look: string,
  values: [value: string | number, label: string][],
): Html {
  const choice = ([value, label]: (typeof values)[number]) =>
    html`<label><input type="radio" name="${field.name}" value="${value}" ${required(field)}>${label}</label>`;
  return html`<fieldset><legend>${words[field.label]}</legend>
<div class="choices ${look}">${values.map(choice)}</div></fieldset>`;
}
