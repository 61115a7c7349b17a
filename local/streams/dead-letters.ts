import type { Store } from "../store.ts";
import type { StreamRecord } from "./shard.ts";

/** The failure queue of the stream's consumers: where to find the records that failed at every retry, as on AWS. */
export function openDeadLetters(store: Store) {
  const insert = store.prepare("insert into dead_letters (consumer, record) values (?, ?)");
  const select = store.prepare("select consumer, record from dead_letters order by id");
  const remove = store.prepare("delete from dead_letters");
  return {
    /** Keeps the key and the place of the record, not the order: nobody looks for personal data here. */
    add(
      consumer: string,
      { eventID, eventName, dynamodb: { Keys, SequenceNumber } = {} }: StreamRecord,
    ): void {
      insert.run(consumer, JSON.stringify({ eventID, eventName, dynamodb: { Keys, SequenceNumber } }));
    },
    list: () =>
      select.all().map(({ consumer, record }) => ({
        consumer: consumer as string,
        record: JSON.parse(record as string) as StreamRecord,
      })),
    clear: () => void remove.run(),
  };
}

export type DeadLetters = ReturnType<typeof openDeadLetters>;

/** A dead letter for people: which consumer gave up on which order. */
export const describeDeadLetter = ({ consumer, record }: ReturnType<DeadLetters["list"]>[number]) => ({
  consumer,
  order: record.dynamodb?.Keys?.pk?.S?.slice("ORDER#".length),
});
