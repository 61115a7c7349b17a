import type { Runtime } from "./runtime.ts";

const shown = 50;

/** One page for people: the clock and the latest messages. */
export function page({ clock, inbox }: Runtime): string {
  const rows = inbox.list().slice(-shown).reverse().map(rowOf).join("");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Waymark on this machine</title>
<h1>Waymark on this machine</h1>
<p>The clock says ${clock.now()}. Advance it with <code>POST /_local/clock/advance {"by":"P3D"}</code>.</p>
<h2>Inbox</h2>
<table><tr><th>At<th>To<th>Template<th>Order<th>Message</tr>${rows}</table></html>`;
}

function rowOf({
  at,
  to,
  template,
  order,
  subject,
  text,
}: ReturnType<Runtime["inbox"]["list"]>[number]): string {
  const cells = [at, to, template, order, subject ?? text];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell ?? "")}`).join("")}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
