/** One message in one language, as the contact sheet shows it. */
export interface MessagePreview {
  locale: string;
  title: string;
  subject: string;
  html: string;
  text: string;
  sms: string;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

// Each of the three is as wide as a phone at the most, and as high as what it shows: nothing is cut off.
const style = `body{font:14px system-ui;margin:12px;background:#e8ebe9;color:#1f2421}
h2{margin:32px 0 8px;font-size:16px;overflow-wrap:anywhere}h3{margin:16px 0 6px;font-size:14px}
.row{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}.row>*{flex:0 1 366px;min-width:0;width:366px;box-sizing:border-box}
iframe{height:560px;border:0;background:#fff}
pre{margin:0;padding:12px;background:#fff;font:13px ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.sms{margin:0;padding:8px 12px;border-radius:12px;background:#d9f0e4;overflow-wrap:anywhere}`;

/** All messages on one page: each in every language, with the e-mail, its text part and the SMS side by side. */
export function contactSheet(prints: MessagePreview[]): string {
  const messages = Map.groupBy(prints, ({ title }) => title);
  const body = [...messages].map(([title, each]) => `<h2>${title}</h2>${each.map(section).join("")}`);
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Messages</title><style>${style}</style>
<h1>${messages.size} messages</h1>${body.join("\n")}</html>\n`;
}

const fitted = "this.style.height=this.contentDocument.documentElement.scrollHeight+'px'";

function section({ locale, title, subject, html, text, sms }: MessagePreview): string {
  const mail = `<iframe srcdoc="${escaped(html)}" title="${title}, ${locale}" loading="lazy" onload="${fitted}"></iframe>`;
  return `<h3 lang="${locale}">${locale}: ${escaped(subject)}</h3>
<div class="row" lang="${locale}">${mail}<pre>${escaped(text)}</pre><p class="sms">${escaped(sms)}</p></div>`;
}
