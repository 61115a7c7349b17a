import { OrderError } from "../../../domain/error.ts";
import { newDeliverer } from "../../../domain/people/schema.ts";
import { findDeliverer, saveDeliverer } from "../../../io/people/people.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { withLocalPhone } from "../../http/phones.ts";

/** PUT /v1/shops/{shop}/deliverers/{id}: not for sellers, who could lead another one's mail to themselves. */
export const handler = httpHandler({ body: newDeliverer }, async ({ actor, params, body }) => {
  requireShopRole(actor, params.shop!, "director", "manager");
  if (!(await findDeliverer(params.shop!, params.id!)))
    throw new OrderError("not-found", "There is no such deliverer.");
  const deliverer = { ...(await withLocalPhone(params.shop!, body)), id: params.id! };
  return { body: await saveDeliverer(params.shop!, deliverer) };
});
