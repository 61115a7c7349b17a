import type * as z from "zod";
import { addSeconds, type Moment } from "../time/time.ts";
import type { newEndpoint } from "./schema.ts";

/** What one secret is made of: the key it is derived with, and a salt of its own. */
export interface SecretSeed {
  key: string;
  salt: string;
  /** Until when it signs beside the newer one; absent for the newest. */
  until?: Moment;
}

/** A place where the events of a shop go. */
export type Endpoint = z.infer<typeof newEndpoint> & {
  id: string;
  shop: string;
  status: "active" | "disabled";
  createdAt: Moment;
  /** Since when it is disabled. */
  disabledAt?: Moment;
  /** Newest first. */
  seeds: [SecretSeed, ...SecretSeed[]];
  /** The place in the shop's feed that deliveries have come to. */
  position: number;
};

/** So many endpoints has a shop at the most. */
export const maxEndpoints = 10;

/** The endpoint as the API shows it, without anything that its secrets come from. */
export function endpointView({ id, url, events, status, createdAt, disabledAt, seeds }: Endpoint) {
  const retiring = seeds[1]?.until;
  return {
    ...{ id, url, events: events ?? null, status, createdAt, disabledAt: disabledAt ?? null },
    formerSecretUntil: retiring ?? null,
  };
}

/** Seconds that a former secret goes on signing beside the new one. */
const rotationOverlapSeconds = 86_400;

/** The seeds after a rotation: the former one signs for another day, older ones no more. */
export function rotateSeeds([current]: Endpoint["seeds"], next: SecretSeed, now: Moment): Endpoint["seeds"] {
  return [next, { ...current, until: addSeconds(now, rotationOverlapSeconds) }];
}

/** The seeds whose secrets sign at this moment, newest first. */
export const signingSeeds = (seeds: SecretSeed[], now: Moment): SecretSeed[] =>
  seeds.filter(({ until }) => !until || until > now);

/** Seconds from each failed attempt to the next one: the schedule that Standard Webhooks recommends. */
const retryDelaysSeconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** When a delivery is tried again after so many failed attempts; undefined after the last one. */
export function nextAttemptAt(attempts: number, now: Moment): Moment | undefined {
  const seconds = retryDelaysSeconds[attempts - 1];
  return seconds === undefined ? undefined : addSeconds(now, seconds);
}
