import type { ContentRow } from "./rows.ts";
import type { EmailContent } from "./sheet.ts";

const detailLine = ({ label, value, href }: ContentRow): string =>
  [value ? `${label}: ${value}` : label, href].filter(Boolean).join("\n");
const priceLine = ({ label, value }: ContentRow): string => (value ? `${label} – ${value}` : label);

/** An e-mail as plain text: the same words as in HTML. */
export function renderText(sheet: EmailContent): string {
  const { shop, headline, greeting, paragraphs, button, rows, goods, totals, instructions, footer } = sheet;
  const blocks = [
    [shop],
    [headline],
    greeting ? [greeting] : [],
    ...paragraphs.map((paragraph) => [paragraph]),
    button ? [`${button.label}:`, button.url] : [],
    instructions ? [`${instructions.title}:`, ...instructions.lines] : [],
    rows.map(detailLine),
    [...goods.map(priceLine), ...totals.map(detailLine)],
    ["--", ...footer],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
