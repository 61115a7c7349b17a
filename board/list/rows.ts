import type { components } from "../../docs/openapi.d.ts";

/** An order as lists show it. */
export type Row = components["schemas"]["OrderSummary"];

/** The groups of open orders, in the order in which they are worked on. */
export const openGroups = ["new", "active", "ready", "delivery", "paused"] as const;
export type OpenGroup = (typeof openGroups)[number];

/** An order that something brought, or that is no longer on the list. */
export interface Brought {
  id: string;
  row: Row | null;
}

/** What is known of the open orders, each with the number of the request that said so: what was asked later is newer. */
export interface KnownRows {
  readonly rows: ReadonlyMap<string, Row>;
  readonly asked: ReadonlyMap<string, number>;
}

/** Nothing is known yet. */
export const noRows: KnownRows = { rows: new Map(), asked: new Map() };

const isOpen = ({ group }: Row): boolean => openGroups.some((open) => open === group);

/**
 * Takes what an answer brought, whether a page of the list or the feed's events: an older answer never replaces a newer
 * one. An answer that is dropped is not missed: what happened since comes by the feed.
 */
export function takeRows(known: KnownRows, brought: readonly Brought[], request: number): KnownRows {
  const news = brought.filter(({ id }) => (known.asked.get(id) ?? 0) <= request);
  if (news.length === 0) return known;
  const [rows, asked] = [new Map(known.rows), new Map(known.asked)];
  for (const { id, row } of news) {
    asked.set(id, request);
    if (row && isOpen(row)) rows.set(id, row);
    else rows.delete(id);
  }
  return { rows, asked };
}

/** After a whole load: what none of its pages had is gone, unless a later answer brought it. */
export function keepListed(known: KnownRows, listed: ReadonlySet<string>, firstRequest: number): KnownRows {
  const gone = [...known.rows.keys()].filter(
    (id) => !listed.has(id) && (known.asked.get(id) ?? 0) < firstRequest,
  );
  return takeRows(
    known,
    gone.map((id) => ({ id, row: null })),
    firstRequest,
  );
}

/** An event of the feed with the order as it stands at present. */
export interface ListedEvent {
  order: string;
  number?: string;
  type?: string;
  actor?: { role: string };
  summary?: Row | null | undefined;
}

/** The feed's entries as what they brought: of several about one order the last one. */
export function broughtBy(entries: readonly ListedEvent[]): Brought[] {
  return [
    ...new Map(entries.map(({ order, summary = null }) => [order, { id: order, row: summary }])).values(),
  ];
}
