import { type Html, html } from "../../functions/pages/html.ts";
import { plays } from "../demo/plays.ts";
import { titled } from "./words.ts";

/** A button for each lifecycle that places an order of it. */
export function sampleForms(): Html {
  return html`<form method="post" action="/_local/forms/sample" class="choices">${plays.map(
    ({ lifecycle, title }) =>
      html`<button name="lifecycle" value="${lifecycle}"><strong>${titled(lifecycle)}</strong> <span>${title}</span></button>`,
  )}</form>`;
}
