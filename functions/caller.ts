import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { type Actor, type Role, roles } from "../domain/actor.ts";
import { OrderError } from "../domain/error.ts";
import { roleAndShop } from "./claims.ts";

interface AuthorizedContext {
  authorizer?: { jwt?: { claims?: Record<string, unknown> } };
}

/** The actor behind a token that the authorizer has verified; a storefront may act for its buyers. */
export function callerOf(event: APIGatewayProxyEventV2): Actor {
  const claims = (event.requestContext as AuthorizedContext).authorizer?.jwt?.claims;
  const { role, shop } = roleAndShop(claims ?? {});
  const id = claims?.sub;
  if (!isText(id, 128) || !isRole(role) || !(shop === undefined || isText(shop, 64)))
    throw new OrderError("unknown-caller", "The token names no role that Waymark knows.");
  const actor: Actor = { role, id, ...(shop && { shop }) };
  const behalf = event.headers["on-behalf-of"];
  return behalf === undefined ? actor : onBehalfOf(behalf, actor);
}

const isRole = (claim: unknown): claim is Role => (roles as readonly unknown[]).includes(claim);
/** Three claims need no schema: zod would then be in the bundle of every door. */
const isText = (claim: unknown, most: number): claim is string =>
  typeof claim === "string" && claim !== "" && claim.length <= most;

function onBehalfOf(behalf: string, actor: Actor): Actor {
  if (behalf !== "buyer") throw new OrderError("malformed", "On-Behalf-Of can only say: buyer.");
  if (actor.role === "storefront" && actor.shop) return { ...actor, role: "buyer" };
  throw new OrderError("not-yours", "Only a storefront acts for its buyers.");
}
