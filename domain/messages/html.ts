import { escapeHtml } from "../escape.ts";
import type { ContentRow } from "./rows.ts";
import type { EmailContent } from "./sheet.ts";
import { darkModeCss, styles } from "./styles.ts";

const table = (attributes: string, rows: string): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" ${attributes}>${rows}</table>`;

/**
 * An e-mail as HTML that holds in the common clients: nested tables, inline styles, nothing from
 * elsewhere; the one style sheet is for dark mode only.
 */
export function renderHtml(sheet: EmailContent): string {
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
    `<title>${escapeHtml(headline)}</title><style>${darkModeCss}</style></head>`,
    `<body class="page" style="${styles.page}"><div style="${styles.preheader}">${escapeHtml(paragraphs[0] ?? "")}</div>`,
    table('width="100%"', `<tr><td align="center" style="${styles.margin}">${card}</td></tr>`),
    "</body></html>\n",
  ].join("\n");
}

function content({ shop, headline, greeting, paragraphs, button, ...rest }: EmailContent): string {
  const paragraph = (text: string): string =>
    `<p class="ink" style="${styles.paragraph}">${escapeHtml(text)}</p>`;
  return [
    `<p class="pale" style="${styles.shop}">${escapeHtml(shop)}</p>`,
    `<h1 class="ink" style="${styles.headline}">${escapeHtml(headline)}</h1>`,
    ...[...(greeting ? [greeting] : []), ...paragraphs].map(paragraph),
    button ? buttonOf(button) : "",
    instructionsOf(rest.instructions),
    tableOf(rest.rows, detailRow),
    tableOf(rest.goods, priceRow),
    tableOf(rest.totals, priceRow),
    `<p class="pale" style="${styles.footer}">${rest.footer.map(escapeHtml).join("<br>")}</p>`,
  ].join("\n");
}

function buttonOf({ label, url }: NonNullable<EmailContent["button"]>): string {
  const link = `<a href="${escapeHtml(url)}" style="${styles.link}">${escapeHtml(label)}</a>`;
  return table(
    `style="${styles.button}"`,
    `<tr><td bgcolor="${styles.accent}" style="${styles.press}">${link}</td></tr>`,
  );
}

function instructionsOf(instructions: EmailContent["instructions"]): string {
  if (!instructions) return "";
  const lines = [`<strong>${escapeHtml(instructions.title)}</strong>`, ...instructions.lines.map(escapeHtml)];
  return `<p class="ink note" style="${styles.note}">${lines.join("<br>")}</p>`;
}

const tableOf = (rows: ContentRow[], row: (row: ContentRow) => string): string =>
  rows.length > 0 ? table(`width="100%" class="line" style="${styles.rows}"`, rows.map(row).join("")) : "";

function detailRow({ label, value, href }: ContentRow): string {
  const text = href
    ? `<a class="ink" href="${escapeHtml(href)}" style="${styles.inline}">${escapeHtml(value)}</a>`
    : escapeHtml(value);
  return `<tr><td class="pale" width="36%" style="${styles.label}">${escapeHtml(label)}</td><td class="ink" style="${styles.value}">${text}</td></tr>`;
}

function priceRow({ label, value, strong }: ContentRow): string {
  const price = strong ? `<strong>${escapeHtml(value)}</strong>` : escapeHtml(value);
  return `<tr><td class="ink" width="66%" style="${styles.value}">${escapeHtml(label)}</td><td class="ink" align="right" style="${styles.price}">${price}</td></tr>`;
}
