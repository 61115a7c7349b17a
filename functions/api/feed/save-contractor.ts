import { OrderError } from "../../../domain/error.ts";
import { contractorProfile } from "../../../domain/people/schema.ts";
import { keepJobWatch } from "../../../io/people/job-watches.ts";
import { saveContractor } from "../../../io/people/people.ts";
import { httpHandler } from "../../http/handler.ts";

/** PUT /v1/contractors/{id}: what a contractor offers and where; their own profile or, for an admin, anybody's (S0-08). */
export const handler = httpHandler({ body: contractorProfile }, async ({ actor, params, body, now }) => {
  const own = actor.role === "contractor" && actor.id === params.id;
  if (!own && actor.role !== "admin")
    throw new OrderError("forbidden", "Only the contractor and admins can change this profile.");
  const contractor = { ...body, id: params.id! };
  await saveContractor(contractor);
  await keepJobWatch(contractor.id, now);
  return { body: contractor };
});
