import type { Actor } from "../../../domain/actor.ts";
import { lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import type { Order } from "../../../domain/order/order.ts";
import type { TokenClaims } from "../../api-gateway/event.ts";

/** A person whom one can be on the page: who they are to the rules, and how the API knows them. */
export interface Persona {
  who: string;
  actor: Actor;
  claims: TokenClaims;
  headers?: Record<string, string>;
}

const contractors = ["marek", "ola"];

/** Everybody with a token who can have something to do with this order. */
export function personasFor(order: Order): Persona[] {
  const { shop } = order;
  return [
    personaOf("shop", { role: "director", sub: "director", shop }),
    {
      who: "buyer",
      actor: { role: "buyer", id: "storefront", shop },
      claims: { role: "storefront", sub: "storefront", shop },
      headers: { "on-behalf-of": "buyer" },
    },
    ...(lifecycleOf(order).features?.feed ? [contractorFor(order)] : []),
    personaOf("support", { role: "support", sub: "support" }),
  ];
}

function personaOf(who: string, claims: TokenClaims): Persona {
  const { role, sub, ...rest } = claims;
  return { who, actor: { role: role as Actor["role"], id: sub!, ...rest }, claims };
}

/** The pinned contractor, or one of ours who has not returned the order yet, with the service that it asks for. */
function contractorFor({ contractor, history, request: { service = "", city = "" } }: Order): Persona {
  const returned = history.flatMap(({ command, actor }) => (command === "returnToFeed" ? actor.id : []));
  const sub = contractor ?? contractors.find((id) => !returned.includes(id)) ?? contractors[0]!;
  const { actor, ...rest } = personaOf("contractor", { role: "contractor", sub });
  return { ...rest, actor: { ...actor, services: [service], cities: [city] } };
}
