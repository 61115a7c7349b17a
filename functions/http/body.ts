import { OrderError } from "../../domain/error.ts";

/** Bytes that a body may have. */
export const maxBodyBytes = 262_144;
/** No body of the contract is nested half as deeply; walking through a much deeper one overflows the stack. */
const maxDepth = 20;

/** The value in a JSON body of this content type; undefined when there is none. */
export function jsonBodyOf(raw: string, type = ""): unknown {
  if (raw === "") return undefined;
  if (!/^application\/(json|[\w.-]+\+json) *(;|$)/i.test(type))
    throw new OrderError(
      "unsupported-media-type",
      "Send the body as JSON, with Content-Type: application/json.",
    );
  return parseJson(raw);
}

/** The value in a JSON text, safe to walk through and to store. */
export function parseJson(raw: string): unknown {
  if (Buffer.byteLength(raw) > maxBodyBytes)
    throw new OrderError("payload-too-large", "A body can have at most 256 KB.");
  try {
    const value: unknown = JSON.parse(raw, safeField);
    if (!isDeeper(value, maxDepth)) return value;
  } catch (cause) {
    throw new OrderError("malformed", "The body is not valid JSON.", { cause });
  }
  throw new OrderError("malformed", `The body must not be nested more than ${maxDepth} levels deep.`);
}

/** The table refuses half of a surrogate pair, and no field is called `__proto__`. */
function safeField(name: string, value: unknown): unknown {
  if (name === "__proto__") throw new SyntaxError("A field cannot be called __proto__.");
  return typeof value === "string" ? value.toWellFormed() : value;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
