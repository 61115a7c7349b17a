import { readItems } from "./batch.ts";
import { gather } from "./gather.ts";
import { recent } from "./recent.ts";
import type { Item, Key } from "./table.ts";

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

const readItem = gather<Item>(async (names) => {
  const keys = names.map((name) => JSON.parse(name)).map(([pk, sk]) => ({ pk, sk }));
  const items = await readItems(keys, true);
  return new Map(items.map((item) => [nameOf(item as Item & Key), item]));
});

/** What was read before, as a guess what it is now. */
const former = recent<string, Item>(1000);

/**
 * Reads items strongly, and others whose keys follow from them: `follow` names all keys that it can name by what
 * is known. While what was read before has not changed, one call reads them all.
 */
export async function readChain(start: Item, follow: (items: Item[]) => Key[]): Promise<Item[]> {
  const roots = follow([start]);
  const guess = [start, ...roots.flatMap((key): Item[] => [former.get(nameOf(key)) ?? []].flat())];
  const found: Found = new Map();
  for (let wanted = follow(guess); wanted.length > 0; wanted = follow(known(found)).filter(isNew(found)))
    await Promise.all(wanted.map(async (key) => found.set(nameOf(key), await readItem(nameOf(key)))));
  for (const name of roots.map(nameOf)) if (found.get(name)) former.set(name, found.get(name)!);
  return known(found);
}

type Found = Map<string, Item | undefined>;
const known = (found: Found): Item[] => [...found.values()].filter((item) => item !== undefined);
const isNew = (found: Found) => (key: Key) => !found.has(nameOf(key));
