import type { Order } from "../../../domain/order/order.ts";
import type { Photo } from "../../../domain/photos/photo.ts";
import { addSeconds, type Moment } from "../../../domain/time/time.ts";
import { uploadUrl, uploadUrlSeconds, viewUrl } from "../../../io/photos/photo-bucket.ts";

/** A photo that is to be uploaded, as the API shows it: one PUT of exactly its bytes, with these headers. */
export async function uploadView(photo: Photo) {
  const upload = {
    method: "PUT",
    url: await uploadUrl(photo),
    headers: { "content-type": photo.contentType },
    expiresAt: addSeconds(photo.at, uploadUrlSeconds),
  };
  return { id: photo.id, upload };
}

/** A photo as the API lists it, with an address to look at it from `now` on, once it is uploaded. */
export async function photoView(photo: Photo, { photos = [] }: Order, now: Moment) {
  const { id, contentType, bytes, at, by } = photo;
  const status = photos.includes(id) ? "uploaded" : photo.status;
  const url = status === "uploaded" ? await viewUrl(photo, now) : null;
  return { id, status, contentType, bytes, at, by: { role: by.role, ...(by.id && { id: by.id }) }, url };
}
