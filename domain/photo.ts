import type * as z from "zod";
import type { Actor } from "./actor.ts";
import type { newPhoto } from "./new-photo.ts";
import type { Moment } from "./time.ts";

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
