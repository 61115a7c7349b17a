import * as z from "zod";
import { fieldSchemas } from "../schema.ts";

const { line } = fieldSchemas;

/** What a photo can be: what phones take and browsers show. */
export const photoTypes = ["image/jpeg", "image/png", "image/webp", "image/heic"] as const;

/** A photo that somebody is about to upload: its type and its exact length, at most 10 MB. */
export const newPhoto = z.strictObject({
  contentType: z.enum(photoTypes),
  bytes: z.int().min(1).max(10_000_000),
});

/** A shop's own names for what is photographed: alone, or each with the platform's category that it belongs to. */
export const photoCategories = z
  .union([
    z.array(line).max(50),
    z
      .record(line, line)
      .refine((names) => Object.keys(names).length <= 50, { error: "must have at most 50 entries" }),
  ])
  .meta({
    description:
      "The shop's own names of categories whose goods are photographed, beside the platform's: a list of names, or each name with the category it stands for. Names are compared without regard to case and white space.",
  });
