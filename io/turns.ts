import type { Endpoint } from "../domain/endpoint.ts";
import { type Moment, shift } from "../domain/time.ts";
import { changeEndpoint } from "./endpoints.ts";

/** Seconds that a turn lasts at the most: longer than one page of deliveries with every time-out. */
const longest = 60;

/** Takes the turn to deliver to an endpoint; undefined when it is gone, disabled, or somebody else's turn. */
export function takeTurn(shop: string, id: string, at: Moment): Promise<Endpoint | undefined> {
  return changeEndpoint(
    { shop, id },
    {
      set: { busyUntil: shift(at, longest) },
      when: "#status = :active AND (attribute_not_exists(#busyUntil) OR #busyUntil <= :at)",
      values: { active: "active", at },
    },
  );
}

/** Notes how far the deliveries have come, and goes on with the turn. */
export async function keepTurn(endpoint: Endpoint, position: number, at: Moment): Promise<void> {
  await changeEndpoint(endpoint, { set: { position, busyUntil: shift(at, longest) } });
}

/** Notes how far the deliveries have come, and ends the turn. */
export async function endTurn(endpoint: Endpoint, position = endpoint.position): Promise<void> {
  await changeEndpoint(endpoint, { set: { position }, remove: ["busyUntil"] });
}
