import { type Signal, useSignal } from "@preact/signals";
import { Problem } from "../api.ts";
import { useSeen } from "../list/seen.ts";
import type { BoardOrder } from "../order/fields.ts";
import { postOnce } from "../order/give.ts";
import { type BoardMessage, openOrder, readMessages, readNotes } from "../order/open-order.ts";
import { Icon } from "../parts/icon.tsx";
import { canAct, me, rows } from "../store.ts";
import { t } from "../words/words.ts";
import { Card, Signed } from "./card.tsx";

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
      <WriteBox order={order} kind="message" taken={() => readMessages(order.id)} />
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
          <Signed by={by} at={at} />
        </li>
      ))}
    </ul>
  );
}

/** What those who look after an order write down for each other: those who talk about it, but the buyer. */
export function NotesCard({ order }: { order: BoardOrder }) {
  const { notes } = openOrder.value ?? {};
  if (!order.thread || !notes) return null;
  const words = t().order.notes;
  return (
    <Card title={words.title} class="no-print">
      <ul class="notes">
        {notes.map(({ id, text, by, at }) => (
          <li key={id}>
            <bdi>{text}</bdi>
            <Signed by={by} at={at} />
          </li>
        ))}
      </ul>
      <WriteBox order={order} kind="note" taken={() => readNotes(order.id)} />
    </Card>
  );
}

interface WriteBoxProps {
  order: Pick<BoardOrder, "id" | "number">;
  kind: "message" | "note";
  /** Where there are several on a page, each is called otherwise. */
  id?: string;
  /** Shows what has been taken. */
  taken: () => Promise<unknown>;
}

/** A field and its button: the text goes only once it has been taken. */
export function WriteBox({ order, kind, id = kind, taken }: WriteBoxProps) {
  const { talk, notes } = t().order;
  const [words, title] = kind === "note" ? [notes, notes.add] : [talk, talk.send];
  const draft = `waymark-draft ${order.id} ${kind}`;
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
      await postOnce(`/v1/orders/${order.id}/${kind}s`, { text: said });
      wrong.value = "";
      if (text.value.trim() === said) put("");
      // It has been said, even where it cannot be shown just now: the feed shows it later.
      await taken().catch(() => {});
    } catch (error) {
      wrong.value = error instanceof Problem ? (error.document.reason ?? error.message) : t().order.unsent;
    }
    isBusy.value = false;
  };
  return (
    <form class="say" onSubmit={submit}>
      <textarea
        id={id}
        aria-label={words.label(order.number)}
        placeholder={words.placeholder}
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

/** Why something was not taken. */
export function Wrong({ wrong }: { wrong: Signal<string> }) {
  if (!wrong.value) return null;
  return (
    <p class="wrong" role="alert">
      <Icon name="warn" />
      {wrong.value}
    </p>
  );
}
