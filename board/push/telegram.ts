import { chatWords } from "./words.ts";

/** How the API is called: the board's own way, which this script does not bring along. */
export type Send = (
  method: string,
  path: string,
  extras?: { body?: unknown },
  // biome-ignore lint/suspicious/noExplicitAny: each answer has a body of its own
) => Promise<{ body: any }>;

/** Who is signed in: people of no shop are not notified. */
export interface SignedIn {
  id: string;
  shop: object | null;
}

const path = "/v1/me/telegram";

/** A chat with the bot, as the API says it. */
interface Chat {
  id: string;
  since: string;
  blockedAt: string | null;
}

/** Puts one's chats with the Telegram bot into a part of the settings, and a way to link one more. */
export async function showChats(send: Send, person: SignedIn, part: HTMLElement): Promise<void> {
  if (!person.shop) return;
  const words = chatWords[document.documentElement.lang] ?? chatWords.en!;
  const { bot, items } = (await send("GET", path)).body as { bot: string | null; items: Chat[] };
  if (!bot) return;
  part.hidden = false;
  part.setAttribute("aria-label", "Telegram");
  const again = () => showChats(send, person, part).catch(console.warn);
  const hint = made("p", items.length > 0 ? words.linked : words.hint, "meta");
  hint.setAttribute("role", "status");
  const failing = (act: () => Promise<unknown>) => () =>
    act().catch((error) => {
      console.warn(error);
      hint.textContent = words.failed;
    });
  const rows = items.map((chat) => {
    const text = chat.blockedAt ? words.blocked : words.since(dayOf(chat.since));
    const end = button(
      words.unlink,
      failing(() => send("DELETE", `${path}/${chat.id}`).then(again)),
    );
    return line(made("span", text), end);
  });
  const link = failing(async () => {
    const { url } = (await send("POST", path)).body as { url: string };
    const open = made("a", words.open, "button main") as HTMLAnchorElement;
    Object.assign(open, { href: url, target: "_blank", rel: "noopener noreferrer" });
    hint.textContent = words.once;
    row.replaceChildren(open);
    // whoever comes back from Telegram sees what has become of it
    window.addEventListener("focus", again, { once: true });
  });
  const row = line(button(words.link, link));
  part.replaceChildren(made("h2", "Telegram"), hint, ...rows, row);
}

const dayOf = (moment: string): string =>
  new Date(moment).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long" });

function made(name: string, text: string, look = ""): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = look;
  return element;
}

function line(...inside: HTMLElement[]): HTMLElement {
  const row = made("p", "", "line");
  row.append(...inside);
  return row;
}

function button(text: string, act: () => unknown): HTMLElement {
  const element = made("button", text, "button") as HTMLButtonElement;
  element.type = "button";
  element.onclick = act;
  return element;
}
