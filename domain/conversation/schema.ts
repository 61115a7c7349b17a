import * as z from "zod";

/** What somebody writes in the conversation about an order (S3-03). */
export const newChatMessage = z.strictObject({ text: z.string().trim().min(1).max(2000) });
