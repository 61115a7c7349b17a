import { computed, signal } from "@preact/signals";
import type { components } from "../docs/openapi.d.ts";
import { dayIn } from "./list/filters.ts";
import { type KnownRows, noRows, type Row } from "./list/rows.ts";

type Schemas = components["schemas"];
/** Who is signed in, with what a screen needs of their shop. */
export type Me = Schemas["Me"];
/** What a lifecycle's statuses and groups are called. */
export type Guide = Schemas["Lifecycle"];

/** Who is signed in; undefined until the API has said so. */
export const me = signal<Me | undefined>(undefined);

/** The guides of the lifecycles that have been seen, by name. */
export const guides = signal<ReadonlyMap<string, Guide>>(new Map());

/** The open orders as far as they are known. */
export const known = signal<KnownRows>(noRows);

/** The open orders by id. */
export const rows = computed<ReadonlyMap<string, Row>>(() => known.value.rows);

/** How much of the list is here: nothing yet, all of it, or the newest of too many (whose next page `more` leads to). */
export type Loaded = { state: "no" | "all" } | { state: "part"; more: string };
/** How much of the list is here at present. */
export const loaded = signal<Loaded>({ state: "no" });

/** The connection, and when the list was last known to be fresh, by the server's clock. */
export interface Connection {
  state: "connecting" | "live" | "offline" | "down" | "signedOut";
  freshAt?: number;
  /** When it is tried again, by the same clock. */
  retryAt?: number;
  /** By what support finds the failed request. */
  requestId?: string | undefined;
}
/** The connection at present. */
export const connection = signal<Connection>({ state: "connecting" });

/** The server's time in milliseconds, which goes on by the second while the page is seen. */
export const clockNow = signal(Date.now());
/** The same by the ten seconds: enough for what is shown in minutes. */
export const roughNow = computed(() => Math.floor(clockNow.value / 10_000) * 10_000);

/** The time zone that days and times are shown in: the shop's. */
export const timeZone = computed(
  () => me.value?.shop?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
);

/** The day that it is there: what depends on it is made anew when it changes, not whenever time goes on. */
export const today = computed(() => dayIn(timeZone.value, roughNow.value));

/** People by id, as far as their names are known. */
export const people = signal<ReadonlyMap<string, { name: string | null; role: string }>>(new Map());

/** Whether commands can be given: not while what is on the screen may be old. */
export const canAct = computed(() => ["live", "connecting"].includes(connection.value.state));

/** Whether a row rings until somebody accepts it: a new one, where the lifecycle shows new ones in red (S2-10). */
export const isRinging = ({ group, lifecycle }: Row): boolean =>
  group === "new" &&
  (guides.value.get(lifecycle)?.groups.find(({ name }) => name === "new")?.colour ??
    me.value?.shop?.colours.new) === "red";

/** The rows that ring. */
export const ringing = computed(() => [...rows.value.values()].filter(isRinging));

/** How many orders are new, for the badge and the title of the page. */
export const newCount = computed(
  () => [...rows.value.values()].filter(({ group }) => group === "new").length,
);

/** How many buyers wait for an answer. */
export const unansweredCount = computed(
  () => [...rows.value.values()].filter(({ unansweredSince }) => unansweredSince).length,
);

/** Whether orders are given to people here: else nobody is missed at one. */
export const hasAssignees = computed(() => [...rows.value.values()].some(({ assignee }) => assignee));

/** Tasks that are about no row of the list, such as a message that could not be sent. */
export const taskCount = signal(0);

/** How much needs a person. */
export const needsYouCount = computed(
  () => [...rows.value.values()].filter(({ attention }) => attention.length > 0).length + taskCount.value,
);
