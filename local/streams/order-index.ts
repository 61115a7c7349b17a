import type { Store } from "../store.ts";
import type { StreamRecord } from "./shard.ts";

/** Remembers the orders of all shops in the sequence of their arrival: no index of the table goes across shops. */
export function openOrderIndex(store: Store) {
  const insert = store.prepare("insert or ignore into orders (id) values (?)");
  const select = store.prepare("select place, id from orders where place < ? order by place desc limit ?");
  return {
    /** Notes the order that a stream record speaks of. */
    record({ dynamodb }: StreamRecord): void {
      const { pk, sk } = dynamodb?.Keys ?? {};
      if (sk?.S === "ORDER") insert.run(pk!.S!.slice("ORDER#".length));
    },
    /** Ids with their places, newest first, at most `limit`; only those before a place, if one is given. */
    latest(limit: number, before = Number.MAX_SAFE_INTEGER): { place: number; id: string }[] {
      const rows = select.all(before, limit);
      return rows.map(({ place, id }) => ({ place: place as number, id: id as string }));
    },
  };
}

export type OrderIndex = ReturnType<typeof openOrderIndex>;
