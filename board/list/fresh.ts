import { batch } from "@preact/signals";
import { call, Problem, serverNow, Unreachable } from "../api.ts";
import { readNames } from "../order/guide.ts";
import { SignedOut } from "../session.ts";
import { clockNow, connection, known, loaded, ringing, roughNow } from "../store.ts";
import { createFeed, eventsAtOnce, type FeedNews, type FeedSource } from "./feed.ts";
import { ageOf, pauseBefore } from "./pace.ts";
import { noRows, openGroups } from "./rows.ts";

const source: FeedSource = {
  // What things are called is read at the same time: a list comes with the words that it is read by.
  tip: async () => {
    const asked = call("GET", "/v1/events", { query: { after: "latest" } });
    return (await Promise.all([asked, readNames()]))[0].body.next;
  },
  page: async (cursor) => {
    const query = { archived: "false", group: openGroups, limit: 100, ...(cursor && { cursor }) };
    return (await call("GET", "/v1/orders", { query })).body;
  },
  events: async (after) => {
    const query = { after, include: "summary", limit: eventsAtOnce };
    return (await call("GET", "/v1/events", { query })).body;
  },
};

const feed = createFeed(
  source,
  (changed) => {
    known.value = changed;
  },
  noRows,
);

let [activeAt, failures, timer] = [0, 0, undefined as ReturnType<typeof setTimeout> | undefined];
let [underWay, following] = [undefined, undefined] as (Promise<void> | undefined)[];
let onNews: (news: FeedNews) => void = () => {};
let onRefused: () => Promise<void> = async () => {};
let retryAfter: number | undefined;

/** How news are looked for: by the feed of the shop, unless somebody has none. */
const byFeed = async (): Promise<FeedNews | undefined> => (feed.isLoaded() ? feed.look() : load());
let lookForNews = byFeed;

/** Keeps the list fresh from now on, and tells what comes in, and when it is refused. Waits for the first look. */
export function startFresh(
  tell: (news: FeedNews) => void,
  refused: () => Promise<void>,
  lookOnce: typeof byFeed = byFeed,
): Promise<void> {
  [onNews, onRefused, lookForNews] = [tell, refused, lookOnce];
  for (const event of ["keydown", "pointerdown"]) addEventListener(event, noteActivity, { passive: true });
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  for (const event of ["online", "offline"]) addEventListener(event, () => refresh());
  // A page that the browser has kept, and brings back as it was.
  addEventListener("pageshow", ({ persisted }) => persisted && refresh());
  setInterval(() => document.hidden || tick(), 1000);
  return refresh();
}

const noteActivity = (): void => {
  activeAt = Date.now();
};

function tick(): void {
  clockNow.value = serverNow();
}

/**
 * Looks at once: after a command of one's own, and when the page is seen again. A look that is under way may have been
 * answered before: then another one follows it.
 */
export function refresh(): Promise<void> {
  clearTimeout(timer);
  following ??= underWay?.then(() => {
    following = undefined;
    return refresh();
  });
  if (following) return following;
  underWay = look().finally(() => {
    underWay = undefined;
    schedule();
  });
  return underWay;
}

const wasLoaded = (): boolean => loaded.value.state !== "no";

function schedule(): void {
  clearTimeout(timer);
  if (connection.value.state === "signedOut") return;
  const isRinging = ringing.value.length > 0;
  const pulse = { now: Date.now(), activeAt, isHidden: document.hidden, isRinging, failures, retryAfter };
  // A position that is refused is given up at once, the first time.
  const pause = failures === 1 && !feed.isLoaded() && wasLoaded() ? 0 : pauseBefore(pulse, Math.random());
  if (failures > 0) connection.value = { ...connection.value, retryAt: serverNow() + pause };
  timer = setTimeout(refresh, pause);
}

async function look(): Promise<void> {
  try {
    const news = await lookForNews();
    [failures, retryAfter] = [0, undefined];
    if (news && news.entries.length > 0) noteActivity();
    batch(() => {
      tick();
      connection.value = { state: "live", freshAt: serverNow() };
    });
    if (news) onNews(news);
  } catch (error) {
    noteFailure(error);
  }
}

async function load(): Promise<undefined> {
  const more = await feed.load();
  loaded.value = more ? { state: "part", more } : { state: "all" };
}

/** What cannot be read from its position is loaded anew; what fails otherwise is tried again, ever more slowly. */
function noteFailure(error: unknown): void {
  const { freshAt } = connection.value;
  const kept = freshAt !== undefined && { freshAt };
  failures++;
  retryAfter = error instanceof Problem ? error.retryAfter : undefined;
  if (error instanceof SignedOut) connection.value = { state: "signedOut", ...kept };
  else if (error instanceof Unreachable) noteUnreachable(kept);
  else if (error instanceof Problem) noteProblem(error, kept);
  else throw error;
}

/** A refusal is no fault of the service: the position may be another shop's or too old, or the role has changed. */
function noteProblem({ status, requestId }: Problem, kept: false | { freshAt: number }): void {
  const isRefused = status < 500 && status !== 429;
  if (isRefused) feed.forget();
  if (status === 403) onRefused().catch(() => {});
  if (!isRefused || failures > 1) connection.value = { state: "down", ...kept, requestId };
}

/** One request that does not arrive is no lost connection yet, unless the device knows that it has none. */
function noteUnreachable(kept: false | { freshAt: number }): void {
  if (failures > 1 || !navigator.onLine) connection.value = { state: "offline", ...kept };
}

/** A further page of a list that is too long to be held whole. */
export async function loadMore(): Promise<void> {
  const { value } = loaded;
  if (value.state !== "part") return;
  const asked = feed.ask();
  const { items, next } = await source.page(value.more);
  feed.take(
    items.map((row) => ({ id: row.id, row })),
    asked,
  );
  loaded.value = next ? { state: "part", more: next } : { state: "all" };
}

/** How old the list is at present. */
export const age = () => ageOf(connection.value.freshAt, roughNow.value);
