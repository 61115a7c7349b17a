import { html } from "../../functions/pages/html.ts";
import type { HttpError } from "../refusal.ts";
import type { PageContent } from "./door.ts";

/** The page for what cannot be shown or done, and why. */
export function errorPage({ status, message }: HttpError): PageContent {
  const main = html`<section><h1>That did not work</h1><p class="note alert" role="alert">${message}</p>
<p><a href="/">Back to all orders</a></p></section>`;
  return { title: "That did not work · Waymark", main, status };
}
