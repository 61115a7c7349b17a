import { setImmediate as moment } from "node:timers/promises";
import { type Item, type Key, readItems } from "./table.ts";

/** Makes a reader of single things that reads all it is asked for in the same moment with one call of `many`. */
export function batchLoader<T>(many: (ids: string[]) => Promise<Map<string, T>>) {
  let pending = new Set<string>();
  let reading: Promise<Map<string, T>> | undefined;

  async function read(): Promise<Map<string, T>> {
    await moment();
    const ids = [...pending];
    pending = new Set();
    reading = undefined;
    return many(ids);
  }

  return async (id: string): Promise<T | undefined> => {
    pending.add(id);
    reading ??= read();
    return (await reading).get(id);
  };
}

/** A map that keeps so many entries at the most: what was set longest ago goes first. */
export function lruCache<K, V>(maxEntries: number) {
  const entries = new Map<K, V>();
  return {
    get: (key: K): V | undefined => entries.get(key),
    set(key: K, value: V): void {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > maxEntries) entries.delete(entries.keys().next().value!);
    },
    clear: (): void => entries.clear(),
  };
}

const keyText = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

const readItem = /* @__PURE__ */ batchLoader<Item>(async (names) => {
  const keys = names.map((name) => JSON.parse(name)).map(([pk, sk]) => ({ pk, sk }));
  const items = await readItems(keys, true);
  return new Map(items.map((item) => [keyText(item as Item & Key), item]));
});

/** One item, read strongly, in one call with all others that are asked for in the same moment, whoever asks. */
export const readSharedItem = (key: Key): Promise<Item | undefined> => readItem(keyText(key));

/** What was read before, as a guess what it is now. */
const lastSeen = /* @__PURE__ */ lruCache<string, Item>(1000);

/** Forgets what was read: the next read guesses nothing, as in a process that has just begun. */
export const forgetItems = (): void => lastSeen.clear();

/** Lets an item be guessed that this process has just written. */
export const expectItem = (item: Item & Key): void => lastSeen.set(keyText(item), item);

/**
 * Reads items strongly, and others whose keys follow from them: `follow` names all keys that it can name by what
 * is known. While what was read before has not changed, one call reads them all.
 */
export async function readRelatedItems(start: Item, follow: (items: Item[]) => Key[]): Promise<Item[]> {
  const roots = follow([start]);
  const expected = [start, ...roots.flatMap((key): Item[] => [lastSeen.get(keyText(key)) ?? []].flat())];
  const found: FoundItems = new Map();
  for (
    let missing = follow(expected);
    missing.length > 0;
    missing = follow(foundItems(found)).filter(isNew(found))
  )
    await Promise.all(missing.map(async (key) => found.set(keyText(key), await readSharedItem(key))));
  for (const name of roots.map(keyText)) if (found.get(name)) lastSeen.set(name, found.get(name)!);
  return foundItems(found);
}

type FoundItems = Map<string, Item | undefined>;
const foundItems = (found: FoundItems): Item[] => [...found.values()].filter((item) => item !== undefined);
const isNew = (found: FoundItems) => (key: Key) => !found.has(keyText(key));
