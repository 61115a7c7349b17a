import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { send } from "../api.ts";
import { setQuery } from "../go.ts";
import {
  type Calendar,
  dateOf,
  filtersIn,
  isFiltered,
  matcherOf,
  sortedRows,
  withoutFilters,
} from "../list/filters.ts";
import { loadMore } from "../list/fresh.ts";
import { type OpenGroup, openGroups, type Row } from "../list/rows.ts";
import { isOffice, OfficeColumns } from "../order/stages.tsx";
import { Icon } from "../parts/icon.tsx";
import { screensOf } from "../parts/nav.tsx";
import { Paged, usePages } from "../parts/pages.tsx";
import { Rows } from "../parts/row.tsx";
import { State } from "../parts/state.tsx";
import { type BoardPlace, hrefOf } from "../place.ts";
import { guides, isRinging, loaded, me, rows, timeZone, today } from "../store.ts";
import { language, t } from "../words/words.ts";
import { OrderTools, SortChoice, ViewButton } from "./order-tools.tsx";

/** The open orders: live, searched, filtered and sorted here, and everything about the view in its address. */
export function OrdersScreen({ place }: { place: BoardPlace }) {
  const filters = filtersIn(place.query);
  const calendar = { timeZone: timeZone.value, today: today.value };
  const all = [...rows.value.values()];
  const shown = sortedRows(all.filter(matcherOf(filters, calendar)), filters.sort);
  return (
    <>
      <header>
        <h1>{t().nav.orders}</h1>
        {loaded.value.state === "all" && <span class="meta">{t().orders.count(all.length)}</span>}
        <SortChoice place={place} />
        <ViewButton place={place} />
        {screensOf(me.value?.role ?? "").includes("newOrder") && (
          <a
            class="button icon add-order"
            href={hrefOf({ screen: "newOrder" })}
            aria-label={t().nav.newOrder}
          >
            <Icon name="plus" />
          </a>
        )}
      </header>
      <OrderTools place={place} all={all} calendar={calendar} />
      {loaded.value.state === "no" && shown.length === 0 ? (
        <Bones />
      ) : loaded.value.state === "part" && isFiltered(place.query) ? (
        <AskedOrders place={place} calendar={calendar} />
      ) : (
        <Groups shown={shown} place={place} />
      )}
      <TooMany isFiltered={isFiltered(place.query)} />
    </>
  );
}

/** Where not all orders are here, the service looks for those that the filters ask for. */
function AskedOrders({ place, calendar }: { place: BoardPlace; calendar: Calendar }) {
  const { search, status, group, payment, assignee, day, sort } = filtersIn(place.query);
  const query = {
    archived: "false",
    group: group.length > 0 ? group : openGroups,
    status,
    payment,
    assignee: assignee.filter((id) => id !== "none"),
    deliveryDate: day ? dateOf(day, calendar) : undefined,
    q: search || undefined,
    limit: 100,
  };
  const list = usePages<Row>(async (cursor) => {
    const asked = await send<{ items: Row[]; next: string | null }>("GET", "/v1/orders", {
      query: { ...query, cursor },
    });
    return asked.body;
  }, JSON.stringify(query));
  return (
    <Paged list={list} empty={<Nothing place={place} />}>
      {(items) => (
        <Groups
          shown={sortedRows(
            items.map((row) => rows.value.get(row.id) ?? row),
            sort,
          )}
          place={place}
        />
      )}
    </Paged>
  );
}

/** What stands in for a list that takes its time: only after a moment, so that a quick one does not flicker. */
function Bones() {
  const isSlow = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      isSlow.value = true;
    }, 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      {isSlow.value && (
        <ul class="bones" aria-hidden="true">
          <li />
          <li />
          <li />
        </ul>
      )}
    </div>
  );
}

function Groups({ shown, place }: { shown: readonly Row[]; place: BoardPlace }) {
  if (shown.length === 0) return <Nothing place={place} />;
  const groups = openGroups.flatMap((name) => {
    const own = shown.filter(({ group }) => group === name);
    return own.length > 0 ? [{ name, own }] : [];
  });
  return (
    <div class={place.query.view === "columns" ? "columns" : undefined}>
      {groups.map(({ name, own }) => (
        <Group key={name} name={name} own={own} place={place} />
      ))}
    </div>
  );
}

const besideInOffice = (row: Row) => <OfficeColumns row={row} />;

/** A group of rows under its heading, which stays in sight while its rows go by. */
function Group({ name, own, place }: { name: OpenGroup; own: readonly Row[]; place: BoardPlace }) {
  const lifecycle = own[0]!.lifecycle;
  const title = guides.value.get(lifecycle)?.groups.find((group) => group.name === name)?.label[language];
  const rings = own.some(isRinging);
  const id = `group-${name}`;
  return (
    <section aria-labelledby={id}>
      <h2 class={`group ${rings ? "urgent" : name}`} id={id} tabIndex={-1}>
        <Icon name={name} />
        {title ?? name} <span class="badge">{own.length}</span>
      </h2>
      <Rows
        rows={own}
        query={place.query}
        here={place.order}
        beside={
          !place.order && place.query.view !== "columns" && isOffice(lifecycle) ? besideInOffice : undefined
        }
      />
    </section>
  );
}

/** Three kinds of nothing: no order yet, none of one's own, and none that the filters let through. */
function Nothing({ place }: { place: BoardPlace }) {
  const words = t().orders;
  if (isFiltered(place.query) && rows.value.size > 0)
    return (
      <State icon="find" title={words.nothing} hint={words.nothingHint}>
        <button type="button" class="button" onClick={() => setQuery(withoutFilters(place.query))}>
          {words.reset}
        </button>
      </State>
    );
  const isSeller = me.value?.role === "seller";
  return (
    <State
      icon="bag"
      title={isSeller ? words.noneYours : words.none}
      hint={isSeller ? words.noneYoursHint : words.noneHint}
    />
  );
}

/** Of too many orders the newest are here: it is said, and more can be asked for. */
function TooMany({ isFiltered }: { isFiltered: boolean }) {
  const isBusy = useSignal(false);
  if (loaded.value.state !== "part") return null;
  const more = async () => {
    isBusy.value = true;
    await loadMore().catch(() => {});
    isBusy.value = false;
  };
  return (
    <div class="state">
      <p>{t().orders.many(rows.value.size)}</p>
      {!isFiltered && (
        <button type="button" class="button" disabled={isBusy.value} onClick={more}>
          {t().orders.more}
        </button>
      )}
    </div>
  );
}
