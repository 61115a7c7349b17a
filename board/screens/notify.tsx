import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { laterWords } from "#board/words/later.en.ts";
import { call, type Schemas } from "../api.ts";
import { dateOnly } from "../format.ts";
import { isAble, isOn, setPush } from "../push/push.ts";
import { type Me, me } from "../store.ts";
import { wordFor } from "../words/words.ts";

/** A part of the settings under its heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type Messages = NonNullable<Me["messages"]>;

/** For those who are told of orders: by this browser, in chats where there is a bot, and what of it they choose. */
export function Notifications({ messages }: { messages: Messages }) {
  const chats = useSignal<ChatsRead | undefined>(undefined);
  const read = async () => {
    chats.value = (await call("GET", "/v1/me/telegram")).body;
  };
  useEffect(() => {
    read().catch(warnOf);
  }, []);
  return (
    <>
      <PushSwitch />
      {chats.value?.bot && <Chats items={chats.value.items} read={read} />}
      {chats.value && <Choices messages={messages} hasBot={chats.value.bot !== null} />}
    </>
  );
}

/** The switch for notifications of this browser; without a right to notify it says how to get one. */
function PushSwitch() {
  const words = laterWords.settings.push;
  const isChecked = useSignal(false);
  const isBusy = useSignal(false);
  const hint = useSignal(isAble() ? words.hint : words.unsupported);
  const change = async (isWished: boolean) => {
    isBusy.value = true;
    isChecked.value = isWished;
    const failed = await setPush(isWished).then(() => false, warnOf);
    isChecked.value = await isOn();
    if (failed) hint.value = words.failed;
    isBusy.value = false;
  };
  useEffect(() => {
    isOn().then((on) => {
      isChecked.value = on;
    }, warnOf);
  }, []);
  const isDenied = isAble() && Notification.permission === "denied";
  return (
    <Part title={words.title}>
      <p class="meta" role="status">
        {isDenied ? words.denied : hint}
      </p>
      {isAble() && (
        <label class="check">
          <input
            type="checkbox"
            checked={isChecked.value}
            disabled={isBusy.value || isDenied}
            onChange={({ currentTarget }) => change(currentTarget.checked)}
          />
          {words.on}
        </label>
      )}
    </Part>
  );
}

/** Says in the console why something failed. */
function warnOf(error: unknown): true {
  console.warn(error);
  return true;
}

interface ChatsRead {
  bot: string | null;
  items: Schemas["TelegramChat"][];
}

/** One's chats with the Telegram bot, and a way to link one more. */
function Chats({ items, read }: Pick<ChatsRead, "items"> & { read: () => Promise<void> }) {
  const words = laterWords.settings.chats;
  const opened = useSignal("");
  const hasFailed = useSignal(false);
  const doing = (act: () => Promise<unknown>) => {
    hasFailed.value = false;
    act().catch((error) => {
      hasFailed.value = warnOf(error);
    });
  };
  const look = async () => {
    await read();
    opened.value = "";
  };
  const link = async () => {
    opened.value = (await call("POST", "/v1/me/telegram")).body.url;
    // Whoever comes back from Telegram sees what has become of it.
    addEventListener("focus", () => doing(look), { once: true });
  };
  const unlink = (id: string) => () => call("DELETE", "/v1/me/telegram/{id}", { params: { id } }).then(look);
  const hint = opened.value ? words.once : items.length > 0 ? words.linked : words.hint;
  return (
    <Part title="Telegram">
      <p class="meta" role="status">
        {hasFailed.value ? laterWords.settings.push.failed : hint}
      </p>
      {items.map(({ id, since, blockedAt }) => (
        <p class="line" key={id}>
          <span>{blockedAt ? words.blocked : words.since(dateOnly(since))}</span>
          <button type="button" class="button" onClick={() => doing(unlink(id))}>
            {words.unlink}
          </button>
        </p>
      ))}
      <p class="line">
        {opened.value ? (
          <a class="button main" href={opened.value} target="_blank" rel="noopener noreferrer">
            {words.open}
          </a>
        ) : (
          <button type="button" class="button" onClick={() => doing(link)}>
            {words.link}
          </button>
        )}
      </p>
    </Part>
  );
}

/** What one is told, by topic and channel; each switch is saved at once. */
function Choices({ messages, hasBot }: { messages: Messages; hasBot: boolean }) {
  const words = laterWords.settings.choices;
  const hint = useSignal(words.hint);
  const choose = async (topic: string, channel: string, isOn: boolean) => {
    try {
      const body = { messages: { [topic]: { [channel]: isOn } } };
      me.value = (await call("PATCH", "/v1/me", { body })).body;
      hint.value = words.hint;
    } catch (error) {
      warnOf(error);
      hint.value = laterWords.settings.push.failed;
      // The box shows again what holds.
      me.value = { ...me.value! };
    }
  };
  const nameOf = (topic: string) => wordFor(words.topics, topic);
  return (
    <Part title={words.title}>
      <p class="meta" role="status">
        {hint}
      </p>
      {Object.entries(messages).map(([topic, channels]) => (
        <div key={topic}>
          <b>{nameOf(topic)}</b>
          <div class="line">
            {Object.entries(channels)
              .filter(([channel]) => hasBot || channel !== "telegram")
              .map(([channel, isOn]) => (
                <label class="check" key={channel}>
                  <input
                    type="checkbox"
                    checked={isOn}
                    aria-label={`${nameOf(topic)}: ${words.channels[channel]}`}
                    onChange={({ currentTarget }) => choose(topic, channel, currentTarget.checked)}
                  />
                  {words.channels[channel]}
                </label>
              ))}
          </div>
        </div>
      ))}
    </Part>
  );
}
