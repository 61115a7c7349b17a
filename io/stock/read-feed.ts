import type { IncomingMessage } from "node:http";
import {
  type FeedFailure,
  isTaskWorthy,
  type Stock,
  secondsToNextReading,
  stockChanges,
} from "../../domain/shop/stock.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { findShop } from "../people/shops.ts";
import { now } from "../runtime/clock.ts";
import { httpGet } from "../runtime/outgoing-http.ts";
import {
  type ClaimedFeed,
  claimStockFeed,
  findStockFeed,
  finishStockFeed,
  removeStockFeed,
  type StockFeed,
} from "./feeds.ts";
import { forgetOffers, readStock, saveStock } from "./offers.ts";

/** Milliseconds in which a feed has come whole. */
const timeoutMs = 20_000;

type FeedAnswer =
  | { unchanged: true }
  | { offers: Map<string, Stock>; etag?: string; lastModified?: string }
  | { code: FeedFailure; problem: string };

/** Reads a shop's feed when its time has come, or at once when somebody asks; false when another run is at it. */
export async function readStockFeed(shop: string, isAsked: boolean): Promise<boolean> {
  const at = now();
  const url = (await findShop(shop))?.stockFeed?.url;
  if (!url) return forgetFeed(shop);
  const claimed = await claimStockFeed(shop, at, isAsked);
  if (!claimed) return false;
  const isSame = claimed.feed.url === url;
  const known: StockFeed = isSame ? claimed.feed : { dueAt: claimed.feed.dueAt };
  const answer = await getFeed(url, known);
  if ("problem" in answer) await recordFailure(claimed, { ...known, url }, answer, at);
  else await recordReading(claimed, { ...known, url }, answer, at);
  return true;
}

/** What a shop without a feed has of one goes, once the feed's time has come; its products are its own again at once. */
async function forgetFeed(shop: string): Promise<true> {
  const feed = await findStockFeed(shop);
  if (feed) {
    await forgetOffers(shop, [...(await readStock(shop)).keys()]);
    await removeStockFeed(shop, feed);
  }
  return true;
}

/** Asks for a feed, unless it is as it was when it was read last. */
async function getFeed(url: string, { etag, lastModified }: StockFeed): Promise<FeedAnswer> {
  const headers = {
    accept: "application/xml, text/xml, */*;q=0.1",
    "accept-encoding": "identity",
    "user-agent": "Waymark",
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
  };
  const answer = await httpGet({ url, headers, timeoutMs, read: readAnswer });
  return "problem" in answer && !("code" in answer) ? { ...answer, code: "unreachable" } : answer;
}

async function readAnswer(response: IncomingMessage): Promise<FeedAnswer> {
  const { statusCode = 0, headers } = response;
  if (statusCode === 304) return { unchanged: true };
  if (statusCode >= 300 && statusCode < 400)
    return {
      code: "status",
      problem: `Its server leads elsewhere (${statusCode}): set the address it leads to.`,
    };
  if (statusCode !== 200) return { code: "status", problem: `Its server answered ${statusCode}.` };
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(headers["content-type"] ?? "")?.[1];
  const { FeedError, parseFeed } = await import("./parse-feed.ts");
  try {
    const offers = await parseFeed(response, charset);
    const [etag, lastModified] = [headers.etag, headers["last-modified"]];
    return { offers, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { code: error.code, problem: error.message };
  }
}

/** What cannot be read changes nothing: what was last read still holds. */
async function recordFailure(
  claimed: ClaimedFeed,
  feed: StockFeed,
  { code, problem }: { code: FeedFailure; problem: string },
  at: Moment,
): Promise<void> {
  const { since = at, times = 0 } = feed.failure ?? {};
  const failure = { code, detail: problem.slice(0, 500), at, since, times: times + 1 };
  const dueAt = addSeconds(at, secondsToNextReading(failure.times));
  const isTask = isTaskWorthy(failure.times, feed.readAt !== undefined);
  await finishStockFeed(claimed, { ...feed, failure, dueAt }, isTask);
}

/** The offers first: a run that breaks off has not read this version. */
async function recordReading(
  claimed: ClaimedFeed,
  { failure: _, ...feed }: StockFeed,
  answer: Exclude<FeedAnswer, { problem: string }>,
  at: Moment,
): Promise<void> {
  const read = { ...feed, readAt: at, dueAt: addSeconds(at, secondsToNextReading(0)) };
  if ("unchanged" in answer) return finishStockFeed(claimed, read, false);
  const { offers, etag, lastModified } = answer;
  const changed = await applyOffers(claimed, feed.readAt === undefined, offers, at);
  const { etag: _etag, lastModified: _lastModified, ...rest } = read;
  const counts = { offers: offers.size, outOfStock: changed.outOfStock };
  const version = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
  const changedAt = changed.count > 0 ? at : feed.changedAt;
  await finishStockFeed(claimed, { ...rest, ...counts, ...version, ...(changedAt && { changedAt }) }, false);
}

/** Stores what has changed; offers that only another address named are forgotten, since this one never spoke of them. */
async function applyOffers({ shop }: ClaimedFeed, isFirst: boolean, offers: Map<string, Stock>, at: Moment) {
  const known = await readStock(shop);
  const changes = stockChanges(known, offers);
  const foreign = isFirst ? [...known.keys()].filter((sku) => !offers.has(sku)) : [];
  for (const sku of foreign) changes.delete(sku);
  await saveStock(shop, changes, at);
  await forgetOffers(shop, foreign);
  for (const sku of foreign) known.delete(sku);
  const present = new Map([...known, ...changes]);
  const outOfStock = [...present.values()].filter((stock) => stock !== "inStock").length;
  return { count: changes.size + foreign.length, outOfStock };
}
