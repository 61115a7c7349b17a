import type { Moment } from "../../domain/time/time.ts";
import { queryIndexUntil } from "../dynamodb/query.ts";
import { invokeFunction } from "../runtime/lambda.ts";
import { feedDueKey } from "./feeds.ts";

/** A job of the function that calls addresses which shops name: read this shop's feed. */
export interface StockFeedJob {
  stockFeed: string;
  /** Somebody waits for it, who does not wait for its time. */
  now?: boolean;
}

const FunctionName = process.env.DELIVER_FUNCTION ?? "deliver-webhooks";
/** So many feeds are a page. */
const perPage = 100;

/** The shops whose feeds are due, page by page. */
export async function* dueStockFeeds(at: Moment): AsyncGenerator<{ shop: string }[]> {
  for await (const due of queryIndexUntil("byDue", [feedDueKey], at, perPage))
    yield due.map(({ pk }) => ({ shop: String(pk).slice("SHOP#".length) }));
}

/** Has a shop's feed read, and does not wait for it: each has a run of its own, so that none holds up another. */
export async function startStockFeed(shop: string): Promise<void> {
  const job: StockFeedJob = { stockFeed: shop };
  await invokeFunction({ FunctionName, InvocationType: "Event", Payload: JSON.stringify(job) });
}

/** Has a shop's feed read, and waits until it is; false when another run is at it. */
export async function awaitStockFeed(shop: string): Promise<boolean> {
  const job: StockFeedJob = { stockFeed: shop, now: true };
  const { Payload, FunctionError } = await invokeFunction({ FunctionName, Payload: JSON.stringify(job) });
  if (FunctionError || !Payload) throw new Error(`The function that reads feeds failed: ${FunctionError}.`);
  return JSON.parse(Buffer.from(Payload).toString()) === true;
}
