import { randomUUID } from "node:crypto";
import { durationSeconds } from "../../domain/time/time.ts";
import type { TokenClaims } from "../api-gateway/event.ts";
import { HttpError } from "../http.ts";

const latestMoment = Date.parse("9999-01-01T00:00:00Z");

/** Where an advance goes, in milliseconds, from `{ by }` or `{ to }` and the present; refuses to go back. */
export function advanceTarget(body: Record<string, unknown>, now: number): number {
  const target = body.by === undefined ? momentIn(body.to) : now + durationIn(body.by);
  if (target < now) throw new HttpError("malformed", "The clock only goes forwards.");
  if (target > latestMoment) throw new HttpError("malformed", "The clock ends with the year 9998.");
  return target;
}

function durationIn(by: unknown): number {
  const seconds = typeof by === "string" ? durationSeconds(by) : undefined;
  if (seconds === undefined) throw new HttpError("malformed", '"by" is a duration such as P3D or PT15M.');
  return seconds * 1000;
}

function momentIn(to: unknown): number {
  const moment = /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(String(to))
    ? Date.parse(String(to))
    : Number.NaN;
  if (Number.isNaN(moment)) {
    throw new HttpError("malformed", 'An advance needs "by" (a duration) or "to" (a moment, RFC 3339).');
  }
  return moment;
}

const shopRoles = ["storefront", "director", "manager", "seller"];
const roles = [...shopRoles, "contractor", "support", "admin"];

/** The claims that `POST /_local/tokens` asks for. */
export function claimsIn(body: Record<string, unknown>): TokenClaims {
  const { role, shop, sub = `${role}-${randomUUID().slice(0, 8)}` } = body;
  if (!roles.includes(String(role)))
    throw new HttpError("validation-failed", `"role" is one of ${roles.join(", ")}.`);
  if (typeof sub !== "string" || !sub) throw new HttpError("validation-failed", '"sub" is a text.');
  if (shop !== undefined && typeof shop !== "string")
    throw new HttpError("validation-failed", '"shop" is a text.');
  if (shop === undefined && shopRoles.includes(String(role))) {
    throw new HttpError("validation-failed", `A ${role} is bound to a "shop".`);
  }
  return { role: String(role), sub, ...(shop === undefined ? {} : { shop }) };
}
