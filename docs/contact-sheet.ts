import type { TelegramMessage } from "../domain/messages/channels/telegram.ts";

/** One message in one language, as the contact sheet shows it. */
export interface MessagePreview {
  locale: string;
  title: string;
  subject: string;
  html: string;
  text: string;
  /** What it is in the other channels that its reader has. */
  sms?: string | undefined;
  push?: string | undefined;
  telegram?: TelegramMessage | undefined;
  call?: string | undefined;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

// Each of the three is as wide as a phone at the most, and as high as what it shows: nothing is cut off.
const style = `body{font:14px system-ui;margin:12px;background:#e8ebe9;color:#1f2421}
h2{margin:32px 0 8px;font-size:16px;overflow-wrap:anywhere}h3{margin:16px 0 6px;font-size:14px}
.row{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}.row>*{flex:0 1 366px;min-width:0;width:366px;box-sizing:border-box}
iframe{height:560px;border:0;background:#fff}
pre{margin:0;padding:12px;background:#fff;font:13px ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.row>div>*{margin:0 0 8px;padding:8px 12px;border-radius:12px;overflow-wrap:anywhere}
.sms{background:#d9f0e4}.push{background:#fff;font-weight:700}.call{background:#fff3d6}.call::before{content:"☎ "}
.chat{background:#d5e3ea}.chat p{margin:0;padding:8px;border-radius:4px 12px 12px;background:#fff;white-space:pre-line}
.chat div{display:flex;gap:4px;margin-top:4px}.chat span{flex:1;padding:6px;border-radius:8px;background:#4a6d80;color:#fff;text-align:center}`;

/** All messages on one page: each in every language, with the e-mail, its text part and the other channels side by side. */
export function contactSheet(prints: MessagePreview[]): string {
  const messages = Map.groupBy(prints, ({ title }) => title);
  const body = [...messages].map(([title, each]) => `<h2>${title}</h2>${each.map(section).join("")}`);
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Messages</title><style>${style}</style>
<h1>${messages.size} messages</h1>${body.join("\n")}</html>\n`;
}

const fitted = "this.style.height=this.contentDocument.documentElement.scrollHeight+'px'";

/** A message as a chat shows it, with its buttons. */
function chatOf({ text, reply_markup }: TelegramMessage): string {
  const buttons = (reply_markup?.inline_keyboard ?? []).map(
    (row) => `<div>${row.map(({ text }) => `<span>${escaped(text)}</span>`).join("")}</div>`,
  );
  return `<div class="chat"><p>${text}</p>${buttons.join("")}</div>`;
}

/** Whatever else its reader gets it by. */
const othersOf = ({ sms, push, telegram, call }: MessagePreview): string =>
  [
    push && `<p class="push">${escaped(push)}</p>`,
    telegram && chatOf(telegram),
    sms && `<p class="sms">${escaped(sms)}</p>`,
    call && `<p class="call">${escaped(call)}</p>`,
  ]
    .filter(Boolean)
    .join("\n");

function section(preview: MessagePreview): string {
  const { locale, title, subject, html, text } = preview;
  const mail = `<iframe srcdoc="${escaped(html)}" title="${title}, ${locale}" loading="lazy" onload="${fitted}"></iframe>`;
  return `<h3 lang="${locale}">${locale}: ${escaped(subject)}</h3>
<div class="row" lang="${locale}">${mail}<pre>${escaped(text)}</pre><div>${othersOf(preview)}</div></div>`;
}
