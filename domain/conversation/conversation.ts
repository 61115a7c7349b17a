import type { Actor } from "../actor.ts";
import type { Order } from "../order/order.ts";
import { type Speaker, speakers } from "../order/parties.ts";
import { addSeconds, type Moment } from "../time/time.ts";

/** One message of a conversation as it is stored: written once, never changed. */
export interface ChatMessage {
  order: string;
  shop: string;
  /** Its place in the conversation: 1, 2, 3 … */
  number: number;
  text: string;
  by: { role: string; id?: string };
  at: Moment;
  /** The version that the order had then. */
  version: number;
  /** Who is notified of it, and when. */
  tells: { party: Speaker; at: Moment }[];
  /** When each side is or was notified last, so far. */
  told: { [T in Speaker]?: Moment };
  /** The buyer's oldest message without an answer, once this one is written. */
  unanswered?: Unanswered;
}

/** A message that waits for an answer: its number, and when it was written. */
export interface Unanswered {
  number: number;
  since: Moment;
}

/** The side that somebody with this role speaks for. */
export const speakerForRole = (role: string): Speaker =>
  speakers.find((speaker) => speaker === role) ?? "shop";

/** Whom a message is for: the buyer on one side, contractor or shop on the other; support speaks to both. */
function readersFor({ contractor }: Order, speaker: Speaker): Speaker[] {
  const working = contractor ? "contractor" : "shop";
  if (speaker === "buyer") return [working];
  return speaker === "support" ? ["buyer", working] : ["buyer"];
}

/** Seconds between two notifications to the same side about one conversation (S2-64). */
const notificationPauseSeconds = 600;

/** The next message: each reader is notified at once, or once for all that comes within the pause (S2-64). */
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
  const number = (former?.number ?? 0) + 1;
  return {
    ...{ order: order.id, shop: order.shop, number, text },
    ...{ by: { role, ...(id && { id }) }, at: now, version: order.version, tells },
    told: { ...before, ...Object.fromEntries(tells.map(({ party, at }) => [party, at])) },
    ...(speakerForRole(role) === "buyer" && { unanswered: former?.unanswered ?? { number, since: now } }),
  };
}

/** So many messages a conversation has, and so many in a row that wait for an answer. */
const [maxMessages, maxUnanswered] = [1000, 20];

/** Why somebody writes nothing more for now; undefined when they may. */
export function chatRefusal(former: ChatMessage | undefined, { role }: Actor): string | undefined {
  if (!former) return undefined;
  if (former.number >= maxMessages) return `A conversation has at most ${maxMessages} messages.`;
  const { unanswered, number } = former;
  const waiting = speakerForRole(role) === "buyer" && unanswered ? number - unanswered.number + 1 : 0;
  return waiting >= maxUnanswered
    ? `${maxUnanswered} messages wait for an answer: please wait for it.`
    : undefined;
}

/** The message that this one answers, the first since the last answer; undefined when nothing waited for one. */
export const answeredBy = (message: ChatMessage, former: ChatMessage | undefined): Unanswered | undefined =>
  message.unanswered ? undefined : former?.unanswered;

/** What a notification says of a chat message: never its text, which stays where it was written (S2-57). */
export interface ChatReference {
  entry: number;
  /** The writer's role. */
  by: string;
}

/** The notifications that a chat message calls for, each with the moment from which it may leave. */
export function chatNotificationsFor({ number, by, version, tells }: ChatMessage) {
  const reference: ChatReference = { entry: number, by: by.role };
  return tells.map(({ party, at }) => ({
    notification: { version, template: "dialog", party, said: reference },
    at,
  }));
}

/** The id of a chat message's event in the feed. */
export const conversationEventId = ({ order, number }: Pick<ChatMessage, "order" | "number">): string =>
  `${order}.m${number}`;
