import { type Html, html } from "../../functions/pages/html.ts";
import { demoScenarios } from "../demo/plays.ts";
import { sentenceCase } from "./words.ts";

/** A button for each lifecycle that places an order of it. */
export function sampleForms(): Html {
  return html`<form method="post" action="/_local/forms/sample" class="choices">${demoScenarios.map(
    ({ lifecycle, title }) =>
      html`<button name="lifecycle" value="${lifecycle}"><strong>${sentenceCase(lifecycle)}</strong> <span>${title}</span></button>`,
  )}</form>`;
}
