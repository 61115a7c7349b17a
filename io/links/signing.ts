import { createHmac, timingSafeEqual } from "node:crypto";
import { firstKeyId } from "../../domain/links/link.ts";
import { signingKeys } from "../runtime/secrets.ts";

/** 128 bits: 22 characters of an address. */
const signatureBytes = 16;

function mac(key: string, parts: unknown[]): Buffer {
  const hmac = createHmac("sha256", Buffer.from(key, "base64"));
  return hmac.update(JSON.stringify(parts)).digest().subarray(0, signatureBytes);
}

/** What our present key makes of these parts: its id, which is one character, and 22 characters for an address. */
export async function sign(...parts: unknown[]): Promise<string> {
  const { current, keys } = await signingKeys();
  return current + mac(keys[current]!, parts).toString("base64url");
}

/** Whether one of our keys made this text of these parts. */
export async function verifySignature(text: string, ...parts: unknown[]): Promise<boolean> {
  const { keys } = await signingKeys();
  const id = text.slice(0, 1);
  if (!Object.hasOwn(keys, id)) return false;
  const given = Buffer.from(text.slice(1), "base64url");
  return given.length === signatureBytes && timingSafeEqual(given, mac(keys[id]!, parts));
}

/**
 * What one key makes of these parts for good: for keys of the table, by which something is found that must not be read
 * there. It is the first key as it was made: once that has leaked it stands apart as `find`, and opens nothing.
 */
export async function keyedHash(...parts: unknown[]): Promise<string> {
  const { find, keys } = await signingKeys();
  return mac(find ?? keys[firstKeyId]!, ["find", ...parts]).toString("base64url");
}
