import { suppressedAddress } from "../domain/attention.ts";
import { OrderError } from "../domain/error.ts";
import { lift } from "../io/suppressions.ts";
import { door } from "./shell.ts";

/** POST /v1/suppressions/lift: lets e-mails go to an address again. */
export const handler = door({ body: suppressedAddress }, async ({ actor, body }) => {
  if (actor.role !== "admin") throw new OrderError("not-yours", "This is for: admin.");
  return { body: { lifted: await lift(body.email) } };
});
