import type { Actor } from "./actor.ts";
import type { Order } from "./order.ts";
import { type Talker, talkers } from "./parties.ts";
import { type Moment, shift } from "./time.ts";

/** One entry of a dialog as it is stored: written once, never changed. */
export interface Entry {
  order: string;
  shop: string;
  /** Its place in the dialog: 1, 2, 3 … */
  number: number;
  text: string;
  by: { role: string; id?: string };
  at: Moment;
  /** The version that the order had then. */
  version: number;
  /** Who is told of it, and when. */
  tells: { party: Talker; at: Moment }[];
  /** When each side is or was told last, so far. */
  told: { [T in Talker]?: Moment };
}

/** The side that somebody with this role speaks for. */
export const sideOf = (role: string): Talker => talkers.find((talker) => talker === role) ?? "shop";

/** Whom an entry is for: the buyer on one side, on the other whoever works on the order; support speaks to both. */
function listenersFor({ contractor }: Order, talker: Talker): Talker[] {
  const working = contractor ? "contractor" : "shop";
  if (talker === "buyer") return [working];
  return talker === "support" ? ["buyer", working] : ["buyer"];
}

/** Seconds between two messages to the same side about one dialog (S2-64). */
const pause = 600;

/** The next entry: each listener hears of it at once, or once for all that comes within the pause (S2-64). */
export function reply(
  order: Order,
  former: Entry | undefined,
  actor: Actor,
  text: string,
  now: Moment,
): Entry {
  const { role, id } = actor;
  const before = former?.told ?? {};
  const tells = listenersFor(order, sideOf(role)).flatMap((party) => {
    const last = before[party];
    if (last && last > now) return [];
    const next = last && shift(last, pause);
    return [{ party, at: next && next > now ? next : now }];
  });
  return {
    ...{ order: order.id, shop: order.shop, number: (former?.number ?? 0) + 1, text },
    ...{ by: { role, ...(id && { id }) }, at: now, version: order.version, tells },
    told: { ...before, ...Object.fromEntries(tells.map(({ party, at }) => [party, at])) },
  };
}

/** What a message about an entry says of it: never the words themselves, which stay where they were written (S2-57). */
export interface Said {
  entry: number;
  /** The role of whoever wrote it. */
  by: string;
}

/** The messages that an entry calls for, each with the moment from which it may leave. */
export function tellingsFor({ number, by, version, tells }: Entry) {
  const said: Said = { entry: number, by: by.role };
  return tells.map(({ party, at }) => ({ telling: { version, template: "dialog", party, said }, at }));
}

/** The name of an entry in the feed. */
export const dialogEventId = ({ order, number }: Pick<Entry, "order" | "number">): string =>
  `${order}.m${number}`;
