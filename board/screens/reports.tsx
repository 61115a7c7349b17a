import { laterWords } from "#board/words/later.en.ts";
import { call, type Schemas } from "../api.ts";
import { money } from "../format.ts";
import { setQuery } from "../go.ts";
import { dayIn } from "../list/filters.ts";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import { Paged, usePages } from "../parts/pages.tsx";
import { State } from "../parts/state.tsx";
import type { BoardPlace } from "../place.ts";
import { me, today } from "../store.ts";
import { t, wordFor } from "../words/words.ts";

type Losses = Schemas["Losses"];
const yearMs = 365 * 86_400_000;

/** Orders that ended without success: by month, status and reason (S1-27). */
export function ReportsScreen({ place: { query } }: { place: BoardPlace }) {
  const words = laterWords.reports;
  const shop = me.value?.shop?.id ?? "";
  const to = query.to || today.value;
  const from = query.from || dayIn("UTC", Date.parse(to) - yearMs);
  const list = usePages<Losses>(async () => {
    const asked = { params: { shop }, query: { from: from < to ? from : to, to, by: "month" } };
    const { body } = await call("GET", "/v1/shops/{shop}/losses", asked);
    return { items: body.items, next: null };
  }, `${shop} ${from} ${to}`);
  return (
    <>
      <header>
        <h1>{t().nav.reports}</h1>
        <span class="meta">{words.hint}</span>
      </header>
      <div class="tools line">
        <DateField label={words.from} value={from} choose={(day) => setQuery({ ...query, from: day })} />
        <DateField label={words.to} value={to} choose={(day) => setQuery({ ...query, to: day })} />
        {list.items && list.items.length > 0 && (
          <button type="button" class="button push" onClick={() => save(list.items!)}>
            <Icon name="chart" />
            {words.export}
          </button>
        )}
      </div>
      <Paged list={list} empty={<State icon="chart" title={words.none} />}>
        {(items) => <LossTable items={items} />}
      </Paged>
    </>
  );
}

function DateField({
  label,
  value,
  choose,
}: {
  label: string;
  value: string;
  choose: (day: string) => void;
}) {
  return (
    <label>
      {label}
      <input type="date" value={value} onChange={(event) => choose(event.currentTarget.value)} />
    </label>
  );
}

const cellsOf = ({ period, status, reason, count, amount, currency }: Losses): string[] => {
  const shop = { lifecycle: me.value?.shop?.lifecycle ?? "", status } as Parameters<typeof statusWord>[0];
  const sum = money(amount, currency);
  return [period, statusWord(shop), wordFor(laterWords.reports.reasons, reason), String(count), sum];
};

const headings = (): string[] => {
  const { period, reason, count, amount } = laterWords.reports;
  return [period, t().orders.status, reason, count, amount];
};

function LossTable({ items }: { items: readonly Losses[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
    <section class="card scroll after" aria-label={t().nav.reports} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {headings().map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={JSON.stringify(each)}>
              {cellsOf(each).map((cell, i) => (
                <td key={i} class={i > 2 ? "num" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A cell that no spreadsheet takes for a formula. */
const cellText = (text: string): string => `"${text.replace(/^[=+\-@\t]/, "'$&").replaceAll('"', '""')}"`;

/** Saves the table as a file; the mark in front tells spreadsheets its letters. */
function save(items: readonly Losses[]): void {
  const lines = [headings(), ...items.map(cellsOf)].map((cells) => cells.map(cellText).join(";"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
  link.download = "losses.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
