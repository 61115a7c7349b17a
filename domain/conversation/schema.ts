import * as z from "zod";

/** What somebody writes in the dialog of an order (S3-03). */
export const newChatMessage = z.strictObject({ text: z.string().trim().min(1).max(2000) });
