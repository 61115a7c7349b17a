import type * as z from "zod";
import type { newOrder } from "../../domain/order/schema.ts";

/** An order as it is posted to Waymark. */
export type OrderRequest = z.input<typeof newOrder>;
/** A line of an order. */
export type OrderLine = NonNullable<OrderRequest["lines"]>[number];

/** One order of a file, in Waymark's terms. */
export interface ImportedOrder {
  /** What the shop calls it, for people. */
  name: string;
  /** The Idempotency-Key: the same for the same order of the same shop system, whenever it is read. */
  key: string;
  request: OrderRequest;
  /** What the shop itself counts, in minor units. */
  total?: number | undefined;
  /** What was given back of it in part, in minor units, each by the shop system's own id. */
  refunds?: ImportedRefund[];
  /** What there is no place for in a new order, as sentences. */
  remarks: string[];
}

/** A sum that the shop gave back, and what it calls that. */
export interface ImportedRefund {
  amount: number;
  reference: string;
}

/** One that is not taken over, and why. */
export interface SkippedOrder {
  name: string;
  why: string;
}

/** Thrown where an order of a file is none that can be placed; the message says why, after "was not taken: ". */
export class NotTaken extends Error {}

/** The orders of a file, each by itself: what is wrong with one holds up no other. */
export function readEach<T>(
  orders: readonly T[],
  nameOf: (order: T) => string,
  read: (order: T) => ImportedOrder,
): (ImportedOrder | SkippedOrder)[] {
  return orders.map((order, i) => {
    try {
      return read(order);
    } catch (error) {
      const why =
        error instanceof NotTaken ? error.message : `it cannot be read (${(error as Error).message})`;
      return { name: nameOf(order) || `order ${i + 1} of the file`, why };
    }
  });
}

type Present<T> = T extends null
  ? undefined
  : T extends readonly (infer Each)[]
    ? Present<Each>[]
    : T extends object
      ? { [Name in keyof T]: Present<T[Name]> }
      : T;

/** The value without what says nothing: no null, no empty text, no object or list of such. */
export function present<T>(value: T): Present<T> {
  return withoutNothing(value) as Present<T>;
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing).filter((each) => each !== undefined);
  if (typeof value !== "object" || value === null) return value === null || value === "" ? undefined : value;
  const fields = Object.entries(value).map(([name, each]) => [name, withoutNothing(each)] as const);
  const said = fields.filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0));
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** First and last name, as people write them; undefined when there is neither. */
export const fullName = (...parts: (string | null | undefined)[]): string | undefined =>
  parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(" ") || undefined;
