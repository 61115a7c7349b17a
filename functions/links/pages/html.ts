import { escapeHtml } from "../../../domain/html-escape.ts";

/** Text that is HTML already; everything else is escaped on its way into a page. */
export interface Html {
  html: string;
}

type Piece = Html | string | number | false | undefined | Piece[];

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (Array.isArray(piece)) return piece.map(render).join("");
  return typeof piece === "object" ? piece.html : escapeHtml(String(piece));
}

/** A tagged template of HTML: what is put in is escaped unless it is HTML itself; nothing and `false` vanish. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return { html: parts.reduce((text, part, i) => text + render(pieces[i - 1]!) + part) };
}

/** Lines of the small pictures beside words, in a square of 24 by 24. */
const icons = {
  tick: "m5 12.5 4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6 6 18",
  pin: "M12 21s7-6.4 7-11.5A7 7 0 0 0 5 9.500C5 14.600 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  phone:
    "M6 3h3l1.500 5-2 1.500a11 11 0 0 0 6 6l1.500-2 5 1.500v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z",
  time: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 7.500v.01",
  alert: "M12 3.500 22 20.500H2zM12 10v4.500M12 17.500v.01",
  gift: "M4 11h16v10H4zM3 7h18v4H3zM12 7v14M12 7s-1-4-3.500-4S6 7 8 7zM12 7s1-4 3.500-4S18 7 16 7z",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
} as const;

/** A small picture that says nothing to those who do not see it: words stand beside it. */
export const icon = (name: keyof typeof icons): Html =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[name]}"/></svg>`;

/** A link that leaves, and does not say from where: the address of this page is a secret. */
export const externalLink = (href: string, text: Html | string, look = ""): Html =>
  html`<a href="${href}" rel="noreferrer noopener"${look !== "" && html` class="${look}"`}>${text}</a>`;

/** A number that a tap calls. */
export const phoneLink = (phone: string, text: Html | string = phone, look = ""): Html =>
  html`<a href="tel:${phone}"${look !== "" && html` class="${look}"`}>${text}</a>`;
