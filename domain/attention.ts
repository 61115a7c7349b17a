import * as z from "zod";
import { values } from "./values.ts";

const { email } = values;

/** Which message somebody wants to have sent again or dismissed, by its id in the list of notifications. */
export const messageChoice = z.strictObject({ message: z.string().min(1).max(200) });

/** An e-mail address that is to get e-mails again. */
export const suppressedAddress = z.strictObject({ email });
