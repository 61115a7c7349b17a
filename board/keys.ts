import { signal } from "@preact/signals";
import { go, place } from "./go.ts";

const keysOffKey = "waymark-keys-off";

/** Whether single keys do something: who dictates, or bumps into keys, can switch them off. */
export const hasKeys = signal(localStorage.getItem(keysOffKey) === null);

/** Switches the single keys on or off, for good. */
export function setKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(keysOffKey);
  else localStorage.setItem(keysOffKey, "1");
  hasKeys.value = isOn;
}

/** Whether the list of keys is shown. */
export const showsKeys = signal(false);

const rowLinks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("a.row")];

/** The next row from the one that has the focus, or else from the one that is open; at an end it stays. */
function step(by: 1 | -1): void {
  const links = rowLinks();
  const at = links.indexOf(document.activeElement as HTMLElement);
  const from = at >= 0 ? at : links.findIndex((link) => link.matches(".here"));
  const next = from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + by));
  links[next]?.focus();
}

function goToGroup(place: number): void {
  const heading = document.querySelectorAll<HTMLElement>("h2.group")[place - 1];
  heading?.scrollIntoView({ block: "start" });
  heading?.closest("section")?.querySelector<HTMLElement>("a.row")?.focus();
}

/** Closes the order that is open, and goes back to its row. */
export function leaveOrder(): void {
  const { value } = place;
  if (!value?.order) return;
  const { order, ...list } = value;
  go(list);
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`a.row[data-id="${CSS.escape(order)}"]`)?.focus(),
  );
}

/** What each key does; screens add their own while they are shown. */
const acts: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  "/": () => document.querySelector<HTMLElement>("#search")?.focus(),
  "?": () => {
    showsKeys.value = true;
  },
  ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [String(number), () => goToGroup(number)])),
};

/** Adds keys for as long as a screen is shown; call what it answers when it goes. */
export function addKeys(added: Record<string, () => void>): () => void {
  Object.assign(acts, added);
  return () => {
    for (const key of Object.keys(added)) if (acts[key] === added[key]) delete acts[key];
  };
}

/** Hears keys from now on: none inside a field or a dialog, and none together with Ctrl and the like. */
export function startKeys(): void {
  addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target.closest("input, textarea, select, dialog, [popover]")) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return leaveOrder();
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act || (!hasKeys.value && !event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    act();
  });
}
