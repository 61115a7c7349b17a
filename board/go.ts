import { signal } from "@preact/signals";
import { type BoardPlace, boardPlaceOf, hrefOf } from "./place.ts";

/** Where somebody is on the board; undefined for an address that is nowhere. */
export const place = signal<BoardPlace | undefined>(undefined);

function readPlace(): void {
  place.value = boardPlaceOf(location.href);
}

/** Follows the address from now on: back and forward, and links within the board, which load no page. */
export function startPlace(): void {
  readPlace();
  addEventListener("popstate", readPlace);
  document.addEventListener("click", followLink);
}

function followLink(event: MouseEvent): void {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!isPlain || event.defaultPrevented || !link || link.target || link.origin !== location.origin) return;
  const to = boardPlaceOf(link.href);
  if (!to) return;
  event.preventDefault();
  go(to);
}

/** Goes to a place of the board; with `replace` the way back skips where one is now. */
export function go(to: Partial<BoardPlace>, { replace = false } = {}): void {
  const from = place.value;
  history[replace ? "replaceState" : "pushState"](null, "", hrefOf(to));
  readPlace();
  if (!replace && from?.screen !== place.value?.screen) scrollTo(0, 0);
}

/** Changes the query of the present place, as filters do: no step of its own on the way back. */
export function setQuery(query: Readonly<Record<string, string>>): void {
  if (place.value) go({ ...place.value, query }, { replace: true });
}
