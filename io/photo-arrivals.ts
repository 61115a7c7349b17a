import { decide } from "../domain/decide.ts";
import { OrderError } from "../domain/error.ts";
import { lifecycleOf } from "../domain/lifecycles/all.ts";
import type { Photo } from "../domain/photo.ts";
import type { Moment } from "../domain/time.ts";
import { logNews } from "./log.ts";
import { append, findOrder } from "./orders.ts";
import { throwAway, uploaded } from "./photo-bucket.ts";
import { dropPhoto, findPhoto, keepPhoto } from "./photos.ts";

type Named = Pick<Photo, "order" | "id">;
const idsOf = ({ order, id }: Named) => ({ order, photo: id });

/** Whether what was promised is in the bucket; anything else is thrown away. */
export async function isThere(photo: Photo): Promise<boolean> {
  if (photo.status === "there") return true;
  const object = await uploaded(photo);
  if (object?.contentType === photo.contentType && object.bytes === photo.bytes) return true;
  if (object) await discard(photo, "An upload was not what was promised.");
  return false;
}

async function discard(named: Named, why: string): Promise<void> {
  logNews(why, idsOf(named));
  await throwAway(named);
}

/** Does what the arrival of an upload asks for; once, however often it is told. */
export async function heedUpload(named: Named, at: Moment): Promise<void> {
  const photo = await findPhoto(named.order, named.id);
  if (!photo) return discard(named, "An upload belongs to no photo that was asked for.");
  if (await isThere(photo)) await takeIn(photo, at);
}

/** Looks for an upload of which nothing was heard: its report may be lost, or it never came. */
export async function seekUpload(photo: Photo, at: Moment): Promise<void> {
  await ((await isThere(photo)) ? takeIn(photo, at) : dropPhoto(photo));
}

/** First the order, then the row: until both know of the photo, the reconciler comes again. */
async function takeIn(photo: Photo, at: Moment): Promise<void> {
  await addTo(photo, at);
  if (photo.status !== "there") await keepPhoto(photo);
}

/** Gives the order's `addPhoto` as whoever uploaded it; an order that does not want it stays as it is (S2-27). */
async function addTo({ order: id, ...photo }: Photo, at: Moment): Promise<void> {
  const order = await findOrder(id);
  if (!order) return;
  const ask = { name: "addPhoto", actor: photo.by, fields: { photo: photo.id } };
  const decision = decide(lifecycleOf(order), order, ask, at);
  if ("refusal" in decision)
    return logNews("A photo was kept beside its order.", {
      ...idsOf({ order: id, ...photo }),
      reason: decision.refusal.reason,
    });
  try {
    await append(order, decision.event);
  } catch (error) {
    if (!(error instanceof OrderError && error.reason === "changed-meanwhile")) throw error;
    await addTo({ order: id, ...photo }, at);
  }
}
