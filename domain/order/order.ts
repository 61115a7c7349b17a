import type { contractorStages, FeeRefundState, paymentStatuses } from "../lifecycle/commands.ts";
import type { DeliveryStatus, deliveryWays, paymentChannels } from "../lifecycle/enums.ts";
import type { Group } from "../lifecycle/groups.ts";
import type { OpeningHours } from "../time/opening-hours.ts";
import type { Duration, Moment } from "../time/time.ts";
import type { Parcel } from "./effects/parcels.ts";
import type { Deadline, Event, ProposedChange, Surcharge, UnreachableReason } from "./event.ts";
import type { CheckoutPlace, LedgerEntry } from "./money/ledger.ts";
import type { NewOrder } from "./schema.ts";

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
  /** Whether a name of the shop's own says that the goods are photographed (S2-27). */
  photographed?: boolean;
  /** Where the shop is: to buyers in the same city it can offer pickup (S3-07). */
  city?: string;
}

/** How the order is delivered, and how far that is. */
export interface Delivery {
  /** Absent while nobody has chosen one: then nothing is said of it. */
  way?: (typeof deliveryWays)[number];
  status: DeliveryStatus;
  price: number;
  from?: Moment;
  to?: Moment;
  /** Of the newest parcel. */
  carrier?: string;
  trackingCode?: string;
  parcels?: Parcel[];
  deliverer?: string;
  /** Counts the assignments: a link is good for one of them only. */
  assignment?: number;
  estimatedMinutes?: number;
  /** When the deliverer set out; gone after a failure, with another deliverer, and when the order goes back. */
  setOutAt?: Moment;
  /** Whether the buyer agrees that a third person takes it: where buyers are asked, silence is no consent (S2-52). */
  thirdPersonAllowed?: boolean;
  handedTo?: string;
  comment?: string;
  failure?: string;
}

/** How the order is paid, and what has come in and gone out; amounts in minor units. */
export interface Payment {
  /** Likewise. */
  channel?: (typeof paymentChannels)[number];
  status: (typeof paymentStatuses)[number];
  /** Minor units received and given back. */
  paid: number;
  refunded: number;
  /** What is to be given back: a task for the shop. */
  refundDue: number;
  /** How it stands as long as nothing has come: what staff, the lifecycle or the provider said last. */
  said: "pending" | "unpaid" | "rejected";
  /** Every sum that came in or went out; the sums and the status follow from it. */
  entries?: LedgerEntry[];
}

/** A proposed change that the buyer has not answered yet; `number` is the version of the order in which it was made. */
export type Proposal = ProposedChange & { number: number; reason?: string };

/** An order: the request as corrections left it, the state, and the events that led to it. */
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
  /** The pinned contractor (S0-02), and whether they have put the order into their archive or taken it out (S0-31). */
  contractor?: string;
  archived?: boolean;
  /** Fees for accepting, and what was decided about them (S0-28, S0-29). */
  fees?: { contractor: string; amount: number; refund?: FeeRefundState }[];
  enrichment?: { clarification: string; reason: string; details: string }[];
  photos?: string[];
  photoRating?: { liked: boolean; text?: string };
  rating?: { stars: number; review?: string };
  /** What support is asked: whose order it is, why, and whether its courier had left then (S2-45). */
  cancelRequest?: { by: string; number: string; reason: string; onTheWay: boolean };
  /** What the shop has proposed, until the buyer answers or the delivery begins (S2-60, S2-62). */
  proposal?: Proposal;
  /** What the shop keeps at most of what was paid, in minor units, where the order's end says so. */
  keeps?: number;
  /** What the buyer has agreed to pay on top (S2-62), and what the lifecycle charged. */
  surcharges?: Surcharge[];
  reason?: string;
  /** No message reaches the buyer, until their contacts are corrected or somebody dismisses it. */
  unreachable?: { since: Moment; why: UnreachableReason };
  /** How often the buyer's link was replaced: only the newest one is good. */
  linkRenewals?: number;
  deadlines: Deadline[];
  /** Since when the clock of this order stands, because of a hold or a reported problem. */
  stoppedAt?: Moment;
  hold?: { reason: string; until?: Moment };
  problem?: { text: string };
  /** Its place among the orders that one checkout became; absent where it became one order. */
  checkout?: CheckoutPlace;
  /** How many reports of carriers stand in its events without one of their own; it tells two states of one version apart. */
  foldedReports?: number;
  /** Since when it knows nothing of people any more. */
  erasedAt?: Moment;
  history: Event[];
}

/** What an event changes; an undefined property goes away. */
export type OrderChange = { [K in keyof Order]?: Order[K] | undefined };
