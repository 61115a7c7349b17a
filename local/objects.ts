import type { Store } from "./store.ts";

/** What is stored in a bucket under a key. */
export interface StoredObject {
  type: string;
  bytes: Buffer;
}

/** The objects of all buckets, by `<bucket>/<key>`, kept in the data folder. */
export function openObjectStore(store: Store) {
  const insert = store.prepare("insert or replace into objects values (?, ?, ?)");
  const select = store.prepare("select type, bytes from objects where key = ?");
  const remove = store.prepare("delete from objects where key = ?");
  return {
    put: (key: string, { type, bytes }: StoredObject) => void insert.run(key, type, bytes),
    find(key: string): StoredObject | undefined {
      const row = select.get(key) as { type: string; bytes: Uint8Array } | undefined;
      return row && { type: row.type, bytes: Buffer.from(row.bytes) };
    },
    remove: (key: string) => void remove.run(key),
  };
}

export type ObjectStore = ReturnType<typeof openObjectStore>;
