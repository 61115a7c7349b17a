import { listPhotos } from "../io/photos.ts";
import { known, visibleOrder } from "./access.ts";
import { photoView } from "./photo-view.ts";
import { door } from "./shell.ts";

/** GET /v1/orders/{id}/photos, oldest first: all of them, an order has no more than one page. */
export const handler = door({}, async ({ actor: caller, params, now }) => {
  const order = await visibleOrder(params.id!, await known(caller));
  const photos = await listPhotos(order.id);
  return {
    body: { items: await Promise.all(photos.map((each) => photoView(each, order, now))), next: null },
  };
});
