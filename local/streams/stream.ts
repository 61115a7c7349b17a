import { DescribeStreamCommand, type Shard } from "@aws-sdk/client-dynamodb-streams";
import { openSource, type Source, type StreamOptions } from "./source.ts";

const recordsBetweenPrunes = 500;

/** Reads the table's stream shard by shard, parents first, and delivers it to the consumers. */
export function openStream(options: StreamOptions) {
  const open = new Map<string, Source>();
  const finished = new Set<string>();
  let stale = true;
  let unpruned = 0;
  let reading: Promise<unknown> = Promise.resolve();

  async function discover(): Promise<void> {
    const shards = await listShards(options);
    const waiting = new Set(shards.map((shard) => shard.ShardId).filter((id) => !finished.has(id!)));
    for (const { ShardId, ParentShardId } of shards) {
      if (open.has(ShardId!) || finished.has(ShardId!) || waiting.has(ParentShardId)) continue;
      open.set(ShardId!, openSource(ShardId!, options));
    }
    stale = open.size === 0;
  }

  async function readSource([id, source]: [string, Source]): Promise<number> {
    const { count, closed } = await source.read();
    if (!closed) return count;
    await source.idle();
    open.delete(id);
    finished.add(id);
    stale = true;
    return count + 1;
  }

  async function readAll(): Promise<number> {
    if (stale) await discover();
    const counts = await Promise.all([...open].map(readSource));
    const count = counts.reduce((sum, each) => sum + each, 0);
    unpruned += count;
    if (unpruned >= recordsBetweenPrunes) prune();
    return count;
  }

  function prune(): void {
    for (const source of open.values()) source.prune();
    unpruned = 0;
  }

  /** Reads once what is new; answers how many records that were. */
  function read(): Promise<number> {
    const mine = reading.then(readAll);
    reading = mine.catch(() => {});
    return mine;
  }

  const idle = () => Promise.all([...open.values()].map((source) => source.idle()));

  return {
    read,
    /** Reads to the end and waits for both consumers. */
    async drain(): Promise<void> {
      while ((await read()) > 0) await idle();
      await idle();
    },
    close(): void {
      for (const source of open.values()) source.close();
    },
  };
}

async function listShards(
  { client, arn: StreamArn }: Pick<StreamOptions, "client" | "arn">,
  after?: string,
): Promise<Shard[]> {
  const page = after ? { ExclusiveStartShardId: after } : {};
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn, ...page }));
  const { Shards: shards = [], LastEvaluatedShardId: last } = StreamDescription ?? {};
  return last ? [...shards, ...(await listShards({ client, arn: StreamArn }, last))] : shards;
}
