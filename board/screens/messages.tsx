import { Rows } from "../parts/row.tsx";
import { State } from "../parts/state.tsx";
import { rows } from "../store.ts";
import { t } from "../words/words.ts";

/** The dialogs that wait for an answer, the longest wait first; an order is answered on its own page. */
export function MessagesScreen() {
  const words = t().messages;
  const waiting = [...rows.value.values()]
    .filter(({ unansweredSince }) => unansweredSince)
    .toSorted((a, b) => (a.unansweredSince! < b.unansweredSince! ? -1 : 1));
  return (
    <>
      <header>
        <h1>{t().nav.messages}</h1>
        <span class="meta">{waiting.length > 0 && words.hint}</span>
      </header>
      {waiting.length > 0 ? (
        <Rows rows={waiting} />
      ) : (
        <State icon="talk" title={words.none} hint={words.noneHint} />
      )}
    </>
  );
}
