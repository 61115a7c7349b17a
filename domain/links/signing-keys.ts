import type { Moment } from "../time/time.ts";

/**
 * The keys that Waymark signs with, by their ids of one character, `current` being the id of the one in use and
 * `since` the time of its first use: flat, because Secrets Manager can make the first one in such a text.
 */
export type SigningKeys = { current: string; since?: Moment } & Record<string, string>;

/** The ids in the order in which they are given. */
const keyIds = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Brings the newest key into use, which everybody has known since the last time, and adds the next one. */
export function rotateKeys(
  { current, since, ...keys }: SigningKeys,
  fresh: string,
  now: Moment,
): SigningKeys {
  const held = Object.keys(keys).length;
  const newest = keyIds[held - 1]!;
  const next = keyIds[held];
  if (!next) throw new Error("Every id of a key has been given.");
  const first = newest === current ? since : now;
  return { ...keys, [next]: fresh, current: newest, ...(first && { since: first }) };
}
