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
