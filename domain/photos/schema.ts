import * as z from "zod";

/** What a photo can be: what phones take and browsers show. */
export const photoTypes = ["image/jpeg", "image/png", "image/webp", "image/heic"] as const;

/** A photo that somebody is about to upload: its type and its exact length, at most 10 MB. */
export const newPhoto = z.strictObject({
  contentType: z.enum(photoTypes),
  bytes: z.int().min(1).max(10_000_000),
});
