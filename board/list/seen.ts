import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { serverNow } from "../api.ts";
import { me } from "../store.ts";
import type { Row } from "./rows.ts";

/** When this person last looked at each order's conversation on this device, by the server's clock. */
type Seen = Readonly<Record<string, number>>;
/** So many are remembered. */
const most = 500;

const keyOf = (): string => `waymark-seen ${me.value?.id}`;
const changes = signal(0);
const seen = computed((): Seen => {
  changes.value;
  return JSON.parse(localStorage.getItem(keyOf()) ?? "{}");
});
addEventListener("storage", () => changes.value++);

function note(id: string, at?: number): void {
  const { [id]: _, ...others } = seen.peek();
  const kept = Object.entries(others).slice(1 - most);
  localStorage.setItem(keyOf(), JSON.stringify(Object.fromEntries(at ? [...kept, [id, at]] : kept)));
  changes.value++;
}

/** Whether somebody waits for an answer with something that this person has not seen yet. */
export const isUnread = ({ id, unansweredSince }: Row): boolean =>
  unansweredSince !== null && Date.parse(unansweredSince) > (seen.value[id] ?? 0);

/** A buyer has written again: what was seen before does not count any more. */
export const markUnread = (id: string): void => note(id);

/** Notes that so much of a conversation is on the screen, as soon as the page is looked at. */
export function useSeen(id: string, count: number): void {
  useEffect(() => {
    const look = () => {
      if (count > 0 && !document.hidden) note(id, serverNow());
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [id, count]);
}
