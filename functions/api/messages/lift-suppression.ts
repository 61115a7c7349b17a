import { OrderError } from "../../../domain/error.ts";
import { suppressedAddress } from "../../../domain/messages/schema.ts";
import { liftSuppression } from "../../../io/messages/suppressions.ts";
import { httpHandler } from "../../http/handler.ts";

/** POST /v1/suppressions/lift: lets e-mails go to an address again. */
export const handler = httpHandler({ body: suppressedAddress }, async ({ actor, body }) => {
  if (actor.role !== "admin") throw new OrderError("forbidden", "Only these roles can do this: admin.");
  return { body: { lifted: await liftSuppression(body.email) } };
});
