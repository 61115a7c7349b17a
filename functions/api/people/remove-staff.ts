import { OrderError } from "../../../domain/error.ts";
import { shopTeam } from "../../../domain/people/team.ts";
import { forgetAddresses } from "../../../io/messages/linked.ts";
import { removeAccount } from "../../../io/people/accounts.ts";
import { requireShopRole } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";

/** DELETE /v1/shops/{shop}/staff/{id}: somebody has left; who comes again with a token is known again. */
export const handler = httpHandler({}, async ({ actor, params }) => {
  const shop = params.shop!;
  requireShopRole(actor, shop, "director", "admin");
  await forgetAddresses({ team: shopTeam(shop), id: params.id! });
  const removed = await removeAccount(shop, params.id!);
  if (!removed) throw new OrderError("not-found", "There is no such person among the staff.");
  const { id, role, name = null } = removed;
  return { body: { id, role, name } };
});
