import { commands } from "../domain/commands.ts";
import { OrderError } from "../domain/error.ts";
import type { Order } from "../domain/order.ts";
import { findDeliverer } from "../io/people.ts";
import { isUploaded } from "../io/photo-arrivals.ts";
import { findPhoto } from "../io/photos.ts";
import { findShop } from "../io/shops.ts";

type LookupResult = Record<string, unknown>;
type Lookup = (order: Order, fields: unknown) => Promise<LookupResult>;

/** What a command has to know beyond its order. */
const lookups: Record<string, Lookup> = {
  /** The deliverer must be one of the shop's; the shop's settings give the estimate (S4-16, S4-25). */
  assignDeliverer: async ({ shop }, fields) => {
    const wish = commands.assignDeliverer.safeParse(fields);
    if (!wish.success) return {};
    const [person, settings] = await Promise.all([findDeliverer(shop, wish.data.deliverer), findShop(shop)]);
    if (!person) {
      const errors = [{ pointer: "/deliverer", detail: "is not one of the shop's deliverers" }];
      throw new OrderError("invalid", "Some fields are wrong.", { extra: { errors } });
    }
    const estimatedMinutes = settings?.estimatedDeliveryMinutes;
    return estimatedMinutes ? { estimatedMinutes } : {};
  },
  /** Only what has been uploaded is a photo; usually its arrival has said so by itself (S2-26). */
  addPhoto: async ({ id }, fields) => {
    const wish = commands.addPhoto.safeParse(fields);
    if (!wish.success) return {};
    const photo = await findPhoto(id, wish.data.photo);
    if (photo && (await isUploaded(photo))) return {};
    const errors = [{ pointer: "/photo", detail: "is the id of no photo that has been uploaded" }];
    throw new OrderError("invalid", "Some fields are wrong.", { extra: { errors } });
  },
};

/** Looks up what this command needs; undefined when its order says everything. */
export async function lookUpFor(
  name: string,
  fields: unknown,
  order: Order,
): Promise<LookupResult | undefined> {
  return Object.hasOwn(lookups, name) ? lookups[name]!(order, fields) : undefined;
}
