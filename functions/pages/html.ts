import { escaped } from "../../domain/escape.ts";

/** Text that is HTML already; everything else is escaped on its way into a page. */
export interface Html {
  html: string;
}

type Piece = Html | string | number | false | undefined | Piece[];

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (Array.isArray(piece)) return piece.map(written).join("");
  return typeof piece === "object" ? piece.html : escaped(String(piece));
}

/** A tagged template of HTML: what is put in is escaped unless it is HTML itself; nothing and `false` vanish. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  return { html: parts.reduce((text, part, i) => text + written(pieces[i - 1]!) + part) };
}
