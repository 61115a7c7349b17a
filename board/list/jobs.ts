import { batch, signal } from "@preact/signals";
import { call, type Schemas } from "../api.ts";
import { readGuide } from "../order/guide.ts";
import { known, loaded } from "../store.ts";
import { noRows, takeRows } from "./rows.ts";

/** A job in the feed: an order that nobody has, without its buyer's contacts. */
export type Job = Schemas["Order"];

/** The feedJobs that a contractor can have, newest first; undefined until they were read. */
export const feedJobs = signal<readonly Job[] | undefined>(undefined);

/** Jobs that somebody else was faster for: they stay in sight until that has been read. */
export const lostJobs = signal<ReadonlyMap<string, Job>>(new Map());

/** Takes a lost job out of sight. */
export function forgetLost(id: string): void {
  const { [id]: _, ...kept } = Object.fromEntries(lostJobs.value);
  lostJobs.value = new Map(Object.entries(kept));
}

/** Notes that somebody else has the job. */
export function loseJob(job: Job): void {
  lostJobs.value = new Map(lostJobs.value).set(job.id, job);
}

/** Reads what contractors have in place of a shop's feed: new feedJobs, and the open orders that are theirs. */
export async function readFeed(): Promise<readonly Job[]> {
  const [feed, own] = await Promise.all([
    call("GET", "/v1/feed", { query: { limit: 50 } }),
    call("GET", "/v1/orders", { query: { archived: false, limit: 100 } }),
  ]);
  const items = own.body.items.map((row) => ({ id: row.id, row }));
  const before = new Set(feedJobs.value?.map(({ id }) => id));
  const fresh = feedJobs.value ? feed.body.items.filter(({ id }) => !before.has(id)) : [];
  batch(() => {
    feedJobs.value = feed.body.items;
    known.value = takeRows(noRows, items, 1);
    loaded.value = { state: "all" };
  });
  const lifecycles = new Set([...feed.body.items, ...own.body.items].map(({ lifecycle }) => lifecycle));
  await Promise.all([...lifecycles].map((name) => readGuide(name).catch(() => {})));
  return fresh;
}
