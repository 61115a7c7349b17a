import * as z from "zod";
import type { Order } from "../../../domain/order/order.ts";
import { countryOfShop } from "../../../domain/people/phone.ts";
import { fieldSchemas } from "../../../domain/schema.ts";
import { findShop } from "../../../io/people/shops.ts";
import { effectiveLifecycleOf, orderReply, reachableOrder, withProfile } from "../../http/access.ts";
import { executeCommand } from "../../http/execute.ts";
import { httpHandler } from "../../http/handler.ts";
import { idempotencyKeyOf } from "../../http/idempotency.ts";
import { withE164 } from "../../http/phones.ts";
import { statusPageFor } from "../../http/status-page.ts";

/** POST /v1/orders/{id}/{command}: the one way in which callers with a token move orders. */
export const handler = httpHandler(
  { body: z.unknown() },
  async ({ actor: caller, params, body: fields, header, now }) => {
    const actor = await withProfile(caller);
    const order = await reachableOrder(params.id!, actor);
    const lifecycle = await effectiveLifecycleOf(order);
    const key = idempotencyKeyOf(header("idempotency-key"));
    const accepted = header("accept-language");
    const isCorrection = params.command === "correct";
    const given = isCorrection ? await withPhones(order, fields) : fields;
    const request = { name: params.command!, fields: given, key, match: header("if-match"), accepted };
    const { order: after, present } = await executeCommand(lifecycle, order, actor, request, now);
    const statusPage = await statusPageFor(present, actor);
    return orderReply(lifecycle, after, actor, { accepted, present, statusPage });
  },
);

/** A correction with its phones as E.164, in whichever spelling of the country that it goes to, or where the shop is. */
async function withPhones({ shop, request }: Order, fields: unknown): Promise<unknown> {
  const said = localPhones.safeParse(fields);
  if (!said.success) return fields;
  const { buyer, recipient, ...rest } = said.data;
  const isLocal = [buyer, recipient].some((person) => person?.phone && !person.phone.startsWith("+"));
  const home = isLocal ? countryOfShop((await findShop(shop)) ?? {}) : undefined;
  const countries = [rest.delivery?.address?.country, request.delivery.address?.country, home];
  return {
    ...rest,
    ...(buyer && { buyer: withE164(buyer, countries, "/buyer") }),
    ...(recipient && { recipient: withE164(recipient, countries, "/recipient") }),
  };
}

const person = z.looseObject({ phone: fieldSchemas.localPhone.optional() }).optional();
const place = z.looseObject({ address: z.looseObject({ country: z.string().optional() }).optional() });
/** Where phones stand in a correction; what else is right in it, the order decides. */
const localPhones = z.looseObject({ buyer: person, recipient: person, delivery: place.optional() });
