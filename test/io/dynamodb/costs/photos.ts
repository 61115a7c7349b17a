import type { photoPatterns as patterns } from "../../../../docs/table/orders.ts";
import type { Photo } from "../../../../domain/photos/photo.ts";
import {
  findPhoto,
  listPhotos,
  markUploaded,
  removePhoto,
  reserveSlot,
} from "../../../../io/photos/photos.ts";

import { monday } from "../../../support/table/stored-orders.ts";
import type { Measured } from "./filled-table.ts";

const take = (order: string): Promise<Photo> =>
  reserveSlot({
    ...{ order, name: "3HY1K9P5E0T7Z6N4QW8XM2RBSD", contentType: "image/jpeg", bytes: 2_000_000, at: monday },
    by: { role: "manager", id: "max", shop: "clay-cats" },
  });

export const photos: Record<keyof typeof patterns, Measured> = {
  takeSlot:
    async ({ id }) =>
    () =>
      take(id),
  findPhoto: async ({ id }) => {
    const photo = await take(id);
    return () => findPhoto(id, photo.id);
  },
  keepPhoto: async ({ id }) => {
    const photo = await take(id);
    return () => markUploaded(photo);
  },
  dropPhoto: async ({ id }) => {
    const photo = await take(id);
    return () => removePhoto(photo);
  },
  listPhotos:
    async ({ id }) =>
    () =>
      listPhotos(id),
};
