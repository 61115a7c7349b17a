import { randomUUID } from "node:crypto";
import { OrderError } from "../domain/error.ts";
import { newPhoto } from "../domain/new-photo.ts";
import { refusalToUpload } from "../domain/uploading.ts";
import { idFrom } from "../io/ids.ts";
import { takeSlot } from "../io/photo-slots.ts";
import { definitionFor, known, visibleOrder } from "./access.ts";
import { fingerprintOf, keyOf } from "./fingerprint.ts";
import { uploadView } from "./photo-view.ts";
import { door } from "./shell.ts";

/** POST /v1/orders/{id}/photos: where to upload a photo; the order changes once it has arrived (S2-26). */
export const handler = door({ body: newPhoto }, async ({ actor: caller, params, body, header, now }) => {
  const actor = await known(caller);
  const order = await visibleOrder(params.id!, actor);
  const refusal = refusalToUpload(await definitionFor(order), order, actor);
  if (refusal) {
    const { reason, detail, ...extra } = refusal;
    throw new OrderError(reason, detail, { extra });
  }
  const { role, id, shop } = actor;
  const by = { role, ...(id && { id }), ...(shop && { shop }) };
  const key = keyOf(header("idempotency-key"));
  const fingerprint = key && fingerprintOf(key, actor, "photo", body);
  const name = idFrom(order.id, fingerprint ?? randomUUID(), now);
  const photo = await takeSlot({ ...body, order: order.id, at: now, by, name, fingerprint });
  return { status: 201, body: await uploadView(photo) };
});
