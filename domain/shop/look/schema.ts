import * as z from "zod";
import { fieldSchemas } from "../../schema.ts";
import { isPictureOrigin } from "../pictures.ts";

const { url } = fieldSchemas;

/** Where pictures on pages may come from: scheme and host, as browsers compare them. */
const imageOrigin = z
  .string()
  .max(200)
  .refine(
    (given) => isPictureOrigin(given.toLowerCase()),
    "must be an origin such as https://img.example.com, without a path",
  )
  .overwrite((given) => given.toLowerCase());

/** Where the pictures of goods may come from. */
export const imageOrigins = z
  .array(imageOrigin)
  .max(10)
  .meta({
    description:
      "Where the pictures of goods may come from on buyers' pages and on the board, beside the hosts of `logoUrl` and `website`: pictures from elsewhere are left out.",
    examples: [["https://img.example.com"]],
  });

/** The shop's sign. */
export const logoUrl = url
  .refine((address) => address.startsWith("https:"), { error: "must begin with https://" })
  .meta({ description: "A picture that mails and pages show above the shop's name." });

/** The shop's colour. */
export const color = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, "must be a colour such as #1b6b52")
  .meta({
    description: "The colour of buttons and links: darker or lighter where it could not be read as it is.",
  });
