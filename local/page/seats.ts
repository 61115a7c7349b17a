import type { Actor } from "../../domain/actor.ts";
import { lifecycleOf } from "../../domain/lifecycles/all.ts";
import type { Order } from "../../domain/order.ts";
import type { Claims } from "../event.ts";

/** Somebody whom one can be on the page: who he is to the rules, and how the API knows him. */
export interface Seat {
  who: string;
  actor: Actor;
  claims: Claims;
  headers?: Record<string, string>;
}

const contractors = ["marek", "ola"];

/** Everybody with a token who can have something to do with this order. */
export function seatsAt(order: Order): Seat[] {
  const { shop } = order;
  return [
    seat("shop", { role: "director", sub: "director", shop }),
    {
      who: "buyer",
      actor: { role: "buyer", id: "storefront", shop },
      claims: { role: "storefront", sub: "storefront", shop },
      headers: { "on-behalf-of": "buyer" },
    },
    ...(lifecycleOf(order).feed ? [contractorAt(order)] : []),
    seat("support", { role: "support", sub: "support" }),
  ];
}

function seat(who: string, claims: Claims): Seat {
  const { role, sub, ...rest } = claims;
  return { who, actor: { role: role as Actor["role"], id: sub!, ...rest }, claims };
}

/** The pinned contractor, or one of ours who has not returned the order yet; he offers what it asks for. */
function contractorAt({ contractor, history, request: { service = "", city = "" } }: Order): Seat {
  const returned = history.flatMap(({ command, actor }) => (command === "returnToFeed" ? actor.id : []));
  const sub = contractor ?? contractors.find((id) => !returned.includes(id)) ?? contractors[0]!;
  const { actor, ...rest } = seat("contractor", { role: "contractor", sub });
  return { ...rest, actor: { ...actor, services: [service], cities: [city] } };
}
