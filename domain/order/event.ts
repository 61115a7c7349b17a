import type { Actor } from "../actor.ts";
import type { FieldError, Reason } from "../error.ts";
import type { Command, FeeRefundState, FieldsOf, SystemEvent } from "../lifecycle/commands.ts";
import type { Sets } from "../lifecycle/definition.ts";
import type { CarrierStatus } from "../lifecycle/enums.ts";
import type { Condition, Group } from "../lifecycle/groups.ts";
import type { OwnCommand } from "../lifecycle/own-commands.ts";
import type { Moment } from "../time/time.ts";
import type { ParcelReport } from "./effects/parcels.ts";
import type { Posting } from "./money/ledger.ts";

/** What happens to an order: a command, shared or a lifecycle's own, or what only Waymark itself records. */
export type EventName = Command | SystemEvent | OwnCommand;

/** What happened to an order: written once, never changed. Its version is its place in the history. */
export type Event = { [C in EventName]: EventOf<C> }[EventName];

/** An event of one name. */
export interface EventOf<C extends EventName> {
  command: C;
  actor: Pick<Actor, "role" | "id">;
  at: Moment;
  /** The status entered, with its group; absent when the order stayed where it was. */
  to?: string;
  group?: Group;
  /** What it sets beside the status: it stands here, so that later changes of the lifecycle leave the past alone. */
  sets?: Sets;
  /** What the actor said, and what the rules worked out; absent when that is nothing. */
  data?: EventData<C>;
  /** The deadlines that run from now on; absent when they stay as they are. */
  deadlines?: Deadline[];
  /** A fingerprint of the idempotency key and of the request that came with it. */
  key?: string;
  /** What carriers have reported after it, of whom there were too many reports for events of their own. */
  folded?: FoldedReports;
}

/** Reports of carriers without events: the newest of each parcel and status, how many there were, and since when. */
export interface FoldedReports {
  at: Moment;
  count: number;
  reports: ParcelReport[];
}

/** What an event says beside its status: the fields of its command, what rules and look-ups add, and the money. */
export type EventData<C extends EventName> = Settlement &
  (C extends Command
    ? FieldsOf<C> & (C extends keyof DerivedData ? DerivedData[C] : unknown)
    : C extends SystemEvent
      ? SystemData[C]
      : Readonly<Record<string, unknown>>);

/** What an event says of the money: what goes on the bill or comes off it, and what is owed back from then on. */
export interface Settlement {
  surcharges?: Surcharge[];
  /** What is owed back then, and what the shop keeps at most of whatever comes. */
  refundDue?: number;
  keeps?: number;
}

/** What is known of a command beyond what somebody said. */
interface DerivedData {
  accept: { fee?: number };
  acceptProposal: ProposedChange & { reason?: string | undefined };
  declineProposal: ProposedChange;
  move: { assignee?: string };
  undo: { undone: number };
  returnToFeed: { feeRefund?: FeeRefundState };
  decideFee: { contractor: string };
  /** Whose assignment this one ends. */
  assignDeliverer: { estimatedMinutes?: number; replaced?: string };
  /** The cash that the deliverer says to have collected: all that was due. */
  deliver: { amount?: number };
  confirmPayment: { provider?: string; entry?: Posting };
  refund: { reference?: string; entry?: Posting };
  /** What it changed, as paths; and how the buyer was reached until then, when their link died with it. */
  correct: { corrected?: string[]; former?: { email?: string; phone?: string } };
  requestCancel: { number: string; onTheWay: boolean };
}

interface SystemData {
  create: unknown;
  /** Money, money in another currency, which counts for nothing, or an attempt to pay that failed. */
  recordPayment: {
    entry?: Posting;
    foreign?: Posting & { currency: string };
    rejected?: Pick<Posting, "reference" | "provider">;
  };
  /** `lost` where the parcel has failed or come back with it. */
  recordDelivery: {
    status: CarrierStatus;
    carrier?: string;
    trackingCode?: string;
    reportedAt?: Moment;
    lost?: "failed" | "returned";
  };
  /** No message reaches the buyer any more. */
  recordUnreachable: { why: UnreachableReason };
  /** Somebody has looked at it, and nothing is to be done. */
  dismissTask: { task: DismissibleTask };
  remind: { deadline: string; ahead?: boolean; chargedSince?: Moment };
  expire: { deadline: string; chargedSince?: Moment };
}

/** Why no message reaches a buyer: there is nowhere to write to, or the last channel that there was has failed. */
export const unreachableReasons = ["noContact", "email", "sms"] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

/** The tasks of an order that a person closes without doing anything about it. */
export const dismissibleTasks = ["unreachable", "wrongCurrency"] as const;
export type DismissibleTask = (typeof dismissibleTasks)[number];

/** What an event says under this name, whatever the event is. */
export const saidIn = ({ data }: Event, field: string): unknown =>
  (data as Record<string, unknown> | undefined)?.[field];

/** One running deadline; its effect stands in the lifecycle under the same name. */
export interface Deadline {
  name: string;
  dueAt: Moment;
  /** Reminders still to come, earliest first. */
  remindAt?: Moment[];
  /** How many times more it comes after this one, where it repeats. */
  left?: number;
}

/** What the shop wants to change: the delivery window (S2-60), or the price (S2-62), in minor units. */
export type ProposedChange =
  | { kind: "time"; from: Moment; to: Moment }
  | { kind: "surcharge"; amount: number };

/**
 * What the buyer pays beyond goods and delivery, in minor units: agreed to for a reason (S2-62), or charged by the
 * lifecycle under a name of its own; below zero what came off the bill again.
 */
export type Surcharge = { amount: number; reason: string } | { amount: number; kind: string };

/** A command as somebody gives it; `lookups` are what the handler looked up and the caller did not say. */
export interface CommandInput {
  name: string;
  actor: Actor;
  fields: unknown;
  lookups?: Record<string, unknown>;
  key?: string;
}

/** What stands in the way of a command beside the conditions of a lifecycle. */
export const refusalKeys = [
  "unknownCommand",
  "role",
  "status",
  "undoExpired",
  "onHold",
  "notOnHold",
  "noDeadline",
  "photoKnown",
  "photoLimit",
  "parcelLimit",
  "parcelUnknown",
  "parcelKnown",
  "nothingChanges",
  "proposalReplaced",
  "proposalPast",
  "sameStatus",
  "backToNew",
  "statusUnknown",
  "reasonNeeded",
  "notSettled",
  "pastClosing",
  "closingOnly",
  "beforePlaced",
  "notFuture",
  "notPast",
  "amountNeeded",
  "tooMuch",
  "feeUnknown",
  "moneyConfirmed",
  "moneyReturned",
  "historyFull",
  "repeated",
] as const;
/** The rule that stands in the way of a command. */
export type RefusalKey = Condition | (typeof refusalKeys)[number];

/** Why a command is refused, as data: `decide` and `actions[]` give the same answer. */
export interface Refusal {
  reason: Reason;
  detail: string;
  /** The rule that stands in the way, by a name that stays: a condition, or `status`, `role`, `clock` … */
  why?: RefusalKey;
  /** The statuses in which this caller could give the command. */
  allowedIn?: string[];
}

/** Either what happens, or why nothing does. */
export type Decision = { event: Event } | { refusal: Refusal & { errors?: FieldError[] } };
