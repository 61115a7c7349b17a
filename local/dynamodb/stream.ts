import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import { sequenceOf, streamRecordOf } from "./commands/stream-commands.ts";
import type { Tables } from "./table/tables.ts";

/** The changes of a table in the order in which they were made; sequence numbers are decimal texts of one length. */
export interface EngineStream {
  /** Records after a sequence number (from the oldest when there is none), at most `limit` (1,000). */
  read(table: string, after: string | undefined, limit?: number): StreamRecord[];
  /** Calls the listener each time after new records can be read; answers how to end that. */
  onWritten(listener: () => void): () => void;
  /** Forgets all records up to this one. */
  trim(table: string, sequence: string): void;
}

/** The stream of an engine's tables. */
export function streamOfTables(tables: Tables): EngineStream {
  return {
    read(name, after, limit = 1_000) {
      const table = tables.find(name);
      const kept = table.records.read(after === undefined ? 0 : sequenceOf(after), limit);
      return kept.map((record) => streamRecordOf(record, table));
    },
    onWritten: (listener) => tables.onWritten(listener),
    trim: (name, sequence) => tables.find(name).records.trim(sequenceOf(sequence)),
  };
}

/** So many expired items go at once; what is left goes at the next call. */
const maxExpiredItems = 1_000;

/** Deletes what had to go before a moment; answers how many items went. */
export function deleteExpired(tables: Tables, moment: number): number {
  let count = 0;
  for (const table of tables.all())
    for (const key of table.expiredAt(moment, maxExpiredItems)) {
      table.write(key, table.former(key), undefined, true);
      count += 1;
    }
  return count;
}
