import { type Group, groups } from "../../domain/groups.ts";
import { type Html, html } from "../../functions/pages/html.ts";
import { humanize } from "./words.ts";

/** A status with the colour of its group. */
export const statusBadge = (status: string, group: Group): Html =>
  html`<span class="badge ${groups[group].colour}">${humanize(status)}</span>`;
