import { addSeconds, type Moment } from "../../domain/time/time.ts";
import type { Endpoint } from "../../domain/webhooks/endpoint.ts";
import { updateEndpoint } from "./endpoints.ts";

/** Seconds that a lease lasts at the most: longer than one page of deliveries with every time-out. */
const leaseSeconds = 30;

/** Acquires the lease to deliver to an endpoint; undefined when it is gone, disabled, or leased to another run. */
export function acquireLease(shop: string, id: string, at: Moment): Promise<Endpoint | undefined> {
  return updateEndpoint(
    { shop, id },
    {
      set: { busyUntil: addSeconds(at, leaseSeconds) },
      when: "#status = :active AND (attribute_not_exists(#busyUntil) OR #busyUntil <= :at)",
      values: { active: "active", at },
    },
  );
}

/** Notes how far the deliveries have come, and renews the lease; false when the endpoint takes no more. */
export async function renewLease(endpoint: Endpoint, position: number, at: Moment): Promise<boolean> {
  const kept = await updateEndpoint(endpoint, { set: { position, busyUntil: addSeconds(at, leaseSeconds) } });
  return kept?.status === "active";
}

/** Releases the lease and notes, when it went well, how far the deliveries have come. */
export async function releaseLease(endpoint: Endpoint, position?: number): Promise<void> {
  await updateEndpoint(endpoint, {
    ...(position !== undefined && { set: { position } }),
    remove: ["busyUntil"],
  });
}
