import * as z from "zod";
import { fieldSchemas } from "../../schema.ts";
import { openingHours } from "../../time/schema.ts";

const { address, line, localPhone, url } = fieldSchemas;

/** A link to the place on a map. */
export const mapUrl = url.meta({
  description: "The place on a map of the shop's choice; without it, a search for its address.",
});

/** A place of the shop's own where buyers fetch what they have ordered. */
const pickupPlace = z.strictObject({
  id: line,
  name: line.optional(),
  address: z.union([address, line]).optional(),
  phone: localPhone.optional(),
  openingHours: openingHours.optional(),
  mapUrl: mapUrl.optional(),
});

/** All of them, under ids of their own. */
export const pickupPoints = z
  .array(pickupPlace)
  .max(50)
  .superRefine((all, context) => {
    all.forEach(({ id }, i) => {
      if (all.findIndex((each) => each.id === id) < i)
        context.addIssue({ code: "custom", path: [i, "id"], message: "must not be the id of two places" });
    });
  })
  .meta({
    description:
      "Places where buyers fetch their orders. An order names one by its id, in `delivery.pickupPoint.id`; one that names none is fetched from the shop's own `address`.",
  });
