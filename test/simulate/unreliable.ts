import type { Application } from "../../local/application.ts";
import type { StreamRecord } from "../../local/streams/shard.ts";
import { chance } from "../support/seed.ts";

type Batch = { Records: StreamRecord[] };

/** What the stream does to its consumers: by how many records each was befallen. */
export interface StreamFaults {
  on: boolean;
  lost: number;
  repeated: number;
}

const risk = { lost: 0.05, twice: 0.1, again: 0.05 };
const maxRemembered = 50;

const sequenceOf = ({ dynamodb }: StreamRecord): string => dynamodb!.SequenceNumber!;

/**
 * The application behind a stream that wakes nobody for some changes, repeats records in a batch, and begins again from
 * an older place. What comes for good is what a batch ends with, as the service has it.
 */
export function unreliableStream(application: Application, faults: StreamFaults): Application {
  const seen = new Map<string, StreamRecord[]>();

  function befall(consumer: string, records: StreamRecord[]): StreamRecord[] {
    if (!faults.on) return records;
    const woken = records.filter((record) => !isLost(consumer, record));
    faults.lost += records.length - woken.length;
    const former = seen.get(consumer) ?? [];
    const isAgain = chance("again", consumer, sequenceOf(records[0]!)) < risk.again;
    const batch = [
      ...(isAgain ? former : []),
      ...woken.flatMap((record) => [record, ...twice(consumer, record)]),
    ];
    faults.repeated += batch.length - woken.length;
    seen.set(consumer, [...former, ...woken].slice(-maxRemembered));
    return batch;
  }

  return {
    ...application,
    async handler(name) {
      const handle = await application.handler(name);
      if (name !== "sync-execution" && name !== "notify") return handle;
      return ({ Records }: Batch, context) => handle({ Records: befall(name, Records) }, context);
    },
  };
}

/** Only an execution can be forgotten: who is to be told of something is found by the history. */
const isLost = (consumer: string, record: StreamRecord): boolean =>
  consumer === "sync-execution" && chance("lost", sequenceOf(record)) < risk.lost;

const twice = (consumer: string, record: StreamRecord): StreamRecord[] =>
  chance("twice", consumer, sequenceOf(record)) < risk.twice ? [record] : [];
