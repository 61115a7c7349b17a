import type { NotificationRequest } from "../audience.ts";
import { type Group, isClosed } from "../groups.ts";
import type { Deadline, Event, Order } from "../order.ts";
import type { Participants } from "../recipients.ts";
import type { Language } from "./language.ts";

/** Everything that a message is made of. */
export interface MessageContext {
  language: Language;
  notification: NotificationRequest;
  participants: Participants;
  order: Order;
  /** The event that the message is about, and what it said. */
  event: Event;
  data: Partial<Record<string, string | number | boolean>>;
  /** The status that the order was in after that event. */
  status: { name: string; group: Group };
  /** Whether the order had ended by then. */
  over: boolean;
}

/** The scene of one event of an order; the order itself may have gone on since. */
export function messageContextOf(
  language: Language,
  notification: NotificationRequest,
  participants: Participants,
): MessageContext {
  const { order } = participants;
  const past = order.history.slice(0, notification.version);
  const event = past.at(-1)!;
  const entry = past.findLast(({ to }) => to);
  const status = { name: entry?.to ?? order.status, group: entry?.group ?? order.group };
  const data = (notification.said ? {} : (event.data ?? {})) as MessageContext["data"];
  return { language, notification, participants, order, event, data, status, over: isClosed(status.group) };
}

/** The deadline that an event is about: as it runs now, or as the event set it. */
export function deadlineOf({ order, event, data }: MessageContext): Deadline | undefined {
  const wanted = data.deadline ?? event.deadlines?.[0]?.name;
  return [...order.deadlines, ...(event.deadlines ?? [])].find(({ name }) => name === wanted);
}

/** The title of the status: the shop's own, or the language's. */
export function statusTitleOf({ language, participants, order, status }: MessageContext): string {
  const titles: Record<string, Record<string, string>> = language.statuses;
  const own = participants.shop.statuses?.find(({ name }) => name === status.name)?.title;
  const known = new Map(Object.entries(titles[order.lifecycle] ?? {})).get(status.name);
  return own ?? known ?? status.name;
}
