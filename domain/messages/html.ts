import { escaped } from "../escape.ts";
import type { Row } from "./rows.ts";
import type { Sheet } from "./sheet.ts";
import { dark, styles } from "./styles.ts";

const table = (attributes: string, rows: string): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" ${attributes}>${rows}</table>`;

/**
 * An e-mail as HTML that holds in the common clients: nested tables, inline styles, nothing from
 * elsewhere; the one style sheet is for dark mode only.
 */
export function html(sheet: Sheet): string {
  const { tag, headline, paragraphs } = sheet;
  const card = `<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->${table(
    `width="100%" class="card" style="${styles.card}"`,
    `<tr><td style="${styles.inside}">${content(sheet)}</td></tr>`,
  )}<!--[if mso]></td></tr></table><![endif]-->`;
  return [
    `<!doctype html><html lang="${tag}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no, date=no, address=no">',
    `<title>${escaped(headline)}</title><style>${dark}</style></head>`,
    `<body class="page" style="${styles.page}"><div style="${styles.preheader}">${escaped(paragraphs[0] ?? "")}</div>`,
    table('width="100%"', `<tr><td align="center" style="${styles.margin}">${card}</td></tr>`),
    "</body></html>\n",
  ].join("\n");
}

function content({ shop, headline, greeting, paragraphs, button, ...rest }: Sheet): string {
  const paragraph = (text: string): string =>
    `<p class="ink" style="${styles.paragraph}">${escaped(text)}</p>`;
  return [
    `<p class="pale" style="${styles.shop}">${escaped(shop)}</p>`,
    `<h1 class="ink" style="${styles.headline}">${escaped(headline)}</h1>`,
    ...[...(greeting ? [greeting] : []), ...paragraphs].map(paragraph),
    button ? buttonOf(button) : "",
    instructionsOf(rest.instructions),
    tableOf(rest.rows, detail),
    tableOf(rest.goods, good),
    tableOf(rest.totals, good),
    `<p class="pale" style="${styles.footer}">${rest.footer.map(escaped).join("<br>")}</p>`,
  ].join("\n");
}

function buttonOf({ label, url }: NonNullable<Sheet["button"]>): string {
  const link = `<a href="${escaped(url)}" style="${styles.link}">${escaped(label)}</a>`;
  return table(
    `style="${styles.button}"`,
    `<tr><td bgcolor="${styles.accent}" style="${styles.press}">${link}</td></tr>`,
  );
}

function instructionsOf(instructions: Sheet["instructions"]): string {
  if (!instructions) return "";
  const lines = [`<strong>${escaped(instructions.title)}</strong>`, ...instructions.lines.map(escaped)];
  return `<p class="ink note" style="${styles.note}">${lines.join("<br>")}</p>`;
}

const tableOf = (rows: Row[], row: (row: Row) => string): string =>
  rows.length > 0 ? table(`width="100%" class="line" style="${styles.rows}"`, rows.map(row).join("")) : "";

function detail({ label, value, href }: Row): string {
  const text = href
    ? `<a class="ink" href="${escaped(href)}" style="${styles.inline}">${escaped(value)}</a>`
    : escaped(value);
  return `<tr><td class="pale" width="36%" style="${styles.label}">${escaped(label)}</td><td class="ink" style="${styles.value}">${text}</td></tr>`;
}

function good({ label, value, strong }: Row): string {
  const price = strong ? `<strong>${escaped(value)}</strong>` : escaped(value);
  return `<tr><td class="ink" width="66%" style="${styles.value}">${escaped(label)}</td><td class="ink" align="right" style="${styles.price}">${price}</td></tr>`;
}
