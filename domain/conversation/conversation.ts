import type { Actor } from "../actor.ts";
import type { Order } from "../order/order.ts";
import { type Speaker, speakers } from "../order/parties.ts";
import { addSeconds, type Moment } from "../time/time.ts";

/** One entry of a dialog as it is stored: written once, never changed. */
export interface ChatMessage {
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
  tells: { party: Speaker; at: Moment }[];
  /** When each side is or was told last, so far. */
  told: { [T in Speaker]?: Moment };
}

/** The side that somebody with this role speaks for. */
export const speakerForRole = (role: string): Speaker => speakers.find((talker) => talker === role) ?? "shop";

/** Whom an entry is for: the buyer on one side, on the other whoever works on the order; support speaks to both. */
function readersFor({ contractor }: Order, talker: Speaker): Speaker[] {
  const working = contractor ? "contractor" : "shop";
  if (talker === "buyer") return [working];
  return talker === "support" ? ["buyer", working] : ["buyer"];
}

/** Seconds between two messages to the same side about one dialog (S2-64). */
const notificationPauseSeconds = 600;

/** The next entry: each listener hears of it at once, or once for all that comes within the pause (S2-64). */
export function nextChatMessage(
  order: Order,
  former: ChatMessage | undefined,
  actor: Actor,
  text: string,
  now: Moment,
): ChatMessage {
  const { role, id } = actor;
  const before = former?.told ?? {};
  const tells = readersFor(order, speakerForRole(role)).flatMap((party) => {
    const last = before[party];
    if (last && last > now) return [];
    const next = last && addSeconds(last, notificationPauseSeconds);
    return [{ party, at: next && next > now ? next : now }];
  });
  return {
    ...{ order: order.id, shop: order.shop, number: (former?.number ?? 0) + 1, text },
    ...{ by: { role, ...(id && { id }) }, at: now, version: order.version, tells },
    told: { ...before, ...Object.fromEntries(tells.map(({ party, at }) => [party, at])) },
  };
}

/** What a message about an entry says of it: never the words themselves, which stay where they were written (S2-57). */
export interface ChatReference {
  entry: number;
  /** The role of whoever wrote it. */
  by: string;
}

/** The messages that an entry calls for, each with the moment from which it may leave. */
export function chatNotificationsFor({ number, by, version, tells }: ChatMessage) {
  const said: ChatReference = { entry: number, by: by.role };
  return tells.map(({ party, at }) => ({ notification: { version, template: "dialog", party, said }, at }));
}

/** The name of an entry in the feed. */
export const conversationEventId = ({ order, number }: Pick<ChatMessage, "order" | "number">): string =>
  `${order}.m${number}`;
