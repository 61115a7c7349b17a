import type { MessageChannel } from "../domain/channels.ts";
import { asciiAddress } from "../domain/email-address.ts";
import type { Clock } from "./clock/clock.ts";
import type { Store } from "./store.ts";

/** A message as its receiver sees it; `order` and `template` are the tags it was sent with. */
export type InboxMessage = {
  channel: MessageChannel;
  to: string;
  subject: string | null;
  text: string;
  html: string | null;
  /** Who an e-mail says it comes from, as the header has it. */
  from?: string;
  /** Where an answer to an e-mail goes, when not to its sender. */
  replyTo?: string;
  order: string | null;
  template: string | null;
  at: string;
};

/** The filters of `GET /_local/inbox`. */
export type InboxFilter = { [key in "order" | "channel" | "to"]?: string };

/** A message with the id under which it is kept. */
export type StoredMessage = InboxMessage & { id: number };

/** Which of the latest messages are asked for. */
export type InboxQuery = { limit: number; order?: string | undefined; before?: number | undefined };

const fromRow = ({ id, item }: Record<string, unknown>): StoredMessage => ({
  ...(JSON.parse(item as string) as InboxMessage),
  id: id as number,
});

/** Every message, kept in the data folder. */
export function openInbox(store: Store, clock: Clock) {
  const insert = store.prepare(
    "insert into inbox (channel, recipient, orderId, item) values (:channel, :to, :order, :item)",
  );
  const select = store.prepare(`select item from inbox where (:order is null or orderId = :order)
    and (:channel is null or channel = :channel) and (:to is null or recipient = :to) order by id`);
  const recent = store.prepare("select id, item from inbox where id < ? order by id desc limit ?");
  const recentOf = store.prepare(
    "select id, item from inbox where orderId = ? and id < ? order by id desc limit ?",
  );
  const single = store.prepare("select id, item from inbox where id = ?");
  const count = store.prepare("select count(*) as total from inbox");
  const remove = store.prepare("delete from inbox");
  return {
    /** Keeps a message and answers the id it was given. */
    add(message: Omit<InboxMessage, "at">): string {
      const item = JSON.stringify({ ...message, at: clock.now() });
      const { channel, to, order } = message;
      return String(insert.run({ channel, to, order, item }).lastInsertRowid);
    },
    list({ order = null, channel = null, to = null }: { [key in keyof InboxFilter]?: string | null } = {}) {
      const rows = select.all({ order, channel, to: to && (asciiAddress(to) ?? to) });
      return rows.map(({ item }) => JSON.parse(item as string) as InboxMessage);
    },
    /** Messages newest first, with their ids; of one order, and only those before an id, if that is asked. */
    latest({ limit, order, before = Number.MAX_SAFE_INTEGER }: InboxQuery): StoredMessage[] {
      const rows = order ? recentOf.all(order, before, limit) : recent.all(before, limit);
      return rows.map(fromRow);
    },
    find(id: number): StoredMessage | undefined {
      const row = single.get(id);
      return row && fromRow(row);
    },
    count: () => Number(count.get()!.total),
    clear: () => void remove.run(),
  };
}

export type Inbox = ReturnType<typeof openInbox>;
