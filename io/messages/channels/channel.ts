import type { Party } from "../../../domain/actor.ts";
import type { MessageChannel } from "../../../domain/channels.ts";
import type { Notification } from "../../../domain/messages/notifications.ts";
import type { Participants, SenderShop } from "../../../domain/messages/recipients.ts";
import type { RenderedMessage } from "../../../domain/messages/render.ts";
import type { Moment } from "../../../domain/time/time.ts";
import type { SendFailure } from "../send-failures.ts";

/** What keeps a message from being sent now, and what therefore becomes of it. */
export type Blocker = Pick<Notification, "status" | "reason" | "dueAt">;

/** How many messages go out in a day of the shop's. */
export interface Caps {
  perNumberPerDay: number;
  perDay: number;
}

/** What a channel keeps to; `io/messages/blockers.ts` sees to it for all of them alike. */
export interface ChannelLimits {
  /** It rings: nobody but a deliverer gets it in the shop's quiet hours. */
  rings?: true;
  /** Addresses can be suppressed: they bounced, or their owners complained. */
  suppressible?: true;
  /** Until when a shop is not disturbed by it, although it has no quiet hours then. */
  heldUntil?: (shop: SenderShop, at: Moment) => Moment | undefined;
  caps?: (shop: SenderShop) => Caps;
  /** What else keeps a message about an order from being sent. */
  refuses?: (message: Notification, participants: Participants) => Promise<Blocker | undefined>;
  /** Why nothing at all is sent to an address; undefined where it may be. */
  refusal?: (to: string, shop: SenderShop) => "country" | "sender" | undefined;
}

/** Where a message goes, and what its provider is told about it beside its text. */
export interface Envelope {
  to: string;
  locale: string;
  shop: SenderShop;
  template: string;
  /** None for a message about no order. */
  order?: string;
  party: Party;
  at: Moment;
  /** Whether it went by this channel before. */
  again?: true | undefined;
  /** For channels whose address alone does not say all: whom else the message concerns. */
  participants?: Partial<Participants>;
}

/**
 * One channel: the form that a message has in it, the provider that takes it, what a failure of that provider means, and
 * the limits that it keeps to. Everything else (whom it reaches, once and in time, what follows from a failure) is the
 * same for all channels.
 */
export interface ChannelAdapter<Form = unknown> {
  name: MessageChannel;
  limits: ChannelLimits;
  /** The message in the form of this channel. */
  render(message: RenderedMessage, envelope: Envelope): Form;
  /** Hands it to the provider, once; answers what the provider calls it, where reports of it name nothing else. */
  send(form: Form, envelope: Envelope): Promise<string | undefined>;
  /** What a failed attempt means. */
  outcome(error: unknown): SendFailure;
  /** Seconds for which a provider that throttles wants to be left alone, where it says so. */
  retryAfter?(error: unknown): number | undefined;
  /** Messages a second that the provider takes; where nobody says how many, whoever is throttled learns it. */
  rate?(): Promise<number | undefined>;
  /** Follows an outcome that is `gone`: nothing reaches this address any more. */
  switchOff?(to: string, envelope: Envelope): Promise<void>;
}
