import { setQuery } from "../go.ts";
import type { Calendar, Filters, Sorting } from "../list/filters.ts";
import {
  filtersIn,
  isFiltered,
  matcherOf,
  sortings,
  toggled,
  withFilters,
  withoutFilters,
} from "../list/filters.ts";
import { type OpenGroup, openGroups, type Row } from "../list/rows.ts";
import { guideWord } from "../order/guide.ts";
import { Choice } from "../parts/choice.tsx";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import type { BoardPlace } from "../place.ts";
import { people } from "../store.ts";
import { t } from "../words/words.ts";

interface ToolsProps {
  place: BoardPlace;
  all: readonly Row[];
  calendar: Calendar;
}

/** Search, days, filters and sorting: each with how many orders it would show, and each in the address at once. */
export function OrderTools({ place, all, calendar }: ToolsProps) {
  const filters = filtersIn(place.query);
  const change = (changes: Partial<Filters>) => setQuery(withFilters(place.query, changes));
  const countOf = (changes: Partial<Filters>) =>
    all.filter(matcherOf({ ...filters, ...changes }, calendar)).length;
  const hasDays = all.some(({ delivery }) => delivery.from);
  return (
    <div class="tools">
      <Search search={filters.search} change={change} />
      <div class="days stack">
        {hasDays && (
          <Choice
            name="day"
            title={t().orders.day}
            options={Object.entries(t().orders.days).map(([day, title]) => [day, title, countOf({ day })])}
            value={filters.day}
            choose={(day) => change({ day })}
          />
        )}
        <FilterChips all={all} filters={filters} change={change} countOf={countOf} />
      </div>
      {isFiltered(place.query) && (
        <button
          type="button"
          class="button plain small"
          onClick={() => setQuery(withoutFilters(place.query))}
        >
          {t().orders.reset}
        </button>
      )}
    </div>
  );
}

type Change = (changes: Partial<Filters>) => void;
type CountOf = (changes: Partial<Filters>) => number;

function Search({ search, change }: { search: string; change: Change }) {
  const words = t().orders;
  return (
    <search class="search">
      <Icon name="find" />
      <input
        id="search"
        type="search"
        aria-label={words.search}
        placeholder={words.placeholder}
        value={search}
        onInput={(event) => change({ search: event.currentTarget.value })}
      />
      {search ? (
        <button
          type="button"
          class="button icon plain"
          aria-label={words.clear}
          onClick={() => change({ search: "" })}
        >
          <Icon name="close" />
        </button>
      ) : (
        <kbd>/</kbd>
      )}
    </search>
  );
}

/** How the list is sorted. */
export function SortChoice({ place: { query } }: { place: BoardPlace }) {
  const words = t().orders;
  return (
    <select
      class="sort"
      aria-label={words.sort}
      value={filtersIn(query).sort}
      onChange={(event) => setQuery(withFilters(query, { sort: event.currentTarget.value as Sorting }))}
    >
      {sortings.map((each) => (
        <option key={each} value={each}>
          {words.sorts[each]}
        </option>
      ))}
    </select>
  );
}

/** The same list in columns, where the screen is wide enough for them. */
export function ViewButton({ place }: { place: BoardPlace }) {
  const isColumns = place.query.view === "columns";
  return (
    <button
      type="button"
      class="button view"
      aria-pressed={isColumns}
      onClick={() => setQuery({ ...place.query, view: isColumns ? "" : "columns" })}
    >
      {isColumns ? t().orders.list : t().orders.columns}
    </button>
  );
}

interface ChipsProps {
  all: readonly Row[];
  filters: Filters;
  change: Change;
  countOf: CountOf;
}

/** The statuses that orders stand in, as many as are at hand; payment and people stand in a menu beside them. */
function FilterChips({ all, filters, change, countOf }: ChipsProps) {
  const place = ({ group }: Row) => openGroups.indexOf(group as OpenGroup);
  const inTurn = all.toSorted((a, b) => place(a) - place(b));
  const statuses = new Map(inTurn.map((row) => [row.status, row]));
  const chosen = [...filters.status.filter((name) => !statuses.has(name)), ...statuses.keys()];
  return (
    <div class="chips scroll">
      <MoreFilters all={all} filters={filters} change={change} countOf={countOf} />
      {chosen.map((name) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-pressed={filters.status.includes(name)}
          onClick={() => change({ status: toggled(filters.status, name) })}
        >
          {statuses.has(name) ? statusWord(statuses.get(name)!) : name} <b>{countOf({ status: [name] })}</b>
        </button>
      ))}
    </div>
  );
}

function MoreFilters({ all, filters, change, countOf }: ChipsProps) {
  const words = t();
  const payments = [...new Set([...all.map(({ payment }) => payment.status), ...filters.payment])];
  const assignees = [...new Set([...all.map(({ assignee }) => assignee ?? "none"), ...filters.assignee])];
  const count = filters.payment.length + filters.assignee.length;
  const nameOf = (id: string) => (id === "none" ? words.orders.nobody : (people.value.get(id)?.name ?? id));
  return (
    <>
      <button type="button" class={count ? "chip on" : "chip"} popovertarget="filters">
        <Icon name="sliders" />
        {words.orders.filter} {count > 0 && <b>{count}</b>}
      </button>
      <div id="filters" popover="auto" class="sheet">
        <Checks
          title={words.order.money.title}
          values={payments}
          chosen={filters.payment}
          nameOf={(name) => guideWord(all[0]?.lifecycle ?? "", "paymentStatuses", name)}
          countOf={(payment) => countOf({ payment: [payment] })}
          change={(payment) => change({ payment })}
        />
        <Checks
          title={words.orders.assignee}
          values={assignees}
          chosen={filters.assignee}
          nameOf={nameOf}
          countOf={(assignee) => countOf({ assignee: [assignee] })}
          change={(assignee) => change({ assignee })}
        />
      </div>
    </>
  );
}

interface ChecksProps {
  title: string;
  values: readonly string[];
  chosen: readonly string[];
  nameOf: (value: string) => string;
  countOf: (value: string) => number;
  change: (values: string[]) => void;
}

function Checks({ title, values, chosen, nameOf, countOf, change }: ChecksProps) {
  return (
    <fieldset class="checks">
      <legend class="label">{title}</legend>
      {values.map((value) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => change(toggled(chosen, value))}
          />
          <span>{nameOf(value)}</span>
          <b class="push meta num">{countOf(value)}</b>
        </label>
      ))}
    </fieldset>
  );
}
