import type { ComponentChildren, VNode } from "preact";
import { useRef } from "preact/hooks";
import { dayName, timeOfDay } from "../format.ts";
import type { Row } from "../list/rows.ts";
import { guideWord } from "../order/guide.ts";
import { hrefOf } from "../place.ts";
import { hasAssignees, isRinging } from "../store.ts";
import { t } from "../words/words.ts";
import { AcceptButton } from "./accept.tsx";
import { DeadlineMark, PaymentMark, PersonMark, StatusMark, UnansweredMark } from "./marks.tsx";
import { hasPictures, Picture } from "./picture.tsx";

/** The goods of a row in short: the first title, and how many more there are; of a job where it is. */
export function goodsOf({ lines: { title, count }, city }: Pick<Row, "lines" | "city">): string {
  if (!title) return city ?? t().row.noGoods;
  return count > 1 ? `${title}, ${t().row.more(count - 1)}` : title;
}

/** When it is delivered, or else when it was ordered. */
export function whenOf({ delivery: { from, to }, placedAt }: Pick<Row, "delivery" | "placedAt">): string {
  const start = from ?? placedAt;
  const end = from && to ? `–${timeOfDay(to)}` : "";
  return t().row.at(dayName(start), timeOfDay(start) + end);
}

interface RowsProps {
  rows: readonly Row[];
  query?: Query;
  /** The order that is open beside the list. */
  here?: string | undefined;
  class?: string;
  /** What stands beside each of them. */
  beside?: ((row: Row) => VNode) | undefined;
}

const noQuery: Query = {};

/** Orders in a list. A row that has not changed is not made again, however many there are and however often one does. */
export function Rows({ rows, query = noQuery, here, class: look, beside }: RowsProps) {
  const made = useRef({ query, rows: new WeakMap<Row, VNode>() });
  if (made.current.query !== query) made.current = { query, rows: new WeakMap() };
  const rowOf = (row: Row) => {
    const isHere = row.id === here;
    const kept = made.current.rows.get(row);
    if (kept && !isHere) return kept;
    const fresh = (
      <ListRow key={row.id} row={row} query={query} isHere={isHere}>
        {beside?.(row)}
      </ListRow>
    );
    if (!isHere) made.current.rows.set(row, fresh);
    return fresh;
  };
  return <ul class={look ? `rows ${look}` : "rows"}>{rows.map(rowOf)}</ul>;
}

interface ListRowProps {
  row: Row;
  query?: Query;
  isHere?: boolean;
  /** What stands below it, beside what it always shows. */
  children?: ComponentChildren;
}

/** An order in a list: a link to it, with its own button while it rings. */
export function ListRow({ row, query = noQuery, isHere = false, children }: ListRowProps) {
  const rings = isRinging(row);
  return (
    <li class={rings ? "ringing" : undefined}>
      <a
        class={`row${isHere ? " here" : ""}${hasPictures.value ? " pictured" : ""}`}
        href={hrefOf({ order: row.id, query })}
        data-id={row.id}
        aria-current={isHere ? "true" : undefined}
      >
        {hasPictures.value && <Picture url={row.lines.imageUrl} />}
        <span class="top">
          <span class="id">
            <b>{row.number}</b>
            {!rings && hasAssignees.value && (row.assignee || !row.closedAt) && (
              <PersonMark id={row.assignee} />
            )}
          </span>
          {rings && <StatusMark row={row} />}
          <DeadlineMark row={row} />
        </span>
        <span class="what">{goodsOf(row)}</span>
        <span class="when">
          <bdi>{row.buyer}</bdi> <span>{whenOf(row)}</span>
        </span>
        {!rings && <Foot row={row} />}
      </a>
      {rings && (
        <div class="do">
          <AcceptButton row={row} />
          <a class="button" href={hrefOf({ order: row.id, query })}>
            {t().orders.open}
            <span class="hide"> {row.number}</span>
          </a>
        </div>
      )}
      {children}
    </li>
  );
}

type Query = Readonly<Record<string, string>>;

function Foot({ row }: { row: Row }) {
  return (
    <span class="foot">
      <StatusMark row={row} />
      {(row.total > 0 || row.payment.status !== "pending") && <PaymentMark row={row} />}
      {row.unansweredSince && <UnansweredMark row={row} />}
      {row.attention.filter(isFlag).map((code) => (
        <span class="flag" key={code}>
          {guideWord(row.lifecycle, "attention", code)}
        </span>
      ))}
    </span>
  );
}

/** What is late says so by its clock already. */
const isFlag = (code: string): boolean => code !== "overdue";
