import { createHash } from "node:crypto";
import type { Actor } from "../../domain/actor.ts";
import { OrderError } from "../../domain/error.ts";

/** A short hash that two different texts never share in practice. */
export const shortHash = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);

/** The Idempotency-Key header, checked; undefined when there is none. */
export function idempotencyKeyOf(given: string | undefined): string | undefined {
  if (given === undefined || /^[\x21-\x7e]{1,255}$/.test(given)) return given;
  throw new OrderError("malformed", "An Idempotency-Key must have 1 to 255 visible ASCII characters.");
}

/** What an event remembers of a command with a key: first the caller's key, then the request that came with it. */
export function fingerprintOf(key: string, actor: Actor, name: string, fields: unknown): string {
  return `${shortHash(actor.role, actor.id, key)}.${shortHash(name, fields ?? {})}`;
}

/**
 * Refuses a request whose If-Match does not name the version of what it changes, an order or a shop's settings; the
 * refusal carries what `showCurrent` makes of its present state.
 */
export function checkIfMatch(
  { version }: { version: number },
  expected = "*",
  showCurrent?: () => object | undefined,
): void {
  const tags = expected.split(",").map((tag) => tag.trim());
  if (tags.includes("*") || tags.includes(`"${version}"`)) return;
  const current = showCurrent?.();
  const detail = current
    ? `The version is now "${version}": read \`current\`, then decide.`
    : `The version is now "${version}": read it again, then decide.`;
  throw new OrderError("precondition-failed", detail, { extra: { ...(current && { current }) } });
}
