import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { MessageChannel } from "../../domain/channels.ts";
import { call, Problem, send } from "../api.ts";
import { momentWord } from "../format.ts";
import { useSeen } from "../list/seen.ts";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import { canAct, guides, me, rows } from "../store.ts";
import { language, t, wordFor } from "../words/words.ts";
import { Card } from "./facts.tsx";
import type { BoardOrder } from "./fields.ts";
import { postOnce } from "./give.ts";
import { actorWord, commandWord } from "./guide.ts";
import { type BoardMessage, openOrder, readMessages, readNotes } from "./open-order.ts";

const ours = (role: string): boolean =>
  (me.value?.role === "contractor") === (role === "contractor") && role !== "buyer" && role !== "storefront";

/** What buyer, shop and contractor write to each other, with a field to answer: what is typed outlives everything but being sent. */
export function TalkCard({ order }: { order: BoardOrder }) {
  const { messages } = openOrder.value ?? {};
  useSeen(order.id, order.thread ? (messages?.length ?? 0) : 0);
  if (!order.thread || !messages) return null;
  const words = t().order.talk;
  const said = messages.filter(({ kind }) => kind === "message");
  const isWaiting = rows.value.get(order.id)?.unansweredSince;
  return (
    <Card
      title={words.title}
      class="no-print"
      mark={
        isWaiting && (
          <span class="ask push">
            <Icon name="talk" />
            {words.waiting}
          </span>
        )
      }
    >
      {said.length === 0 && <p class="soft">{words.empty}</p>}
      <Bubbles said={said} />
      <WriteBox
        id="message"
        label={words.label(order.number)}
        placeholder={words.placeholder}
        title={words.send}
        draft={`waymark-draft ${order.id} message`}
        write={async (text) => {
          await postOnce(`/v1/orders/${order.id}/messages`, { text });
          await readMessages(order.id);
        }}
      />
    </Card>
  );
}

/** What was said, by whom and when: one's own side on the right. */
export function Bubbles({ said }: { said: readonly BoardMessage[] }) {
  return (
    <ul class="talk">
      {said.map(({ id, text, by, at }) => (
        <li key={id} class={ours(by.role) ? "us" : undefined}>
          <bdi>{text}</bdi>
          <span class="meta">
            {by.name ?? actorWord(by)}, {momentWord(at)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What staff write down for each other; no buyer reads it. */
export function NotesCard({ order }: { order: BoardOrder }) {
  const { notes } = openOrder.value ?? {};
  if (!notes) return null;
  const words = t().order.notes;
  return (
    <Card title={words.title} class="no-print">
      <ul class="notes">
        {notes.map(({ id, text, by, at }) => (
          <li key={id}>
            <bdi>{text}</bdi>
            <span class="meta">
              {actorWord(by)}, {momentWord(at)}
            </span>
          </li>
        ))}
      </ul>
      <WriteBox
        id="note"
        label={words.label(order.number)}
        placeholder={words.placeholder}
        title={words.add}
        draft={`waymark-draft ${order.id} note`}
        write={async (text) => {
          await postOnce(`/v1/orders/${order.id}/notes`, { text });
          await readNotes(order.id);
        }}
      />
    </Card>
  );
}

interface WriteBoxProps {
  id: string;
  label: string;
  placeholder: string;
  title: string;
  draft: string;
  write: (text: string) => Promise<void>;
}

/** A field and its button: the text goes only once it has been taken. */
export function WriteBox({ id, label, placeholder, title, draft, write }: WriteBoxProps) {
  const text = useSignal(sessionStorage.getItem(draft) ?? "");
  const isBusy = useSignal(false);
  const wrong = useSignal("");
  const put = (value: string) => {
    text.value = value;
    sessionStorage.setItem(draft, value);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const said = text.value.trim();
    if (!said || isBusy.value) return;
    isBusy.value = true;
    try {
      await write(said);
      wrong.value = "";
      if (text.value.trim() === said) put("");
    } catch (error) {
      wrong.value = error instanceof Problem ? (error.document.reason ?? error.message) : t().order.unsent;
    }
    isBusy.value = false;
  };
  return (
    <form class="say" onSubmit={submit}>
      <textarea
        id={id}
        aria-label={label}
        placeholder={placeholder}
        maxLength={2000}
        rows={1}
        value={text.value}
        onInput={(event) => put(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={isBusy.value || !canAct.value}>
        {title}
      </button>
      <Wrong wrong={wrong} />
    </form>
  );
}

function Wrong({ wrong }: { wrong: Signal<string> }) {
  if (!wrong.value) return null;
  return (
    <p class="wrong" role="alert">
      <Icon name="warn" />
      {wrong.value}
    </p>
  );
}

const fewEvents = 6;

/** What has happened, newest first: where the order moved, else what was done, by whom and when. */
export function HistoryCard({ order }: { order: BoardOrder }) {
  const isAll = useSignal(false);
  const words = t().order.history;
  const events = order.history.toReversed();
  if (events.length === 0) return null;
  return (
    <Card title={words.title} class="no-print">
      <ol class="road past">
        {events.slice(0, isAll.value ? undefined : fewEvents).map((event) => (
          <li key={event.version}>
            <Icon name={event.to === event.from ? "payNone" : "done"} />
            {whatHappened(order, event)}
            <span class="meta">
              {actorWord(event.actor)}, {momentWord(event.at)}
            </span>
            <Reason data={event.data} />
          </li>
        ))}
      </ol>
      {events.length > fewEvents && !isAll.value && (
        <button type="button" class="button plain" onClick={() => (isAll.value = true)}>
          {words.all(events.length)}
        </button>
      )}
    </Card>
  );
}

type HistoryEvent = BoardOrder["history"][number];

function whatHappened({ lifecycle }: BoardOrder, { command, to, from, data }: HistoryEvent): string {
  if (to && to !== from) return statusWord({ lifecycle, status: to });
  const { events } = t().order.history;
  if (command === "setStage") return stageWord(lifecycle, data.stage);
  return Object.hasOwn(events, command) ? events[command]! : commandWord(lifecycle, command);
}

const stageWord = (lifecycle: string, stage: unknown): string => {
  const known = guides.value.get(lifecycle)?.stages.find(({ name }) => name === stage);
  return known?.label[language] ?? String(stage);
};

/** The words that came with it. */
function Reason({ data }: { data: HistoryEvent["data"] }) {
  const text = [data.reason, data.text, data.comment].find((each) => typeof each === "string");
  return text ? (
    <blockquote>
      <bdi>{text as string}</bdi>
    </blockquote>
  ) : null;
}

/** What earlier contractors learned of the job, for the next one (S0-26). */
export function EnrichmentNotes({ order }: { order: BoardOrder }) {
  const { enrichment = [] } = order;
  if (enrichment.length === 0) return null;
  const words = t().order.enrichment;
  return (
    <Card title={words.title}>
      {enrichment.map(({ clarification, reason, details }) => (
        <div class="note" key={clarification + reason + details}>
          <Icon name="talk" />
          <div>
            <p>
              <bdi>{clarification}</bdi>
            </p>
            <p class="soft">
              {words.why}: <bdi>{reason}</bdi>
            </p>
            <p class="soft">
              <bdi>{details}</bdi>
            </p>
          </div>
        </div>
      ))}
    </Card>
  );
}

interface Sent {
  id: string;
  template: string;
  channel: MessageChannel;
  to: string;
  party: string;
  status: string;
  at: string;
}

/** The messages about the order, for those who look after them: what became of each, and a way to send it again. */
export function NotificationsCard({ order }: { order: BoardOrder }) {
  const sent = useSignal<readonly Sent[] | undefined>(undefined);
  const isOpen = useSignal(false);
  const words = t().order.sent;
  const read = async () => {
    const { body } = await call("GET", "/v1/orders/{id}/notifications", { params: { id: order.id } });
    sent.value = body.items as Sent[];
  };
  useEffect(() => {
    if (isOpen.value) read().catch(() => {});
  }, [order.version, isOpen.value]);
  if (!["director", "manager", "support", "admin"].includes(me.value?.role ?? "")) return null;
  return (
    <details
      class="card no-print"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{words.title}</summary>
      <ul class="notes">
        {sent.value?.map((each) => (
          <SentLine key={each.id} order={order} sent={each} reload={read} />
        ))}
      </ul>
      {sent.value?.length === 0 && <p class="soft">{words.none}</p>}
    </details>
  );
}

function SentLine({ order, sent, reload }: { order: BoardOrder; sent: Sent; reload: () => Promise<void> }) {
  const words = t().order.sent;
  const isBusy = useSignal(false);
  const wrong = useSignal("");
  const again = async () => {
    isBusy.value = true;
    try {
      await send("POST", `/v1/orders/${order.id}/resend`, { body: { message: sent.id } });
      await reload();
      wrong.value = "";
    } catch (error) {
      wrong.value = error instanceof Problem ? error.message : t().order.unsent;
    }
    isBusy.value = false;
  };
  const { lifecycle } = order;
  const titled = statusWord({ lifecycle, status: sent.template });
  return (
    <li>
      <strong>{titled === sent.template ? commandWord(lifecycle, sent.template) : titled}</strong>
      <span class="meta">
        {wordFor(words.channels, sent.channel)} · {sent.to} · {wordFor(words.statuses, sent.status)},{" "}
        {momentWord(sent.at)}
      </span>
      {["director", "support", "admin"].includes(me.value?.role ?? "") && sent.status !== "sending" && (
        <button type="button" class="button small" disabled={isBusy.value || !canAct.value} onClick={again}>
          {words.again}
        </button>
      )}
      <Wrong wrong={wrong} />
    </li>
  );
}
