import { randomUUID } from "node:crypto";
import type { TokenClaims } from "./event.ts";
import { HttpError } from "./refusal.ts";

const shopRoles = ["storefront", "director", "manager", "seller"];
const roles = [...shopRoles, "contractor", "support", "admin"];

/** The claims that `POST /_local/tokens` asks for. */
export function claimsIn(body: Record<string, unknown>): TokenClaims {
  const { role, shop, sub = `${role}-${randomUUID().slice(0, 8)}` } = body;
  if (!roles.includes(String(role)))
    throw new HttpError(422, "invalid", `"role" is one of ${roles.join(", ")}.`);
  if (typeof sub !== "string" || !sub) throw new HttpError(422, "invalid", '"sub" is a text.');
  if (shop !== undefined && typeof shop !== "string")
    throw new HttpError(422, "invalid", '"shop" is a text.');
  if (shop === undefined && shopRoles.includes(String(role))) {
    throw new HttpError(422, "invalid", `A ${role} is bound to a "shop".`);
  }
  return { role: String(role), sub, ...(shop === undefined ? {} : { shop }) };
}
