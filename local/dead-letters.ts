import type { StreamRecord } from "./shard.ts";
import type { Store } from "./store.ts";

/** The failure queue of the stream's consumers: records that failed at every retry. */
export function openDeadLetters(store: Store) {
  const insert = store.prepare("insert into dead_letters (consumer, record) values (?, ?)");
  const select = store.prepare("select consumer, record from dead_letters order by id");
  const remove = store.prepare("delete from dead_letters");
  return {
    add: (consumer: string, record: StreamRecord) => void insert.run(consumer, JSON.stringify(record)),
    list: () =>
      select.all().map(({ consumer, record }) => ({
        consumer: consumer as string,
        record: JSON.parse(record as string) as StreamRecord,
      })),
    clear: () => void remove.run(),
  };
}

export type DeadLetters = ReturnType<typeof openDeadLetters>;
