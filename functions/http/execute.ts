import type { Actor } from "../../domain/actor.ts";
import { fieldError, OrderError, reusedKeyError } from "../../domain/error.ts";
import { commands } from "../../domain/lifecycle/commands.ts";
import type { Lifecycle } from "../../domain/lifecycle/definition.ts";
import { calendarDayOf } from "../../domain/listing/indexes.ts";
import { refusalOf } from "../../domain/order/authorize.ts";
import { decide } from "../../domain/order/decide.ts";
import type { Event } from "../../domain/order/event.ts";
import { stateAt } from "../../domain/order/evolve.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Moment } from "../../domain/time/time.ts";
import { appendEvent } from "../../io/orders/orders.ts";
import { isUploaded } from "../../io/orders/photo-uploads.ts";
import { claimFeeRefund, findDeliverer } from "../../io/people/people.ts";
import { findShop } from "../../io/people/shops.ts";
import { findPhoto } from "../../io/photos/photos.ts";
import { rememberParcel } from "../../io/reports/parcels.ts";
import { checkIfMatch, fingerprintOf } from "./idempotency.ts";

/** A command as a request brings it, by a token or by a link. */
export interface CommandRequest {
  name: string;
  fields: unknown;
  /** Makes a repetition harmless: the same key and fields give the same answer. */
  key?: string | undefined;
  /** The versions that the order may have, as an If-Match header says it. */
  match?: string | undefined;
  /** The order as the caller may see it, for a refusal of who was not up to date; pages show it by themselves. */
  show?: (order: Order) => object | undefined;
}

/** The order after a command, as it was when the command came first; and as it is now, which says what may be shown. */
export interface CommandResult {
  order: Order;
  present: Order;
}

/** The order after a command; refused as an OrderError by the rules, or when another command came first. */
export async function executeCommand(
  lifecycle: Lifecycle,
  order: Order,
  actor: Actor,
  request: CommandRequest,
  now: Moment,
): Promise<CommandResult> {
  const { name, fields, key, match, show } = request;
  const fingerprint = key && fingerprintOf(key, actor, name, fields);
  const earlier = fingerprint && repeatedResult(order, fingerprint);
  if (earlier) return { order: earlier, present: order };
  checkIfMatch(order, match, () => show?.(order));
  const isOpen = !refusalOf(lifecycle, order, name, actor, now);
  const lookedUp = isOpen && (await lookUpFor(name, fields, order, { actor, now }));
  const input = {
    name,
    actor,
    fields,
    ...(lookedUp && { lookups: lookedUp }),
    ...(fingerprint && { key: fingerprint }),
  };
  const decision = decide(lifecycle, order, input, now);
  const decideAgain = (current: Order) => executeCommand(lifecycle, current, actor, request, now);
  if ("event" in decision) return storeEvent(order, decision.event, decideAgain, show);
  const { reason, detail, ...extra } = decision.refusal;
  throw new OrderError(reason, detail, { extra });
}

/** The order as it was after the same command with the same key; the key with another request is refused. */
function repeatedResult(order: Order, fingerprint: string): Order | undefined {
  const [key] = fingerprint.split(".");
  const place = order.history.findIndex((event) => event.key?.split(".")[0] === key);
  if (place < 0) return undefined;
  if (order.history[place]!.key === fingerprint) return stateAt(order, place + 1);
  throw reusedKeyError();
}

/** Writes a decided event; where only a report was folded in meanwhile, nobody else came first. */
async function storeEvent(
  order: Order,
  event: Event,
  decideAgain: (current: Order) => Promise<CommandResult>,
  show?: CommandRequest["show"],
): Promise<CommandResult> {
  try {
    const next = await appendEvent(order, event);
    return { order: next, present: next };
  } catch (error) {
    if (!(error instanceof OrderError) || error.reason !== "version-conflict") throw error;
    const current = error.extra.current as Order;
    if (current.version === order.version) return decideAgain(current);
    const same = event.key && repeatedResult(current, event.key);
    if (same) return { order: same, present: current };
    const shown = show?.(current);
    const detail = shown
      ? `Somebody else came first with ${current.history.at(-1)?.command}: read \`current\`, then decide.`
      : "Somebody else came first.";
    throw new OrderError(error.reason, detail, { cause: error, extra: { ...(shown && { current: shown }) } });
  }
}

type LookupResult = Record<string, unknown>;
/** Who asks, and when. */
interface LookupContext {
  actor: Actor;
  now: Moment;
}
type Lookup = (order: Order, fields: unknown, context: LookupContext) => Promise<LookupResult>;

/**
 * Whose parcel it is is written before the order says so: a carrier that names only its own number finds the order,
 * and an order that then does not name the parcel takes no report of it.
 */
async function rememberNamedParcel({ id }: Order, fields: unknown): Promise<LookupResult> {
  const parsed = commands.addParcel.safeParse(namesIn(fields));
  if (parsed.success) await rememberParcel(parsed.data, id);
  return {};
}

const namesIn = (fields: unknown) => {
  const { carrier, trackingCode } = (fields ?? {}) as Record<string, unknown>;
  return { carrier, trackingCode };
};

/** What a command has to know beyond its order. */
const lookups: Record<string, Lookup> = {
  /** The deliverer must be one of the shop's; the shop's settings give the estimate (S4-16, S4-25). */
  assignDeliverer: async ({ shop }, fields) => {
    const parsed = commands.assignDeliverer.safeParse(fields);
    if (!parsed.success) return {};
    const [person, settings] = await Promise.all([
      findDeliverer(shop, parsed.data.deliverer),
      findShop(shop),
    ]);
    if (!person) throw fieldError("/deliverer", "must be the id of one of the shop's deliverers");
    const estimatedMinutes = settings?.estimatedDeliveryMinutes;
    return estimatedMinutes ? { estimatedMinutes } : {};
  },
  /** The platform's rule may give a contractor the fee back at once, so many times a month (S0-29). */
  returnToFeed: async ({ id, shop, fees = [] }, fields, { actor, now }) => {
    const fee = fees.length - 1;
    const owned = fees[fee]?.contractor === actor.id && !fees[fee]?.refund;
    if (!owned || !commands.returnToFeed.safeParse(fields).success) return {};
    const { feeRefunds, timeZone = "UTC" } = (await findShop(shop)) ?? {};
    if (!feeRefunds?.auto) return {};
    const month = calendarDayOf(now, timeZone).slice(0, 7);
    const claim = { contractor: actor.id!, shop, month, fee: `${id}.${fee}` };
    return (await claimFeeRefund(claim, feeRefunds.perMonth)) ? { feeRefund: "granted" } : {};
  },
  ship: rememberNamedParcel,
  addParcel: rememberNamedParcel,
  correctParcel: rememberNamedParcel,
  /** Only what has been uploaded is a photo; usually its upload has been reported already (S2-26). */
  addPhoto: async ({ id }, fields) => {
    const parsed = commands.addPhoto.safeParse(fields);
    if (!parsed.success) return {};
    const photo = await findPhoto(id, parsed.data.photo);
    if (photo && (await isUploaded(photo))) return {};
    throw fieldError("/photo", "must be the id of a photo that has been uploaded");
  },
};

/** Commands that count something for good before their event is written: they are decided on a fresh read only. */
export const countingCommands: ReadonlySet<string> = new Set(["returnToFeed"]);

/** Looks up what this command needs; undefined when its order says everything. */
export async function lookUpFor(
  name: string,
  fields: unknown,
  order: Order,
  context: LookupContext,
): Promise<LookupResult | undefined> {
  return Object.hasOwn(lookups, name) ? lookups[name]!(order, fields, context) : undefined;
}
