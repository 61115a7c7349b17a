import { type Role, roles } from "../domain/actor.ts";
import { OrderError } from "../domain/error.ts";

/** What a token can say: by plain claims, by groups of a Cognito user pool, or by the scope of a storefront. */
export interface Claims {
  role?: unknown;
  shop?: unknown;
  "cognito:groups"?: unknown;
  scope?: unknown;
}

/** Groups for people; a storefront is a machine. */
const peoples = roles.filter((role) => role !== "storefront") as string[];
const groupOfShop = /^shop\.(.+)$/;
const scopeOfShop = /^waymark\/shop\.(.+)$/;

/** The one role that a token names and its shop, if it names one; refused when it names several. */
export function roleAndShop(claims: Claims): { role: unknown; shop: unknown } {
  const groups = words(claims["cognito:groups"]);
  const scopes = words(claims.scope).filter((scope) => scopeOfShop.test(scope));
  const storefront: Role[] = scopes.length > 0 ? ["storefront"] : [];
  return {
    role: one([...given(claims.role), ...groups.filter((group) => peoples.includes(group)), ...storefront]),
    shop: one([...given(claims.shop), ...named(groups, groupOfShop), ...named(scopes, scopeOfShop)]),
  };
}

/** The gateway hands a list over as `[manager shop.clay-cats]`. */
function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string"
    ? value
        .replace(/^\[(.*)\]$/, "$1")
        .split(" ")
        .filter(Boolean)
    : [];
}

const given = (claim: unknown): unknown[] => (claim === undefined ? [] : [claim]);
const named = (texts: string[], pattern: RegExp): string[] =>
  texts.flatMap((text) => pattern.exec(text)?.[1] ?? []);

function one(all: unknown[]): unknown {
  const [first, ...others] = new Set(all);
  if (others.length === 0) return first;
  throw new OrderError("unknown-caller", "The token names more than one role or shop.");
}
