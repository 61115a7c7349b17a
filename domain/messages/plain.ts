import type { Row } from "./rows.ts";
import type { Sheet } from "./sheet.ts";

const line = ({ label, value, href }: Row): string =>
  [value ? `${label}: ${value}` : label, href].filter(Boolean).join("\n");
const good = ({ label, value }: Row): string => (value ? `${label} – ${value}` : label);

/** An e-mail as plain text: the same words as in HTML. */
export function plain(sheet: Sheet): string {
  const { shop, headline, greeting, paragraphs, button, rows, goods, totals, instructions, footer } = sheet;
  const blocks = [
    [shop],
    [headline],
    greeting ? [greeting] : [],
    ...paragraphs.map((paragraph) => [paragraph]),
    button ? [`${button.label}:`, button.url] : [],
    instructions ? [`${instructions.title}:`, ...instructions.lines] : [],
    rows.map(line),
    [...goods.map(good), ...totals.map(line)],
    ["--", ...footer],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}
