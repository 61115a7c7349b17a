import type { LifecycleName } from "../../../domain/lifecycles/registry.ts";
import { type Duration, durationSeconds, type Moment, momentAtLocalTime } from "../../../domain/time/time.ts";

/** Somebody who works with the board: how the login knows them, and what they are called. */
export interface SamplePerson {
  sub: string;
  name: string;
  role: "director" | "manager" | "seller";
  language: "en" | "ru" | "pl";
}

/** Who does something to an order: one of the staff by their `sub`, a contractor, the buyer, support, or the carrier, who reports. */
type Doer = string;

/** What somebody does: a command with its fields, a photo, something that is said to the other side, or a note. */
export type SampleStep =
  | [who: Doer, command: string, fields?: object]
  | [who: Doer, "photo" | "says" | "notes", text?: string];

/** A line of an order; goods with a SKU can have a picture. */
export interface SampleLine {
  title: string;
  sku?: string;
  imageUrl?: string;
}

/** An order of the sample, and how it came to stand where it stands. */
export interface SampleOrder {
  /** How long ago it was placed, where time can be told so. */
  ago?: Duration;
  /** Who entered it; the storefront when nobody did. */
  by?: Doer;
  order: { lines: SampleLine[]; [name: string]: unknown };
  steps?: SampleStep[];
}

/** A shop with its people and its orders. */
export interface SampleShop {
  id: string;
  lifecycle: LifecycleName;
  about: string;
  settings: object;
  staff: SamplePerson[];
  deliverers?: object[];
  orders: SampleOrder[];
}

/** When a sample is made; what lies ahead or behind is told from there. */
export interface SampleTime {
  now: Moment;
}

/** Where all of the sample shops are. */
export const sampleZone = "Europe/Warsaw";

/** The moment of a time of day, so many days from today. */
export function dayAt({ now }: SampleTime, days: number, time: string): Moment {
  const day = new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  return momentAtLocalTime(`${day}T${time}:00`, sampleZone);
}

/** A window of a delivery, so many days from today. */
export const windowAt = (time: SampleTime, days: number, from: string, to: string) => ({
  from: dayAt(time, days, from),
  to: dayAt(time, days, to),
});

/** The order in which the orders were placed: what came first is played first. */
export const byAge = (a: SampleOrder, b: SampleOrder): number => secondsAgo(b) - secondsAgo(a);

/** How many seconds ago an order was placed. */
export const secondsAgo = ({ ago }: SampleOrder): number => (ago ? durationSeconds(ago)! : 0);

/** An address in Warsaw. */
export const inWarsaw = (line1: string, postalCode: string) => ({
  ...{ line1, postalCode, city: "Warszawa", country: "PL" },
});
