import { OrderError } from "../../domain/error.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { decide } from "../../domain/order/decide.ts";
import type { Photo } from "../../domain/photos/photo.ts";
import type { Moment } from "../../domain/time/time.ts";
import { deleteUpload, findUpload } from "../photos/photo-bucket.ts";
import { findPhoto, findPhotoInSlot, markUploaded, removePhoto } from "../photos/photos.ts";
import { logInfo } from "../runtime/log.ts";
import { appendEvent, findOrder } from "./orders.ts";

type PhotoKey = Pick<Photo, "order" | "id">;
const idsOf = ({ order, id }: PhotoKey) => ({ order, photo: id });

/** Whether what was promised is in the bucket; anything else is thrown away. */
export async function isUploaded(photo: Photo): Promise<boolean> {
  if (photo.status === "uploaded") return true;
  const object = await findUpload(photo);
  if (object?.contentType === photo.contentType && object.bytes === photo.bytes) return true;
  if (object) await discardUpload(photo, "An upload was not what was promised.");
  return false;
}

async function discardUpload(photo: PhotoKey, why: string): Promise<void> {
  logInfo(why, idsOf(photo));
  await deleteUpload(photo);
}

/** Adds an uploaded photo to its order; once, however often the upload is reported. */
export async function applyUpload(key: PhotoKey, at: Moment): Promise<void> {
  const photo = await findPhoto(key.order, key.id);
  if (!photo) return discardUpload(key, "An upload belongs to no photo that was asked for.");
  if (await isUploaded(photo)) await acceptUpload(photo, at);
}

/** Looks for an upload that nothing has reported: its report may be lost, or it never came. */
export async function checkUpload(order: string, slot: string, at: Moment): Promise<void> {
  const photo = await findPhotoInSlot(order, slot);
  if (photo) await ((await isUploaded(photo)) ? acceptUpload(photo, at) : removePhoto(photo));
}

/** First the order, then the row: until both know of the photo, the reconciler comes again. */
async function acceptUpload(photo: Photo, at: Moment): Promise<void> {
  await addToOrder(photo, at);
  if (photo.status !== "uploaded") await markUploaded(photo);
}

/** Executes the order's `addPhoto` as its uploader; an order that does not take it stays as it is (S2-27). */
async function addToOrder({ order: id, ...photo }: Photo, at: Moment): Promise<void> {
  const order = await findOrder(id);
  if (!order) return;
  const command = { name: "addPhoto", actor: photo.by, fields: { photo: photo.id } };
  const decision = decide(lifecycleOf(order), order, command, at);
  if ("refusal" in decision)
    return logInfo("A photo was kept beside its order.", {
      ...idsOf({ order: id, ...photo }),
      reason: decision.refusal.reason,
    });
  try {
    await appendEvent(order, decision.event);
  } catch (error) {
    if (!(error instanceof OrderError && error.reason === "version-conflict")) throw error;
    await addToOrder({ order: id, ...photo }, at);
  }
}
