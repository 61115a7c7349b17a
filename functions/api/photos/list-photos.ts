import type { Order } from "../../../domain/order/order.ts";
import type { Photo } from "../../../domain/photos/photo.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { viewUrl } from "../../../io/photos/photo-bucket.ts";
import { listPhotos } from "../../../io/photos/photos.ts";
import { visibleOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";

/** GET /v1/orders/{id}/photos, oldest first: all of them, an order has no more than one page. */
export const handler = httpHandler({}, async ({ actor: caller, params, now }) => {
  const order = await visibleOrder(params.id!, await withProfile(caller));
  const photos = await listPhotos(order.id);
  return {
    body: { items: await Promise.all(photos.map((each) => photoView(each, order, now))), next: null },
  };
});

/** A photo as the API lists it, with an address to look at it from `now` on, once it is uploaded. */
async function photoView(photo: Photo, { photos = [] }: Order, now: Moment) {
  const { id, contentType, bytes, at, by } = photo;
  const status = photos.includes(id) ? "uploaded" : photo.status;
  const url = status === "uploaded" ? await viewUrl(photo, now) : null;
  return { id, status, contentType, bytes, at, by: { role: by.role, ...(by.id && { id: by.id }) }, url };
}
