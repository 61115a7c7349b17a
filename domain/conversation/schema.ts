import * as z from "zod";
import { fieldSchemas } from "../schema.ts";

/** What somebody writes: in the conversation about an order (S3-03), or as a note beside it. */
export const newText = z.strictObject({ text: fieldSchemas.longText });
