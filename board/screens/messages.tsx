import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { send } from "../api.ts";
import { Bubbles, WriteBox } from "../cards/talk.tsx";
import { refresh } from "../list/fresh.ts";
import type { Row } from "../list/rows.ts";
import { useSeen } from "../list/seen.ts";
import { type BoardMessage, heardOf } from "../order/open-order.ts";
import { Icon } from "../parts/icon.tsx";
import { ListRow } from "../parts/row.tsx";
import { State } from "../parts/state.tsx";
import { rows } from "../store.ts";
import { t } from "../words/words.ts";

/** The dialogs that wait for an answer, the longest wait first, each with a field to answer; one that has its answer stays where it is until the screen is left. */
export function MessagesScreen() {
  const words = t().messages;
  const answered = useSignal<ReadonlyMap<string, string>>(new Map());
  const dialogs = [...rows.value.values()]
    .map((row) => ({ row, since: row.unansweredSince ?? answered.value.get(row.id) ?? "" }))
    .filter(({ since }) => since)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return (
    <>
      <header>
        <h1>{t().nav.messages}</h1>
        <span class="meta">{dialogs.length > 0 && words.hint}</span>
      </header>
      {dialogs.length > 0 ? (
        <ul class="rows">
          {dialogs.map(({ row, since }) => (
            <ListRow key={row.id} row={row}>
              <Dialog
                row={row}
                note={() => {
                  answered.value = new Map(answered.value).set(row.id, since);
                }}
              />
            </ListRow>
          ))}
        </ul>
      ) : (
        <State icon="talk" title={words.none} hint={words.noneHint} />
      )}
    </>
  );
}

/** So much of a dialog is enough to answer by: the rest stands at the order. */
const lastFew = 3;

/** What was said last in an order, and a field to answer. */
function Dialog({ row, note }: { row: Row; note: () => void }) {
  const said = useSignal<readonly BoardMessage[]>([]);
  const path = `/v1/orders/${row.id}/messages`;
  const read = async () => {
    said.value = await allOf(path);
  };
  useSeen(row.id, said.value.length);
  const news = heardOf(row.id);
  useEffect(() => {
    read().catch(() => {});
  }, [news]);
  return (
    <div class="answer">
      <Bubbles said={said.value.filter(({ kind }) => kind === "message").slice(-lastFew)} />
      {!row.unansweredSince && (
        <p class="st done">
          <Icon name="done" />
          {t().messages.answered}
        </p>
      )}
      <WriteBox
        order={row}
        kind="message"
        id={`message-${row.id}`}
        taken={() => {
          note();
          return Promise.all([read(), refresh()]);
        }}
      />
    </div>
  );
}

const atOnce = 100;

async function allOf(path: string, after?: string): Promise<BoardMessage[]> {
  const { items } = (await send<{ items: BoardMessage[] }>("GET", path, { query: { limit: atOnce, after } }))
    .body;
  return items.length < atOnce ? items : [...items, ...(await allOf(path, items.at(-1)!.id))];
}
