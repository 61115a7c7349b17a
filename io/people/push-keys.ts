import { createECDH, ECDH, hkdfSync } from "node:crypto";
import { signingKeys } from "../runtime/secrets.ts";

/** The pair of keys by which push services know Waymark (VAPID, RFC 8292): P-256, the public one uncompressed. */
export interface PushKeyPair {
  /** The id of the key that it follows from. */
  key: string;
  publicKey: Buffer;
  privateKey: Buffer;
}

/** The order of the group of P-256: a private key is a number from 1 up to one less. */
const groupOrder = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The pair that follows from one of Waymark's own keys: browsers hold on to the public one, so it has to be the same for
 * good, and a secret of its own could not be made by a deployment, which knows no curves. Without a name, the pair of
 * the key in use; undefined when there is no such key.
 */
export async function pushKeyPair(name?: string): Promise<PushKeyPair | undefined> {
  const { current, keys } = await signingKeys();
  const key = name ?? current;
  const secret = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (secret === undefined) return undefined;
  // 128 bits more than the number has, so that none is likelier than another (FIPS 186-5, A.2.1)
  const chance = Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64"), "", "waymark vapid", 48));
  const number = (BigInt(`0x${chance.toString("hex")}`) % (groupOrder - 1n)) + 1n;
  const ecdh = createECDH("prime256v1");
  const privateKey = Buffer.from(number.toString(16).padStart(64, "0"), "hex");
  ecdh.setPrivateKey(privateKey);
  return { key, publicKey: ecdh.getPublicKey(), privateKey };
}

/** Whether this is a public key of a browser's: a point of the curve, in base64url. */
export function isPushKey(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, "prime256v1", "base64url");
    return true;
  } catch {
    return false;
  }
}
