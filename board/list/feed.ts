import {
  type Brought,
  broughtBy,
  type KnownRows,
  keepListed,
  type ListedEvent,
  type Row,
  takeRows,
} from "./rows.ts";

/** What the list is fed from: the tip of the feed, the pages of the list, and the feed from a position on. */
export interface FeedSource {
  tip(): Promise<string>;
  page(cursor?: string): Promise<{ items: Row[]; next: string | null }>;
  events(after: string): Promise<{ items: ListedEvent[]; next: string }>;
}

/** What came of a look at the feed. */
export interface FeedNews {
  known: KnownRows;
  /** Ids of orders that the list did not have before. */
  added: string[];
  entries: ListedEvent[];
}

/** So many orders are held at the most; of more only the newest are, and the service filters. */
export const mostOrders = 1000;

/** So many events are asked for at a time. */
export const eventsAtOnce = 100;

/** The list and where in the feed it stands. Nothing is missed: the tip is read before the pages. */
export function createFeed(source: FeedSource, update: (known: KnownRows) => void, first: KnownRows) {
  let [known, request, position] = [first, 0, undefined as string | undefined];
  const take = (brought: readonly Brought[], asked: number, isShown = true) => {
    known = takeRows(known, brought, asked);
    if (isShown) update(known);
  };

  async function load(): Promise<string | null> {
    const tip = await source.tip();
    const [firstRequest, listed] = [request + 1, new Set<string>()];
    let cursor: string | undefined;
    do {
      const asked = ++request;
      const { items, next } = await source.page(cursor);
      for (const { id } of items) listed.add(id);
      const brought = items.map((row) => ({ id: row.id, row }));
      // The first page can be worked with at once; each further one by itself would only move what is there.
      take(brought, asked, cursor === undefined);
      cursor = next ?? undefined;
    } while (cursor && listed.size < mostOrders);
    if (!cursor) known = keepListed(known, listed, firstRequest);
    update(known);
    position = tip;
    return cursor ?? null;
  }

  async function look(): Promise<FeedNews> {
    const before = known.rows;
    const entries: ListedEvent[] = [];
    for (let goesOn = true; goesOn; ) {
      const asked = ++request;
      const { items, next } = await source.events(position!);
      take(broughtBy(items), asked);
      entries.push(...items);
      // A page that is neither empty nor full is the last one: a seller's can be empty and lead on.
      goesOn = next !== position && (items.length === 0 || items.length >= eventsAtOnce);
      position = next;
    }
    const added = [...known.rows.keys()].filter((id) => !before.has(id));
    return { known, added, entries };
  }

  return {
    load,
    look,
    /** An answer from elsewhere: of a command, or a further page. `asked` is what `ask` gave before it was sent. */
    take,
    ask: () => ++request,
    isLoaded: () => position !== undefined,
    /** The position is refused: everything is loaded anew. */
    forget: () => {
      position = undefined;
    },
  };
}
