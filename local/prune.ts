import { DatabaseSync } from "node:sqlite";

/**
 * Makes a function that removes read stream records from dynoxide's file, because each of its writes costs
 * 0.55 ms for every 1,000 of them. The record itself stays: sequence numbers go on from the highest one.
 */
export function pruneFile(file: string) {
  const database = new DatabaseSync(file);
  database.exec("pragma busy_timeout = 3000; pragma synchronous = normal;");
  const remove = database.prepare("delete from _stream_records where cast(sequence_number as integer) < ?");
  return {
    prune: (sequence: string) => void remove.run(Number(sequence)),
    close: () => database.close(),
  };
}
