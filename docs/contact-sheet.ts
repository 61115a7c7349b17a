/** One message in one language, as the contact sheet shows it. */
export interface MessagePreview {
  locale: string;
  title: string;
  subject: string;
  sms: string;
  /** Where its HTML stands, seen from the sheet. */
  file: string;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const style = `body{font:14px system-ui;margin:16px;background:#e8ebe9;color:#1f2421}
h2{margin:32px 0 8px;font-size:16px}.row{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0;width:340px}
iframe{width:340px;height:560px;border:0;background:#fff}figcaption{padding:6px 0;font-weight:600}
.sms{margin:6px 0;padding:8px 12px;border-radius:12px;background:#d9f0e4;overflow-wrap:anywhere}`;

/** All messages on one page: a row for each, a column for each language. */
export function contactSheet(prints: MessagePreview[]): string {
  const rows = Map.groupBy(prints, ({ title }) => title);
  const body = [...rows].map(
    ([title, row]) => `<h2>${title}</h2><div class="row">${row.map(figure).join("")}</div>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Messages</title><style>${style}</style>
<h1>${rows.size} messages</h1>${body.join("\n")}</html>\n`;
}

function figure({ locale, title, subject, sms, file }: MessagePreview): string {
  const frame = `<iframe src="${file}" title="${title}, ${locale}" loading="lazy"></iframe>`;
  const caption = `<figcaption>${escaped(subject)}</figcaption>`;
  return `<figure>${caption}${frame}<p class="sms">${escaped(sms)}</p></figure>`;
}
