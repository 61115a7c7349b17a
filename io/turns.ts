import type { Endpoint } from "../domain/endpoint.ts";
import { type Moment, shift } from "../domain/time.ts";
import { changeEndpoint } from "./endpoints.ts";

/** Seconds that a turn lasts at the most: longer than one page of deliveries with every time-out. */
const longest = 30;

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

/** Notes how far the deliveries have come, and goes on with the turn; false when the endpoint takes no more. */
export async function keepTurn(endpoint: Endpoint, position: number, at: Moment): Promise<boolean> {
  const kept = await changeEndpoint(endpoint, { set: { position, busyUntil: shift(at, longest) } });
  return kept?.status === "active";
}

/** Ends the turn and notes, when it went well, how far the deliveries have come. */
export async function endTurn(endpoint: Endpoint, position?: number): Promise<void> {
  await changeEndpoint(endpoint, {
    ...(position !== undefined && { set: { position } }),
    remove: ["busyUntil"],
  });
}
