import * as z from "zod";

/** The name of one order in a path. */
export const orderPath = {
  id: z.string().meta({ description: "The order's id.", examples: ["01JD3Q7Z5V8K2M4N6P9R0S1T3W"] }),
};

/** A page of a list. */
export const pageSchema = (item: z.ZodType) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: "The cursor of the next page; null on the last one." }),
  });
