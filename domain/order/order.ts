import type { Actor } from "../actor.ts";
import type { Command, contractorStages, paymentStatuses, SystemEvent } from "../lifecycle/commands.ts";
import type { Sets } from "../lifecycle/definition.ts";
import type { DeliveryStatus, deliveryWays, paymentChannels } from "../lifecycle/enums.ts";
import type { Group } from "../lifecycle/groups.ts";
import type { OwnCommand } from "../lifecycle/own-commands.ts";
import type { OpeningHours } from "../time/opening-hours.ts";
import type { Duration, Moment } from "../time/time.ts";
import type { NewOrder } from "./schema.ts";

/** What happens to an order: a command, shared or a lifecycle's own, or what only Waymark itself records. */
export type EventName = Command | SystemEvent | OwnCommand;

/** What happened to an order: written once, never changed. Its version is its place in the history. */
export interface Event {
  command: EventName;
  actor: Pick<Actor, "role" | "id">;
  at: Moment;
  /** The status entered, with its group; absent when the order stayed where it was. */
  to?: string;
  group?: Group;
  /** What it sets beside the status: it stands here, so that later changes of the lifecycle leave the past alone. */
  sets?: Sets;
  /** What the actor said, and what the rules worked out. */
  data?: Record<string, unknown>;
  /** The deadlines that run from now on; absent when they stay as they are. */
  deadlines?: Deadline[];
  /** A fingerprint of the idempotency key and of the request that came with it. */
  key?: string;
}

/** One running deadline; its effect stands in the lifecycle under the same name. */
export interface Deadline {
  name: string;
  dueAt: Moment;
  /** Reminders still to come, earliest first. */
  remindAt?: Moment[];
  /** How many times more it comes after this one, where it repeats. */
  left?: number;
}

/** So many photos belong to one order. */
export const maxPhotos = 20;

/** What is kept of the money that buyers pay, in basis points: 250 is 2.5 %. */
export interface PlatformFees {
  commission: number;
  acquiring: number;
}

/** What a shop set for its orders when this one was placed; later changes leave it alone. */
export interface Terms {
  deadlines?: Record<string, Duration>;
  acceptFee?: number;
  /** What is kept of the money that the shop's buyers pay. */
  fees?: PlatformFees;
  /** When the shop was open then, for deadlines that count in it. */
  openingHours?: OpeningHours;
  /** Where the days of the delivery window are counted. */
  timeZone?: string;
  /** Where the shop is: to buyers in the same city it can offer pickup (S3-07). */
  city?: string;
}

export interface Delivery {
  way: (typeof deliveryWays)[number];
  status: DeliveryStatus;
  price: number;
  from?: Moment;
  to?: Moment;
  carrier?: string;
  trackingCode?: string;
  deliverer?: string;
  /** Counts the assignments: a link is good for one of them only. */
  assignment?: number;
  estimatedMinutes?: number;
  /** Whether the buyer agrees that a third person takes it; yes, if nothing is said (S2-52). */
  thirdPersonAllowed?: boolean;
  handedTo?: string;
  comment?: string;
  failure?: string;
}

export interface Payment {
  channel: (typeof paymentChannels)[number];
  status: (typeof paymentStatuses)[number];
  /** Minor units received and given back. */
  paid: number;
  refunded: number;
  /** What is to be given back: a task for the shop. */
  refundDue: number;
  /** The provider's references of all payments, so that none counts twice. */
  references?: string[];
  /** The provider's references of all refunds, likewise. */
  refunds?: string[];
}

/** What the shop wants to change: the delivery window (S2-60), or the price (S2-62), in minor units. */
export type ProposedChange =
  | { kind: "time"; from: Moment; to: Moment }
  | { kind: "surcharge"; amount: number };

/** A proposed change that the buyer has not answered yet; `number` is the version of the order in which it was made. */
export type Proposal = ProposedChange & { number: number; reason?: string };

/**
 * What the buyer pays beyond goods and delivery, in minor units: agreed to for a reason (S2-62), or charged by the
 * lifecycle under a name of its own; below zero what came off the bill again.
 */
export type Surcharge = { amount: number; reason: string } | { amount: number; kind: string };

/** An order: the request that never changes, the state, and the events that led to it. */
export interface Order {
  id: string;
  /** Short, for people and phones, unique in the shop. */
  number: string;
  shop: string;
  lifecycle: string;
  request: NewOrder;
  terms?: Terms;
  version: number;
  status: string;
  group: Group;
  stage?: (typeof contractorStages)[number];
  stageAt?: Moment;
  stageSince?: Moment;
  placedAt: Moment;
  updatedAt: Moment;
  statusSince: Moment;
  closedAt?: Moment;
  delivery: Delivery;
  payment: Payment;
  /** The responsible seller (S1-09, S2-22). */
  assignee?: string;
  /** The pinned contractor (S0-02), and whether the order is in their archive (S0-31). */
  contractor?: string;
  archived?: boolean;
  /** Fees for accepting, and what was decided about them (S0-28, S0-29). */
  fees?: { contractor: string; amount: number; refund?: boolean }[];
  enrichment?: { clarification: string; reason: string; details: string }[];
  photos?: string[];
  photoRating?: { liked: boolean; text?: string };
  rating?: { stars: number; review?: string };
  cancelRequest?: { by: string; reason: string };
  /** What the shop has proposed, until the buyer answers or the delivery begins (S2-60, S2-62). */
  proposal?: Proposal;
  /** What the buyer has agreed to pay on top (S2-62), and what the lifecycle charged. */
  surcharges?: Surcharge[];
  reason?: string;
  deadlines: Deadline[];
  /** Since when the clock of this order stands, because of a hold or a reported problem. */
  stoppedAt?: Moment;
  hold?: { reason: string; until?: Moment };
  problem?: { text: string };
  history: Event[];
}

/** What an event changes; an undefined property goes away. */
export type OrderChange = { [K in keyof Order]?: Order[K] | undefined };
