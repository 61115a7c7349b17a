import { setImmediate as moment } from "node:timers/promises";

/** Makes a reader of single things that reads all it is asked for in the same moment with one call of `many`. */
export function batchLoader<T>(many: (ids: string[]) => Promise<Map<string, T>>) {
  let asked = new Set<string>();
  let reading: Promise<Map<string, T>> | undefined;

  async function read(): Promise<Map<string, T>> {
    await moment();
    const ids = [...asked];
    asked = new Set();
    reading = undefined;
    return many(ids);
  }

  return async (id: string): Promise<T | undefined> => {
    asked.add(id);
    reading ??= read();
    return (await reading).get(id);
  };
}

/** A map that keeps so many entries at the most: whoever was set longest ago goes first. */
export function lruCache<K, V>(maxEntries: number) {
  const entries = new Map<K, V>();
  return {
    get: (key: K): V | undefined => entries.get(key),
    set(key: K, value: V): void {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > maxEntries) entries.delete(entries.keys().next().value!);
    },
  };
}
