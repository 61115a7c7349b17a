import { listPhotos } from "../../../io/photos/photos.ts";
import { visibleOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { photoView } from "./photo-view.ts";

/** GET /v1/orders/{id}/photos, oldest first: all of them, an order has no more than one page. */
export const handler = httpHandler({}, async ({ actor: caller, params, now }) => {
  const order = await visibleOrder(params.id!, await withProfile(caller));
  const photos = await listPhotos(order.id);
  return {
    body: { items: await Promise.all(photos.map((each) => photoView(each, order, now))), next: null },
  };
});
