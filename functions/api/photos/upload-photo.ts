import { randomUUID } from "node:crypto";
import { OrderError } from "../../../domain/error.ts";
import { type Photo, uploadRefusal } from "../../../domain/photos/photo.ts";
import { newPhoto } from "../../../domain/photos/schema.ts";
import { addSeconds } from "../../../domain/time/time.ts";
import { effectiveLifecycleOf } from "../../../io/people/shops.ts";
import { uploadHeadersOf, uploadUrl, uploadUrlSeconds } from "../../../io/photos/photo-bucket.ts";
import { reserveSlot } from "../../../io/photos/photos.ts";
import { idFrom } from "../../../io/runtime/ids.ts";
import { visibleOrder, withProfile } from "../../http/access.ts";
import { httpHandler } from "../../http/handler.ts";
import { fingerprintOf, idempotencyKeyOf } from "../../http/idempotency.ts";

/** POST /v1/orders/{id}/photos: where to upload a photo; the order changes once it has arrived (S2-26). */
export const handler = httpHandler(
  { body: newPhoto },
  async ({ actor: caller, params, body, header, now }) => {
    const actor = await withProfile(caller);
    const order = await visibleOrder(params.id!, actor);
    const refusal = uploadRefusal(await effectiveLifecycleOf(order), order, actor);
    if (refusal) {
      const { reason, detail, ...extra } = refusal;
      throw new OrderError(reason, detail, { extra });
    }
    const { role, id, shop } = actor;
    const by = { role, ...(id && { id }), ...(shop && { shop }) };
    const key = idempotencyKeyOf(header("idempotency-key"));
    const fingerprint = key && fingerprintOf(key, actor, "photo", body);
    const name = idFrom(order.id, fingerprint ?? randomUUID(), now);
    const photo = await reserveSlot({ ...body, order: order.id, at: now, by, name, fingerprint });
    return { status: 201, body: await uploadView(photo) };
  },
);

/** A photo that is to be uploaded, as the API shows it: one PUT of exactly its bytes, with these headers. */
async function uploadView(photo: Photo) {
  const upload = {
    method: "PUT",
    url: await uploadUrl(photo),
    headers: uploadHeadersOf(photo),
    expiresAt: addSeconds(photo.at, uploadUrlSeconds),
  };
  return { id: photo.id, upload };
}
