import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Problem, Unreachable } from "../api.ts";
import { t } from "../words/words.ts";
import { RequestId } from "./banner.tsx";
import { State } from "./state.tsx";

/** A page of a list. */
interface ListPage<T> {
  items: T[];
  next: string | null;
}

/** A list that is read page by page, as far as it is here. */
export interface PagedList<T> {
  items: readonly T[] | undefined;
  trouble: unknown;
  /** The next page, where there is one. */
  more: (() => void) | undefined;
  again: () => void;
}

/** Reads a list by pages, anew when `key` changes; what comes late for a former key is dropped. */
export function usePages<T>(read: (cursor?: string) => Promise<ListPage<T>>, key: string): PagedList<T> {
  const state = useSignal<{ key: string; items?: T[]; next?: string | null; trouble?: unknown }>({ key });
  const load = async (cursor?: string) => {
    try {
      const { items, next } = await read(cursor);
      const before = cursor ? (state.value.items ?? []) : [];
      if (state.value.key === key) state.value = { key, items: [...before, ...items], next };
    } catch (trouble) {
      if (state.value.key === key) state.value = { ...state.value, trouble };
    }
  };
  useEffect(() => {
    state.value = { key };
    load();
  }, [key]);
  const { items, next, trouble } = state.value.key === key ? state.value : {};
  return { items, trouble, more: next ? () => load(next) : undefined, again: () => load() };
}

/** A list as far as it is here: what it shows, that it is empty, or what went wrong with it, and only with it. */
export function Paged<T>({
  list: { items, trouble, more, again },
  empty,
  children,
}: {
  list: PagedList<T>;
  empty: ComponentChildren;
  children: (items: readonly T[]) => ComponentChildren;
}) {
  if (trouble && !items) return <TroubleState error={trouble} again={again} />;
  if (!items) return <div aria-busy="true" />;
  return (
    <>
      {items.length > 0 ? children(items) : empty}
      {more && (
        <div class="state">
          <button type="button" class="button" onClick={more}>
            {t().orders.more}
          </button>
        </div>
      )}
    </>
  );
}

/** What a refusal is called by its code, for people. */
export function troubleText(error: unknown): string {
  const { codes, other } = t().problem;
  if (error instanceof Unreachable) return codes.offline!;
  return (error instanceof Problem && codes[error.code]) || other;
}

/** What went wrong, what to do, and by what support finds it. */
export function TroubleState({ error, again }: { error: unknown; again: () => void }) {
  return (
    <State icon="warn" title={t().problem.title} hint={troubleText(error)}>
      <button type="button" class="button" onClick={again}>
        {t().problem.retry}
      </button>
      {error instanceof Problem && error.requestId && <RequestId id={error.requestId} />}
    </State>
  );
}
