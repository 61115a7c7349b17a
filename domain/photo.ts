import * as z from "zod";
import type { Actor } from "./actor.ts";
import type { Moment } from "./time.ts";

/** What a photo can be: what phones take and browsers show. */
export const photoTypes = ["image/jpeg", "image/png", "image/webp", "image/heic"] as const;
/** So many photos belong to one order. */
export const mostPhotos = 20;

/** A photo that somebody is about to upload: its type and its exact length, at most 10 MB. */
export const newPhoto = z.strictObject({
  contentType: z.enum(photoTypes),
  bytes: z.int().min(1).max(10_000_000),
});

/** A photo of an order: asked for, and there once its upload has been seen. */
export interface Photo extends z.infer<typeof newPhoto> {
  /** The place among the order's photos, two digits, and a ULID. */
  id: string;
  order: string;
  status: "uploading" | "there";
  at: Moment;
  by: Pick<Actor, "role" | "id" | "shop">;
}

/** Whether a text can be the id of a photo. */
export const isPhotoId = (id: string): boolean => /^[01]\d-[0-9A-HJKMNP-TV-Z]{26}$/.test(id);
