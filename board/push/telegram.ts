import { chatWords, choiceWords } from "./words.ts";

/** How the API is called: the board's own way, which this script does not bring along. */
export type Send = (
  method: string,
  path: string,
  extras?: { body?: unknown },
  // biome-ignore lint/suspicious/noExplicitAny: each answer has a body of its own
) => Promise<{ body: any }>;

/** Who is signed in, and what they can choose to be told: without a choice they are told nothing. */
export interface SignedIn {
  id: string;
  role: string;
  messages: Record<string, Record<string, boolean>> | null;
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
  if (!person.messages) return;
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

/** Puts what one is told, by topic and channel, into a part of the settings; each switch is saved at once. */
export async function showChoices(send: Send, person: SignedIn, part: HTMLElement): Promise<void> {
  const { messages, role } = person;
  if (!messages) return;
  const words = choiceWords[document.documentElement.lang] ?? choiceWords.en!;
  const { bot } = (await send("GET", path)).body as { bot: string | null };
  part.hidden = false;
  part.setAttribute("aria-label", words.title);
  const hint = made("p", words.hint, "meta");
  hint.setAttribute("role", "status");
  const rows = Object.entries(messages).map(([topic, channels]) => {
    const name = (role === "contractor" && words.ofContractor[topic]) || words.topics[topic]!;
    const boxes = Object.entries(channels)
      .filter(([channel]) => bot || channel !== "telegram")
      .map(([channel, isOn]) => {
        const [label, box] = [made("label", "", "check"), document.createElement("input")];
        Object.assign(box, { type: "checkbox", checked: isOn });
        label.append(box, words.channels[channel]!);
        box.setAttribute("aria-label", `${name}: ${words.channels[channel]}`);
        box.onchange = () =>
          send("PATCH", "/v1/me", { body: { messages: { [topic]: { [channel]: box.checked } } } }).then(
            ({ body }) => {
              person.messages = body.messages;
              hint.textContent = words.hint;
            },
            (error) => {
              console.warn(error);
              box.checked = !box.checked;
              hint.textContent = chatWords[document.documentElement.lang]!.failed;
            },
          );
        return label;
      });
    const row = made("div", "", "line");
    row.append(...boxes);
    const group = made("div", "");
    group.append(made("b", name), row);
    return group;
  });
  part.replaceChildren(made("h2", words.title), hint, ...rows);
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
