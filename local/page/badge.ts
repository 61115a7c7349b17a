import { type Group, groups } from "../../domain/groups.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { words } from "./words.ts";

/** A status with the colour of its group. */
export const badge = (status: string, group: Group): Html =>
  html`<span class="badge ${groups[group].colour}">${words(status)}</span>`;
