import { effect } from "@preact/signals";
import { call } from "./api.ts";
import { startPlace } from "./go.ts";
import { startLanguage } from "./language.ts";
import type { FeedNews } from "./list/feed.ts";
import { startFresh } from "./list/fresh.ts";
import { readFeed } from "./list/jobs.ts";
import { markUnread } from "./list/seen.ts";
import { followEntries } from "./order/open-order.ts";
import { bringLater } from "./parts/later.tsx";
import { startPictures } from "./parts/picture.tsx";
import { goodsOf } from "./parts/row.tsx";
import { announce } from "./parts/toast.tsx";
import { onNewIdentity } from "./session.ts";
import { play, startSound } from "./sounds.ts";
import { me, ringing, rows, taskCount } from "./store.ts";
import { t } from "./words/words.ts";

/** Reads who is signed in, and then keeps the board going. */
export async function startBoard(): Promise<void> {
  startPlace();
  const mine = await askMe();
  const { language, shop, role } = mine;
  const isOtherPage = [startPictures(shop?.imageOrigins), startLanguage(language)].includes(true);
  // Nothing is shown of a page that is left at once.
  if (isOtherPage) return location.reload();
  me.value = mine;
  // Somebody else has signed in, in another tab, or a role was given or taken: nothing of before is theirs to see.
  onNewIdentity(() => location.reload());
  const lookOnce = shop ? undefined : role === "contractor" ? hearJobs : countTasks;
  startFresh(hear, readMe, lookOnce).then(startRest);
  startSound();
}

/** The other screens come once the list is there; a browser that notifies its owner stays known as long as the board is opened in it. */
async function startRest(): Promise<void> {
  const later = await bringLater();
  if (localStorage.getItem("waymark-push")) await later?.renewPush().catch(console.warn);
}

/** Contractors have no shop's feed: their lists are read anew, and what is new in them is heard. */
async function hearJobs(): Promise<undefined> {
  const fresh = await readFeed();
  if (fresh.length === 0) return;
  requestAnimationFrame(() => play("new"));
  announce(t().spoken.several(fresh.length));
}

/** Those without a shop of their own follow what needs a person in all shops. */
async function countTasks(): Promise<undefined> {
  taskCount.value = (await call("GET", "/v1/tasks", { query: { limit: 100 } })).body.items.length;
}

const askMe = async () => (await call("GET", "/v1/me")).body;

async function readMe(): Promise<void> {
  me.value = await askMe();
}

const again = 60_000;
let bell: ReturnType<typeof setInterval> | undefined;

/** What came in is heard once it is on the screen: one sound for all of it, a new order's before any other. */
function hear({ added, entries }: FeedNews): void {
  const wrote = entries.filter(({ type, actor }) => type === "dialog.message" && actor?.role === "buyer");
  for (const { order } of wrote) markUnread(order);
  followEntries(entries);
  const fresh = added.flatMap((id) => rows.value.get(id) ?? []).filter(({ group }) => group === "new");
  requestAnimationFrame(() => {
    if (fresh.length > 0) play("new");
    else if (wrote.length > 0) play("message");
  });
  if (fresh.length > 1) announce(t().spoken.several(fresh.length));
  for (const row of fresh.length === 1 ? fresh : [])
    announce(t().spoken.newOrder(row.number, row.buyer, goodsOf(row)));
  for (const { number } of wrote.slice(-1)) announce(t().spoken.message(number ?? ""));
}

/** Rings again every minute while an order waits to be accepted, and is silent as soon as somebody has. */
effect(() => {
  const isWaiting = ringing.value.length > 0;
  if (isWaiting && !bell) bell = setInterval(() => play("new"), again);
  if (!isWaiting && bell) {
    clearInterval(bell);
    bell = undefined;
  }
});
