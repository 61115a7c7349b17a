import * as z from "zod";
import type { Actor } from "../../../domain/actor.ts";
import { OrderError } from "../../../domain/error.ts";
import type { Order } from "../../../domain/order/order.ts";
import { maySee } from "../../../domain/order/parties.ts";
import { countryOfShop } from "../../../domain/people/phone.ts";
import { fieldSchemas } from "../../../domain/schema.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { knownOrder } from "../../../io/orders/known-orders.ts";
import { effectiveLifecycleOf, findShop } from "../../../io/people/shops.ts";
import {
  inWordsOf,
  isReachable,
  orderReply,
  reachableOrder,
  shownOrder,
  withProfile,
} from "../../http/access.ts";
import { type CommandRequest, countingCommands, executeCommand } from "../../http/execute.ts";
import { httpHandler } from "../../http/handler.ts";
import { idempotencyKeyOf } from "../../http/idempotency.ts";
import { withE164 } from "../../http/phones.ts";
import { statusPageFor } from "../../http/status-page.ts";

/** POST /v1/orders/{id}/{command}: the one way in which callers with a token move orders. */
export const handler = httpHandler(
  { body: z.unknown() },
  async ({ actor: caller, params, body: fields, header, now }) => {
    const actor = await withProfile(caller);
    const key = idempotencyKeyOf(header("idempotency-key"));
    const accepted = header("accept-language");
    const given = { name: params.command!, fields, key, match: header("if-match"), accepted };
    const { lifecycle, after, present } =
      (await commandKnown(params.id!, actor, given, now)) ??
      (await command(await reachableOrder(params.id!, actor), actor, given, now));
    const statusPage = await statusPageFor(present, actor);
    return orderReply(lifecycle, after, actor, { accepted, present, statusPage });
  },
);

/** A command with the languages that the caller reads, as an Accept-Language header says them. */
type GivenCommand = CommandRequest & { accepted: string | undefined };

/**
 * Gives a command to an order that this process has just written. Undefined where nothing was written: what it knew may
 * be old, so that only a fresh read may answer. Two commands that met here are refused as they always are.
 */
async function commandKnown(id: string, actor: Actor, given: GivenCommand, now: Moment) {
  const order = countingCommands.has(given.name) ? undefined : knownOrder(id);
  if (!order || !isReachable(order, actor)) return undefined;
  try {
    const result = await command(order, actor, given, now);
    return result.present.version > order.version ? result : undefined;
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    const met = error.reason === "version-conflict" && knownOrder(id);
    if (met && met.version > order.version) throw error;
    return undefined;
  }
}

async function command(order: Order, actor: Actor, given: GivenCommand, now: Moment) {
  const lifecycle = await effectiveLifecycleOf(order);
  const { accepted, ...request } = given;
  const isCorrection = request.name === "correct";
  const fields = isCorrection ? await withPhones(order, request.fields) : request.fields;
  const show = (current: Order) =>
    maySee(lifecycle, current, actor) ? shownOrder(lifecycle, current, actor, { accepted }) : undefined;
  try {
    const result = await executeCommand(lifecycle, order, actor, { ...request, fields, show }, now);
    return { lifecycle, after: result.order, present: result.present };
  } catch (error) {
    throw inWordsOf(lifecycle, accepted, error);
  }
}

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
