import { type Html, html } from "../../functions/pages/html.ts";
import type { Field } from "./fields.ts";
import { titled } from "./words.ts";

/** What a value is counted in, by the field's name or its kind. */
const units: Record<string, string[]> = {
  amount: ["in minor units"],
  price: ["in minor units"],
  moment: ["UTC"],
};

/** A labelled control for a field. */
export function controlFor(field: Field): Html {
  const { name, kind, required } = field;
  const hint = [...(units[name] ?? units[kind] ?? []), ...(required ? [] : ["optional"])];
  return html`<label>${titled(name)}${hint.length > 0 && html` <span class="soft">(${hint.join(", ")})</span>`}
${kind === "choice" ? choice(field) : kind === "long" ? long(field) : input(field)}</label>`;
}

function choice({ name, required, value, options }: Field): Html {
  return html`<select name="${name}"${required && html` required`}>
${!required && html`<option value=""></option>`}
${options.map((each) => html`<option value="${each.value}"${each.value === value && html` selected`}>${each.label}</option>`)}
</select>`;
}

const long = ({ name, required, value }: Field): Html =>
  html`<textarea name="${name}" rows="2"${required && html` required`}>${value}</textarea>`;

const types: Partial<Record<Field["kind"], string>> = { number: "number", moment: "datetime-local" };

const input = ({ name, kind, required, value }: Field): Html =>
  html`<input type="${types[kind] ?? "text"}" name="${name}" value="${value}"${required && html` required`} autocomplete="off">`;
