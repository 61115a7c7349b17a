import { beforeAll, beforeEach, vi } from "vitest";
import { type Application, waymark } from "../../local/application.ts";
import type { StreamRecord } from "../../local/streams/shard.ts";
import { chance, seed } from "../support/seed.ts";
import { startTestShops } from "../support/test-shops.ts";

type Batch = { Records: StreamRecord[] };

/** The consumers of the stream that a record can fail for. */
export const consumers = ["sync-execution", "notify"] as const;

export const orderOf = ({ dynamodb }: StreamRecord): string => dynamodb!.Keys!.pk!.S!.slice("ORDER#".length);
const unreadable = { history: { $unknown: ["X", 1] as [string, number] } };

/** Test shops whose stream is watched; the records of a poisoned order can be read by nobody. */
export function observedStream() {
  const stage = startTestShops({ application: () => application });
  let seen: StreamRecord[] = [];
  const poisoned = new Set<string>();
  const spoil = (record: StreamRecord): StreamRecord =>
    poisoned.has(orderOf(record))
      ? ({ ...record, dynamodb: { ...record.dynamodb, NewImage: unreadable } } as StreamRecord)
      : record;

  const application: Application = {
    ...waymark,
    async handler(name) {
      const handle = await waymark.handler(name);
      if (name !== "sync-execution" && name !== "notify") return handle;
      return (event: Batch, context) => {
        if (name === "notify") seen.push(...event.Records);
        return handle({ Records: event.Records.map(spoil) }, context);
      };
    },
  };

  beforeAll(() => {
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  beforeEach(() => {
    seen = [];
  });

  async function live(key: string): Promise<string> {
    const { body } = await stage.place("marketplace", key);
    const id: string = body.orders[0].id;
    const path = ["confirm", "confirmPayment", "offerPickup"].slice(0, Math.floor(chance("road", key) * 4));
    for (const command of path) await stage.command("manager marketplace", id, command);
    if (path.length === 3) await stage.command("buyer marketplace", id, "collect");
    return id;
  }

  return {
    /** Every record that was given to `notify` in this test, in order. */
    seen: () => seen,
    poisoned,
    /** Leads so many orders through a part of their lives, one after another, so that their records come as the seed says. */
    async liveAll(name: string, count: number): Promise<string[]> {
      const ids: string[] = [];
      for (let i = 0; i < count; i++) ids.push(await live(`${seed}-${name}-${i}`));
      await stage.runtime.settle();
      return ids;
    },
    /** Gives records to a consumer once more. */
    deliver: (consumer: (typeof consumers)[number], Records: StreamRecord[]) =>
      stage.runtime.invoke(consumer, { Records }) as Promise<{
        batchItemFailures: { itemIdentifier: string }[];
      }>,
    get stage() {
      return stage;
    },
  };
}
