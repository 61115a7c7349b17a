import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  sign as signBytes,
} from "node:crypto";
import type { PushSubscription } from "../../domain/people/push.ts";
import { wall } from "../runtime/clock.ts";
import { httpPost } from "../runtime/outgoing-http.ts";
import { type PushKeyPair, pushKeyPair } from "./push-keys.ts";

/** Where a browser is reached, and what its messages are encrypted with. */
export type PushReceiver = Pick<PushSubscription, "endpoint" | "keys" | "key">;

/** A message for a browser; of those with one topic that wait, only the last one is shown. */
export interface WebPush {
  to: PushReceiver;
  body: object;
  topic: string;
  /** Seconds for which the push service keeps it while the browser is away. */
  ttlSeconds: number;
}

/** Hands a message to a browser's push service (RFC 8030); fails with the status that the service answered with. */
export async function sendWebPush({ to, body, topic, ttlSeconds }: WebPush): Promise<void> {
  const pair = await pushKeyPair(to.key);
  if (!pair) throw new PushFailure("The key that the browser knows is gone.", 410);
  const encrypted = encryptPush(to.keys, Buffer.from(JSON.stringify(body)));
  const headers = {
    authorization: authorizationFor(to.endpoint, pair),
    "content-encoding": "aes128gcm",
    "content-type": "application/octet-stream",
    "content-length": String(encrypted.length),
    ttl: String(ttlSeconds),
    urgency: "high",
    topic,
  };
  const outcome = await httpPost(to.endpoint, headers, encrypted);
  const status = "status" in outcome ? outcome.status : undefined;
  if (status === undefined || status >= 300)
    throw new PushFailure("problem" in outcome ? outcome.problem : `Answered ${status}.`, status);
}

/** What a push service answered instead of taking a message; without a status it was not reached. */
export class PushFailure extends Error {
  override name = "PushFailure";
  readonly $metadata: { httpStatusCode?: number };
  constructor(message: string, status: number | undefined) {
    super(message);
    this.$metadata = status === undefined ? {} : { httpStatusCode: status };
  }
}

/** The status of such a failure; undefined where the push service was not reached. */
export const pushStatusOf = (error: unknown): number | undefined =>
  error instanceof PushFailure ? error.$metadata.httpStatusCode : undefined;

/** Whether a push service says that it does not know the browser any more. */
export const isGone = (error: unknown): boolean => [404, 410].includes(pushStatusOf(error) ?? 0);

/** The longest that a push service has to believe a signature: RFC 8292 allows twice as much. */
const signatureSeconds = 12 * 3600;

/** Says who sends, to this push service and for a while (VAPID, RFC 8292). */
function authorizationFor(endpoint: string, { publicKey, privateKey }: PushKeyPair): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(wall() / 1000) + signatureSeconds,
    sub: `mailto:${process.env.SENDER ?? "orders@example.com"}`,
  };
  const text = [{ typ: "JWT", alg: "ES256" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const [x, y] = [publicKey.subarray(1, 33), publicKey.subarray(33)].map((part) =>
    part.toString("base64url"),
  );
  const jwk = { kty: "EC", crv: "P-256", d: privateKey.toString("base64url"), x: x!, y: y! };
  const key = createPrivateKey({ format: "jwk", key: jwk });
  const signature = signBytes("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  return `vapid t=${text}.${signature.toString("base64url")}, k=${publicKey.toString("base64url")}`;
}

/** The one record of a message: bytes of its content, its delimiter and its tag fit into it. */
const recordBytes = 4096;

/** What is chosen anew for each message: given in tests alone. */
export interface Chance {
  salt: Buffer;
  privateKey?: Buffer;
}

/** A message in a single record that only this browser reads (RFC 8291 with the `aes128gcm` of RFC 8188). */
export function encryptPush(
  { p256dh, auth }: PushReceiver["keys"],
  text: Uint8Array,
  { salt, privateKey }: Chance = { salt: randomBytes(16) },
): Buffer {
  const ours = createECDH("prime256v1");
  if (privateKey) ours.setPrivateKey(privateKey);
  else ours.generateKeys();
  const [theirs, mine] = [Buffer.from(p256dh, "base64url"), ours.getPublicKey()];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, mine]);
  const secret = derive(ours.computeSecret(theirs), Buffer.from(auth, "base64url"), info, 32);
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  // 2 marks the end of the last record
  const sealed = Buffer.concat([cipher.update(text), cipher.update(Buffer.of(2)), cipher.final()]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(recordBytes);
  head.writeUInt8(mine.length, 4);
  return Buffer.concat([salt, head, mine, sealed, cipher.getAuthTag()]);
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));
