import { dueKeys, taskKey } from "../../domain/listing/indexes.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import type { Moment } from "../../domain/time/time.ts";
import { queryIndexUntil } from "../../io/dynamodb/query.ts";
import { readItems } from "../../io/dynamodb/table.ts";
import { notificationOf, replaceNotification } from "../../io/messages/notifications.ts";
import { listShops } from "../../io/people/shops.ts";

type Say = (line: string) => void;

/** So many entries of each key of the index are a page. */
const perPage = 250;

/** Says how many messages did not leave, by their reason. */
export async function countHeldBack(say: Say): Promise<boolean> {
  const counts = new Map<string, number>();
  for await (const page of heldBack())
    for (const { reason, status } of page) {
      const kind = `${reason} (${status})`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  for (const [kind, count] of [...counts].sort(([, a], [, b]) => b - a)) say(`${count} × ${kind}`);
  say(counts.size > 0 ? "Say which with --reason." : "No message is held back.");
  return true;
}

/** Lets what did not leave for a reason be due now; answers whether all of it is. */
export async function sendHeldBack(
  { reason, at, dryRun }: { reason: string; at: Moment; dryRun: boolean },
  say: Say,
): Promise<boolean> {
  let [found, changed] = [0, 0];
  for await (const page of heldBack()) {
    const wanted = page.filter((message) => message.reason === reason);
    found += wanted.length;
    if (dryRun) continue;
    const due = wanted.map((message) =>
      replaceNotification(message, { ...message, status: "waiting", dueAt: at }),
    );
    changed += (await Promise.all(due)).filter((taken) => !taken).length;
  }
  say(`${found} messages did not leave because of ${reason}.`);
  if (dryRun) say("Nothing was done: this was a dry run.");
  else if (found > 0) say("The reconciler sends them from the next minute on.");
  if (changed > 0) say(`${changed} of them were changed by somebody else at this moment: run this again.`);
  return changed === 0;
}

/** Messages that wait because they were refused, and those that failed: both stand in the due index. */
async function* heldBack(): AsyncGenerator<Notification[]> {
  const keys: string[] = [...dueKeys];
  for (let shops = await listShops(perPage); shops.length > 0; ) {
    keys.push(...shops.map(({ id }) => taskKey(id)));
    shops = await listShops(perPage, shops.at(-1)!.id);
  }
  for await (const entries of queryIndexUntil("byDue", keys, "~", perPage)) {
    const rows = entries.filter(({ sk }) => String(sk).startsWith("MSG#"));
    const messages = (await readItems(rows.map(({ pk, sk }) => ({ pk, sk })))).map(notificationOf);
    yield messages.filter(({ status, reason }) => reason && (status === "waiting" || status === "failed"));
  }
}
