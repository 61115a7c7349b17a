import { randomUUID } from "node:crypto";
import { newDeliverer } from "../../../domain/people/schema.ts";
import { saveDeliverer } from "../../../io/people/people.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { withLocalPhone } from "../../http/phones.ts";

/** POST /v1/shops/{shop}/deliverers (S4-17). */
export const handler = httpHandler({ body: newDeliverer }, async ({ actor, params, body }) => {
  requireShopRole(actor, params.shop!, "director", "manager");
  const deliverer = { ...(await withLocalPhone(params.shop!, body)), id: randomUUID() };
  return { status: 201, body: await saveDeliverer(params.shop!, deliverer) };
});
