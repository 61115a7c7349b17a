import { OrderError } from "../../../domain/error.ts";
import { findContractor } from "../../../io/people/people.ts";
import { httpHandler } from "../../http/handler.ts";

/** GET /v1/contractors/{id}. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const own = actor.role === "contractor" && actor.id === params.id;
  if (!own && actor.role !== "admin" && actor.role !== "support")
    throw new OrderError("forbidden", "Only the contractor, support and admins can read this profile.");
  const contractor = await findContractor(params.id!);
  if (!contractor) throw new OrderError("not-found", "There is no such contractor.");
  return { body: contractor };
});
