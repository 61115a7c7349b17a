import { laterWords } from "#board/words/later.en.ts";
import { call } from "../api.ts";
import { setQuery } from "../go.ts";
import { Choice } from "../parts/choice.tsx";
import { Icon } from "../parts/icon.tsx";
import { Paged, usePages } from "../parts/pages.tsx";
import { Rows } from "../parts/row.tsx";
import { State } from "../parts/state.tsx";
import type { BoardPlace } from "../place.ts";
import { me } from "../store.ts";
import { t } from "../words/words.ts";

const ends = ["done", "failed"] as const;

/** Orders that have ended, filtered by the service; what a shop keeps in its section for a time stands under “lately” (S2-05). */
export function ArchiveScreen({ place: { query } }: { place: BoardPlace }) {
  const words = laterWords.archive;
  const isRecent = query.tab === "recent";
  const { status = "", q = "" } = query;
  const list = usePages(
    async (cursor) => {
      const archived = isRecent ? "false" : "true";
      const filter = { archived, group: ends, status: status || undefined, q: q || undefined };
      return (await call("GET", "/v1/orders", { query: { ...filter, limit: 50, cursor } })).body;
    },
    JSON.stringify([isRecent, status, q]),
  );
  const statuses =
    me.value?.shop?.statuses.filter(({ group }) => group === "done" || group === "failed") ?? [];
  return (
    <>
      <header>
        <h1>{t().nav.archive}</h1>
        <span class="meta">{words.hint}</span>
      </header>
      <div class="tools">
        <search class="search">
          <Icon name="find" />
          <input
            id="search"
            type="search"
            aria-label={t().orders.search}
            placeholder={words.search}
            value={q}
            onChange={(event) => setQuery({ ...query, q: event.currentTarget.value.trim() })}
          />
          <kbd>/</kbd>
        </search>
        <div class="line">
          <Choice
            name="tab"
            title={t().nav.archive}
            options={[
              ["recent", words.recent],
              ["", t().nav.archive],
            ]}
            value={query.tab ?? ""}
            choose={(tab) => setQuery({ ...query, tab })}
          />
          <select
            aria-label={t().orders.status}
            value={status}
            onChange={(event) => setQuery({ ...query, status: event.currentTarget.value })}
          >
            <option value="">{words.any}</option>
            {statuses.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Paged
        list={list}
        empty={<State icon="box" title={q ? t().orders.nothing : words.none} hint={words.noneHint} />}
      >
        {(items) => <Rows rows={items} class="after" />}
      </Paged>
    </>
  );
}
