import { type Html, html } from "../../functions/pages/html.ts";
import type { CommandField } from "./fields.ts";
import { sentenceCase } from "./words.ts";

/** What a value is counted in, by the field's name or its kind. */
const fieldUnits: Record<string, string[]> = {
  amount: ["in minor units"],
  price: ["in minor units"],
  moment: ["UTC"],
};

/** A labelled control for a field. */
export function fieldControl(field: CommandField): Html {
  const { name, kind, required } = field;
  const hint = [...(fieldUnits[name] ?? fieldUnits[kind] ?? []), ...(required ? [] : ["optional"])];
  return html`<label>${sentenceCase(name)}${hint.length > 0 && html` <span class="soft">(${hint.join(", ")})</span>`}
${kind === "choice" ? choice(field) : kind === "long" ? long(field) : input(field)}</label>`;
}

function choice({ name, required, value, options }: CommandField): Html {
  return html`<select name="${name}"${required && html` required`}>
${!required && html`<option value=""></option>`}
${options.map((each) => html`<option value="${each.value}"${each.value === value && html` selected`}>${each.label}</option>`)}
</select>`;
}

const long = ({ name, required, value }: CommandField): Html =>
  html`<textarea name="${name}" rows="2"${required && html` required`}>${value}</textarea>`;

const inputTypes: Partial<Record<CommandField["kind"], string>> = {
  number: "number",
  moment: "datetime-local",
};

const input = ({ name, kind, required, value }: CommandField): Html =>
  html`<input type="${inputTypes[kind] ?? "text"}" name="${name}" value="${value}"${required && html` required`} autocomplete="off">`;
