import { signCursor, verifyCursor } from "./cursor.ts";

interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/** Reads one page after a position, at most `limit` entries long. */
export type PageReader<T> = (span: { limit: number; after: string | undefined }) => Promise<T[]>;

/** One page of a list: `positionOf` says where an entry stands, `scope` names the list so that cursors stay in it. */
export async function readPage<T>(
  scope: string,
  { limit, cursor }: Paging,
  read: PageReader<T>,
  positionOf: (entry: T) => string,
) {
  const after = await verifyCursor(scope, cursor);
  const entries = await read({ limit: limit + 1, after });
  const items = entries.slice(0, limit);
  const next = entries.length > limit ? await signCursor(scope, positionOf(items.at(-1)!)) : null;
  return { items, next };
}
