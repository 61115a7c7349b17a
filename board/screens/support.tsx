import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { laterWords } from "#board/words/later.en.ts";
import { call, type Schemas } from "../api.ts";
import { go, setQuery } from "../go.ts";
import type { Row } from "../list/rows.ts";
import { readGuide } from "../order/guide.ts";
import { Icon } from "../parts/icon.tsx";
import { Paged, usePages } from "../parts/pages.tsx";
import { Rows } from "../parts/row.tsx";
import { State } from "../parts/state.tsx";
import type { BoardPlace } from "../place.ts";
import { t } from "../words/words.ts";

type ShopLine = Schemas["ListedShop"];

/** How long a contractor may have an order before somebody asks what keeps it (S0-20, S0-21). */
const stuckAfter = "P2D";

/** For those who look after all shops: any order by what a caller knows of it, and what stands still in a shop. */
export function SupportScreen({ place }: { place: BoardPlace }) {
  const words = laterWords.support;
  const shops = useSignal<readonly ShopLine[]>([]);
  useEffect(() => {
    call("GET", "/v1/shops", { query: { limit: 100 } }).then(
      ({ body }) => {
        shops.value = body.items;
      },
      () => {},
    );
  }, []);
  const { q = "", shop = "" } = place.query;
  const chosen = shops.value.find(({ id }) => id === shop);
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <span class="meta">{words.hint}</span>
      </header>
      <FindForm key={q + shop} place={place} shops={shops.value} />
      {q ? (
        <Found q={q} shop={shop} />
      ) : chosen?.lifecycle === "contractorFeed" ? (
        <Stuck shop={shop} />
      ) : (
        <ShopList shops={shops.value} />
      )}
    </>
  );
}

/** An id leads to its order at once; everything else is looked for. */
function FindForm({ place, shops }: { place: BoardPlace; shops: readonly ShopLine[] }) {
  const words = laterWords.support;
  const typed = useSignal(place.query.q ?? "");
  const find = (event: Event) => {
    event.preventDefault();
    const q = typed.value.trim();
    if (/^[0-9A-HJKMNP-TV-Z]{26}$/i.test(q))
      return go({ screen: "orders", order: q.toUpperCase(), query: {} });
    setQuery({ ...place.query, q });
  };
  return (
    <form class="form card find" onSubmit={find}>
      <label>
        {words.q}
        <input
          id="search"
          type="search"
          value={typed.value}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
        />
      </label>
      <label>
        {words.shop}
        <select
          value={place.query.shop ?? ""}
          onChange={({ currentTarget }) => setQuery({ ...place.query, shop: currentTarget.value })}
        >
          <option value="">{words.all}</option>
          {shops.map(({ id, name }) => (
            <option key={id} value={id} selected={id === place.query.shop}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button main">
        <Icon name="find" />
        {words.find}
      </button>
    </form>
  );
}

/** Statuses are called as their lifecycles call them. */
async function withGuides<P extends { items: readonly Row[] }>(page: P): Promise<P> {
  const names = new Set(page.items.map(({ lifecycle }) => lifecycle));
  await Promise.all([...names].map((name) => readGuide(name).catch(() => {})));
  return page;
}

function Found({ q, shop }: { q: string; shop: string }) {
  const words = laterWords.support;
  const list = usePages(
    async (cursor) => {
      const query = { q, limit: 50, ...(shop && { shop }), ...(cursor && { cursor }) };
      return withGuides((await call("GET", "/v1/orders", { query })).body);
    },
    JSON.stringify([q, shop]),
  );
  return (
    <Paged
      list={list}
      empty={<State icon="find" title={words.none} hint={shop ? words.noneHint : words.numberHint} />}
    >
      {(items) => <FoundRows items={items} />}
    </Paged>
  );
}

const FoundRows = ({ items }: { items: readonly Row[] }) => <Rows rows={items} />;

/** What contractors have had for long without going on. */
function Stuck({ shop }: { shop: string }) {
  const list = usePages(async (cursor) => {
    const filter = { shop, status: "accepted", olderThan: stuckAfter, archived: false };
    const query = { ...filter, limit: 50, ...(cursor && { cursor }) };
    return withGuides((await call("GET", "/v1/orders", { query })).body);
  }, shop);
  return (
    <section class="stack">
      <h2>{laterWords.support.stuck}</h2>
      <Paged list={list} empty={<State icon="tick" title={t().needsYou.none} hint={t().needsYou.noneHint} />}>
        {(items) => <FoundRows items={items} />}
      </Paged>
    </section>
  );
}

function ShopList({ shops }: { shops: readonly ShopLine[] }) {
  const words = laterWords.support;
  if (shops.length === 0) return null;
  return (
    <section class="stack">
      <h2>{words.shops}</h2>
      <ul class="shops">
        {shops.map(({ id, name, city, hidden }) => (
          <li key={id}>
            <button type="button" class="card" onClick={() => setQuery({ shop: id })}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <span class="meta">{[id, city, hidden && words.hidden].filter(Boolean).join(" · ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
