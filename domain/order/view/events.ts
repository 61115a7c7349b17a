import type { Actor } from "../../actor.ts";
import type { Event, EventName } from "../event.ts";
import { mayReadWriting, maySeeFee } from "../features/feed.ts";
import type { Order } from "../order.ts";

/** Who reads an event; undefined is whoever a shop's endpoint hands it on to. */
export type EventReader = Pick<Actor, "role" | "id">;
type Said = Readonly<Record<string, unknown>>;
type FieldRule = (reader: EventReader | undefined, event: Event, said: Said) => boolean;

const maySeeOwn: FieldRule = (reader, { actor }) => reader !== undefined && maySeeFee(actor.id, reader);
const maySeeDecided: FieldRule = (reader, _, { contractor }) =>
  reader !== undefined && maySeeFee(contractor, reader);
/** What contractors tell each other about a job and its client is not for the client (S0-26). */
const isNotTheBuyer: FieldRule = (reader) => reader?.role !== "buyer";
const nobody: FieldRule = () => false;

/** The fields of events that are not for everybody who reads the event (S0-28). */
const restricted: { [C in EventName]?: Readonly<Record<string, FieldRule>> } = {
  accept: { fee: maySeeOwn },
  returnToFeed: {
    ...{ clarification: isNotTheBuyer, reason: isNotTheBuyer, details: isNotTheBuyer },
    feeRefund: maySeeOwn,
  },
  decideFee: { refund: maySeeDecided, reason: maySeeDecided, contractor: maySeeDecided },
  // the values stand in the order, for those who may read them there
  correct: { buyer: nobody, recipient: nobody, delivery: nobody, former: nobody },
};

/** What of a former contractor's time the next one learns: what was said for them (S0-26, S0-34). */
const handedOn: { [C in EventName]?: readonly string[] } = {
  returnToFeed: ["clarification", "reason", "details"],
};

/**
 * What the event of a version says to a reader: the one rule for histories, feeds and webhooks. A contractor reads of a
 * former one's time what was handed on, and nothing else.
 */
export function eventDataFor(
  order: Pick<Order, "history">,
  version: number,
  reader?: EventReader,
): Readonly<Record<string, unknown>> {
  const event = order.history[version - 1]!;
  const said = (event.data ?? {}) as Said;
  const rules = restricted[event.command] ?? {};
  const isShown = (field: string): boolean =>
    !Object.hasOwn(rules, field) || rules[field]!(reader, event, said);
  const shown = Object.entries(said).filter(([field]) => isShown(field));
  if (!reader || isOfTheirTime(order, version, reader)) return Object.fromEntries(shown);
  return Object.fromEntries(shown.filter(([field]) => handedOn[event.command]?.includes(field)));
}

const isOfTheirTime = (order: Pick<Order, "history">, version: number, reader: EventReader): boolean =>
  mayReadWriting(order, reader, { version }) || order.history[version - 1]!.actor.id === reader.id;
