import { batchLoader, lruCache } from "./loader.ts";
import { type Item, type Key, readItems } from "./table.ts";

const keyText = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

const readItem = batchLoader<Item>(async (names) => {
  const keys = names.map((name) => JSON.parse(name)).map(([pk, sk]) => ({ pk, sk }));
  const items = await readItems(keys, true);
  return new Map(items.map((item) => [keyText(item as Item & Key), item]));
});

/** What was read before, as a guess what it is now. */
const lastSeen = lruCache<string, Item>(1000);

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
    await Promise.all(missing.map(async (key) => found.set(keyText(key), await readItem(keyText(key)))));
  for (const name of roots.map(keyText)) if (found.get(name)) lastSeen.set(name, found.get(name)!);
  return foundItems(found);
}

type FoundItems = Map<string, Item | undefined>;
const foundItems = (found: FoundItems): Item[] => [...found.values()].filter((item) => item !== undefined);
const isNew = (found: FoundItems) => (key: Key) => !found.has(keyText(key));
