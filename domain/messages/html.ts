import { type Palette, palettesOf } from "../colour.ts";
import { escapeHtml } from "../html-escape.ts";
import type { EmailContent } from "./content.ts";
import type { ContentRow } from "./text-types.ts";

const table = (attributes: string, rows: string): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" ${attributes}>${rows}</table>`;

/**
 * An e-mail as HTML that holds in the common clients: nested tables, inline styles, nothing from
 * elsewhere but the shop's logo; the one style sheet is for dark mode only.
 */
export function renderHtml(content: EmailContent): string {
  const { tag, headline, paragraphs } = content;
  const card = `<!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->${table(
    `width="100%" class="card" style="${styles.card}"`,
    `<tr><td style="${styles.inside}">${mainCell(content)}</td></tr>`,
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

function mainCell({ shop, branding, headline, greeting, paragraphs, button, ...rest }: EmailContent): string {
  const { logo, palettes = defaultPalettes } = branding;
  const paragraph = (text: string): string =>
    `<p class="ink" style="${styles.paragraph}">${escapeHtml(text)}</p>`;
  return [
    logo ? `<img src="${escapeHtml(logo)}" alt="" height="40" style="${styles.logo}">` : "",
    `<p class="pale" style="${styles.shop}">${escapeHtml(shop)}</p>`,
    `<h1 class="ink" style="${styles.headline}">${escapeHtml(headline)}</h1>`,
    ...[...(greeting ? [greeting] : []), ...paragraphs].map(paragraph),
    button ? buttonOf(button, palettes.light) : "",
    instructionsOf(rest.instructions, palettes.light),
    tableOf(rest.rows, detailRow),
    tableOf(rest.goods, priceRow),
    tableOf(rest.totals, priceRow),
    `<p class="pale" style="${styles.footer}">${rest.footer.map(escapeHtml).join("<br>")}</p>`,
  ].join("\n");
}

function buttonOf({ label, url }: NonNullable<EmailContent["button"]>, palette: Palette): string {
  const look = `${styles.link};background:${palette.fill};color:${palette.onFill}`;
  const link = `<a href="${escapeHtml(url)}" style="${look}">${escapeHtml(label)}</a>`;
  return table(
    `style="${styles.button}"`,
    `<tr><td bgcolor="${palette.fill}" style="${styles.press}">${link}</td></tr>`,
  );
}

function instructionsOf(instructions: EmailContent["instructions"], { main }: Palette): string {
  if (!instructions) return "";
  const { title, rows } = instructions;
  const lines = [`<strong>${escapeHtml(title)}</strong>`, ...rows.map(instructionLine)];
  return `<p class="ink note" style="${styles.note};border-left:4px solid ${main}">${lines.join("<br>")}</p>`;
}

function instructionLine({ label, value, href }: ContentRow): string {
  if (href)
    return `<a class="ink" href="${escapeHtml(href)}" style="${styles.inline}">${escapeHtml(label)}</a>`;
  return value ? `${escapeHtml(label)}: <strong>${escapeHtml(value)}</strong>` : escapeHtml(label);
}

const tableOf = (rows: ContentRow[], row: (row: ContentRow) => string): string =>
  rows.length > 0 ? table(`width="100%" class="line" style="${styles.rows}"`, rows.map(row).join("")) : "";

function detailRow({ label, value, href }: ContentRow): string {
  const text = href
    ? `<a class="ink" href="${escapeHtml(href)}" style="${styles.inline}">${escapeHtml(value)}</a>`
    : escapeHtml(value);
  return `<tr><td class="pale" width="36%" style="${styles.label}">${escapeHtml(label)}</td><td class="ink" style="${styles.value}">${text}</td></tr>`;
}

function priceRow({ label, value, strong, notes = [] }: ContentRow): string {
  const below = notes
    .map((note) => `<br><span class="pale" style="${styles.option}">${escapeHtml(note)}</span>`)
    .join("");
  const price = strong ? `<strong>${escapeHtml(value)}</strong>` : escapeHtml(value);
  return `<tr><td class="ink" width="66%" style="${styles.value}">${escapeHtml(label)}${below}</td><td class="ink" align="right" style="${styles.price}">${price}</td></tr>`;
}

const defaultPalettes = palettesOf("#1b6b52");

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const breaking = "overflow-wrap:anywhere;word-break:break-word";
const ink = "color:#1f2421";
const pale = "color:#5d6662";
const line = "1px solid #e3e7e4";

/** The inline styles of an e-mail; mail clients read no others reliably. */
export const styles = {
  page: `margin:0;padding:0;background:#f2f4f1;${font};-webkit-text-size-adjust:100%`,
  preheader: "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px",
  margin: "padding:16px 8px",
  card: `max-width:600px;background:#ffffff;border-radius:12px;text-align:left;${font}`,
  inside: `padding:24px 20px;${breaking}`,
  logo: "display:block;height:40px;max-width:100%;margin:0 0 8px;border:0",
  shop: `margin:0 0 4px;font-size:14px;line-height:20px;${pale}`,
  headline: `margin:0 0 16px;font-size:22px;line-height:29px;font-weight:700;${ink}`,
  paragraph: `margin:0 0 12px;font-size:16px;line-height:24px;${ink}`,
  button: "margin:8px 0 20px",
  press: "border-radius:8px",
  link: "display:inline-block;padding:13px 24px;font-size:16px;line-height:20px;font-weight:600;text-decoration:none;border-radius:8px",
  note: `margin:8px 0 16px;padding:12px 16px;font-size:15px;line-height:23px;background:#eef4f0;${ink};${breaking}`,
  rows: `margin:8px 0;border-top:${line};table-layout:fixed`,
  label: `padding:7px 12px 0 0;font-size:14px;line-height:20px;vertical-align:top;${pale};${breaking}`,
  value: `padding:7px 0 0;font-size:14px;line-height:20px;vertical-align:top;${ink};${breaking}`,
  option: `font-size:13px;line-height:18px;${pale}`,
  price: `padding:7px 0 0 12px;font-size:14px;line-height:20px;vertical-align:top;${ink};${breaking}`,
  inline: `${ink};text-decoration:underline`,
  footer: `margin:20px 0 0;font-size:12px;line-height:18px;${pale}`,
} as const;

/** Colours for clients that are dark; the others keep the inline ones. */
export const darkModeCss = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#121513!important}.card{background:#1d211f!important}
.ink{color:#eef2ef!important}.pale{color:#a9b3ad!important}
.line{border-color:#39403c!important}.note{background:#26302b!important}
}`;
