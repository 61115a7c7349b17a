import * as z from "zod";
import { fieldSchemas } from "./values.ts";

const { email } = fieldSchemas;

/** Which message somebody wants to have sent again or dismissed, by its id in the list of notifications. */
export const notificationChoice = z.strictObject({ message: z.string().min(1).max(200) });

/** An e-mail address that is to get e-mails again. */
export const suppressedAddress = z.strictObject({ email });
