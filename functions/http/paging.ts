import { createHmac, timingSafeEqual } from "node:crypto";
import { fieldError } from "../../domain/error.ts";
import { signingKeys } from "../../io/runtime/secrets.ts";

interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/** Reads one page after a position, at most `limit` entries long. */
export type PageReader<T> = (span: { limit: number; after: string | undefined }) => Promise<T[]>;

/** A reader of what this caller may read: it goes on until the page is full. */
export const readingOnly =
  <T>(read: PageReader<T>, mayRead: (entry: T) => boolean, positionOf: (entry: T) => string): PageReader<T> =>
  async ({ limit, after }) => {
    const found: T[] = [];
    for (let from = after; found.length < limit; ) {
      const entries = await read({ limit, after: from });
      found.push(...entries.filter(mayRead));
      if (entries.length < limit) break;
      from = positionOf(entries.at(-1)!);
    }
    return found.slice(0, limit);
  };

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

const encode = (text: string): string => Buffer.from(text).toString("base64url");

function signature(key: string, scope: string, position: string): Buffer {
  const message = JSON.stringify(["cursor", scope, position]);
  return createHmac("sha256", Buffer.from(key, "base64")).update(message).digest().subarray(0, 16);
}

/** An opaque cursor: a position in one list, signed together with the list that it belongs to. */
export async function signCursor(scope: string, position: string): Promise<string> {
  const { current, keys } = await signingKeys();
  return [current, encode(position), signature(keys[current]!, scope, position).toString("base64url")].join(
    ".",
  );
}

/** The position in a cursor; refused as `validation-failed` when it is forged or belongs to another list. */
export async function verifyCursor(
  scope: string,
  cursor: string | undefined,
  pointer = "/cursor",
): Promise<string | undefined> {
  if (cursor === undefined) return undefined;
  const [id = "", position = "", given = ""] = cursor.split(".");
  const { keys } = await signingKeys();
  const text = Buffer.from(position, "base64url").toString();
  const expected = Object.hasOwn(keys, id) ? signature(keys[id]!, scope, text) : undefined;
  const mac = Buffer.from(given, "base64url");
  if (expected && mac.length === expected.length && timingSafeEqual(mac, expected)) return text;
  throw fieldError(pointer, "must be `next` of a page of the same list");
}
