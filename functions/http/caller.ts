import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { type Actor, type Role, roles } from "../../domain/actor.ts";
import { OrderError } from "../../domain/error.ts";

interface AuthorizedContext {
  authorizer?: { jwt?: { claims?: Record<string, unknown> } };
}

/** The actor behind a token that the authorizer has verified; a storefront may act for its buyers. */
export function callerOf(event: APIGatewayProxyEventV2): Actor {
  const claims = (event.requestContext as AuthorizedContext).authorizer?.jwt?.claims;
  const { role, shop } = roleAndShop(claims ?? {});
  const id = claims?.sub;
  if (!isText(id, 128) || !isRole(role) || !(shop === undefined || isText(shop, 64)))
    throw new OrderError(
      "unauthenticated",
      `The token must have a "sub", and a "role" that is one of: ${roles.join(", ")}.`,
    );
  const actor: Actor = { role, id, ...(shop && { shop }) };
  const behalf = event.headers["on-behalf-of"];
  return behalf === undefined ? actor : onBehalfOf(behalf, actor);
}

const isRole = (claim: unknown): claim is Role => (roles as readonly unknown[]).includes(claim);
/** Three claims need no schema: zod would then be in the bundle of every handler. */
const isText = (claim: unknown, maxLength: number): claim is string =>
  typeof claim === "string" && claim !== "" && claim.length <= maxLength;

function onBehalfOf(behalf: string, actor: Actor): Actor {
  if (behalf !== "buyer") throw new OrderError("malformed", 'On-Behalf-Of must be "buyer".');
  if (actor.role === "storefront" && actor.shop) return { ...actor, role: "buyer" };
  throw new OrderError("forbidden", "Only a storefront can act on behalf of its buyers.");
}

/** What a token can say: by plain claims, by groups of a Cognito user pool, or by the scope of a storefront. */
export interface CallerClaims {
  role?: unknown;
  shop?: unknown;
  "cognito:groups"?: unknown;
  scope?: unknown;
}

/** Groups for people; a storefront is a machine. */
const peopleRoles = roles.filter((role) => role !== "storefront") as string[];
const shopGroup = /^shop\.(.+)$/;
const shopScope = /^waymark\/shop\.(.+)$/;

/** The one role that a token names and its shop, if it names one; refused when it names several. */
export function roleAndShop(claims: CallerClaims): { role: unknown; shop: unknown } {
  const groups = listOf(claims["cognito:groups"]);
  const scopes = listOf(claims.scope).filter((scope) => shopScope.test(scope));
  const storefront: Role[] = scopes.length > 0 ? ["storefront"] : [];
  return {
    role: onlyValue([
      ...optional(claims.role),
      ...groups.filter((group) => peopleRoles.includes(group)),
      ...storefront,
    ]),
    shop: onlyValue([
      ...optional(claims.shop),
      ...matchesIn(groups, shopGroup),
      ...matchesIn(scopes, shopScope),
    ]),
  };
}

/** The gateway hands a list over as `[manager shop.clay-cats]`. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string"
    ? value
        .replace(/^\[(.*)\]$/, "$1")
        .split(" ")
        .filter(Boolean)
    : [];
}

const optional = (claim: unknown): unknown[] => (claim === undefined ? [] : [claim]);
const matchesIn = (texts: string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => pattern.exec(text)?.[1] ?? []);

function onlyValue(all: unknown[]): unknown {
  const [first, ...others] = new Set(all);
  if (others.length === 0) return first;
  throw new OrderError("unauthenticated", "The token must name one role and at most one shop.");
}
