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
