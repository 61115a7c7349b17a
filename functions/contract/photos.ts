import * as z from "zod";
import { newPhoto, photoTypes } from "../../domain/photos/schema.ts";
import { actorSchema, momentSchema, orderPath, pageSchema } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";

const id = z.string().meta({ examples: ["00-3HY1K9P5E0T7Z6N4QW8XM2RBSD"] });

const upload = z
  .object({
    id,
    upload: z.object({
      method: z.literal("PUT"),
      url: z.string(),
      headers: z.object({ "content-type": z.enum(photoTypes), "if-none-match": z.literal("*") }),
      expiresAt: momentSchema,
    }),
  })
  .meta({ id: "PhotoUpload" });

const photo = z
  .object({
    ...{ id, status: z.enum(["uploading", "uploaded"]) },
    ...newPhoto.shape,
    at: momentSchema,
    by: actorSchema,
    url: z
      .string()
      .nullable()
      .meta({ description: "Where to look at it, for an hour; null until it is there." }),
  })
  .meta({ id: "Photo" });

/** Photos of the goods; by handler. */
export const photoOperations = {
  "upload-photo": {
    tag: "photos",
    summary: "Upload a photo of the goods",
    description:
      "Answers where to PUT it: exactly so many bytes of this type, within a quarter of an hour. " +
      "Its arrival adds it to the order (`addPhoto`) where the goods are photographed; elsewhere it is only listed.",
    params: orderPath,
    headers: ["Idempotency-Key"],
    body: newPhoto.meta({ id: "NewPhoto" }),
    answer: { status: 201, description: "Where to upload it.", schema: upload },
    refusals: ["forbidden", "invalid-state", "idempotency-key-reused"],
  },
  "list-photos": {
    tag: "photos",
    summary: "List the photos of an order, oldest first",
    params: orderPath,
    headers: ["On-Behalf-Of"],
    answer: { description: "All of them, at most 20.", schema: pageSchema(photo) },
  },
} satisfies Record<string, Operation>;
