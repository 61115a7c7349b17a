import type { Attributes, Value } from "./value.ts";
import { fromWire, toWire } from "./wire.ts";

/** Begins the text of an item that JSON alone cannot say: AttributeValues follow, bytes in base64. */
const wireMark = "!";

/** An item as text to be kept: JSON of itself where that says everything. */
export function textOf(attributes: Attributes): string {
  if (isPlain(attributes)) return JSON.stringify(attributes);
  return wireMark + JSON.stringify(toWire(attributes), bytesToBase64);
}

/** The item of a text. */
export function attributesIn(text: string): Attributes {
  if (!text.startsWith(wireMark)) return JSON.parse(text);
  return fromWire(JSON.parse(text.slice(wireMark.length), base64ToBytes));
}

/** Whether JSON says all of a value: no number beyond JavaScript's own, no bytes, no set. */
export function isPlain(value: Value): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const name in value) {
    const each = (value as Attributes)[name];
    if (each !== undefined && !isPlain(each)) return false;
  }
  return true;
}

interface Base64Bytes {
  base64: string;
}

/** Looks at what stood there: a Buffer has been asked for its own JSON before a replacer sees it. */
function bytesToBase64(this: Record<string, unknown>, name: string, value: unknown): unknown {
  const bytes = this[name];
  if (!(bytes instanceof Uint8Array)) return value;
  return { base64: Buffer.from(bytes).toString("base64") } satisfies Base64Bytes;
}

/** In the form of AttributeValues no other object has one property of this name: strings stand in `S`. */
function base64ToBytes(_: string, value: unknown): unknown {
  const { base64 } = (value ?? {}) as Partial<Base64Bytes>;
  return typeof base64 === "string" ? new Uint8Array(Buffer.from(base64, "base64")) : value;
}
