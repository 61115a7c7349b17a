import * as z from "zod";

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .meta({
    description: "Names this attempt: the same key with the same body is answered as before, and done once.",
    examples: ["checkout-1042"],
  });

/** The request headers of the contract. */
export const requestHeaders = {
  "Idempotency-Key": idempotencyKey.optional().meta({ param: { id: "IdempotencyKey" } }),
  "If-Match": z
    .string()
    .optional()
    .meta({
      description: "The ETag of the order that the caller has seen; another version is refused with 412.",
      examples: ['"3"'],
      param: { id: "IfMatch" },
    }),
  "On-Behalf-Of": z
    .literal("buyer")
    .optional()
    .meta({ description: "A storefront acts for the buyer of its own order.", param: { id: "OnBehalfOf" } }),
  "Required-Idempotency-Key": idempotencyKey,
};

/** The version of the order, to be sent back as If-Match. */
export const etagHeader = z.object({
  ETag: z.string().meta({ description: "The order's version.", examples: ['"3"'], header: { id: "ETag" } }),
});
