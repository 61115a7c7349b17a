import {
  createDecipheriv,
  createECDH,
  createHash,
  createPublicKey,
  hkdfSync,
  randomUUID,
  verify as verifyBytes,
} from "node:crypto";
import { escapeHtml } from "../domain/html-escape.ts";
import { HttpError } from "./errors.ts";
import type { Inbox } from "./inbox.ts";

/** Where this machine's push service is. */
const path = "/_local/push";

/** Browsers that nobody has any more. */
const gone = new Set<string>();

/** The browser that a request brings a message for. */
export const pushDeviceIn = (pathname: string): string | undefined =>
  pathname.startsWith(`${path}/`) ? pathname.slice(path.length + 1) : undefined;

/** Answers POST /_local/push: a browser has subscribed, as `PushSubscription.toJSON()` says it. With `gone` one has gone. */
export function pushDevice(url: string, body: Record<string, unknown>): object {
  const id = typeof body.gone === "string" ? body.gone : randomUUID();
  if (body.gone) gone.add(id);
  const { keys } = deviceOf(id);
  return { endpoint: `${url}${path}/${id}`, expirationTime: null, keys };
}

/** A browser's keys follow from its name: nothing has to be kept of it. */
function deviceOf(id: string) {
  const chance = (name: string) => createHash("sha256").update(`${name} ${id}`).digest();
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(chance("key"));
  const auth = chance("auth").subarray(0, 16);
  const keys = { p256dh: ecdh.getPublicKey("base64url"), auth: auth.toString("base64url") };
  return { ecdh, auth, keys };
}

/** A message that has come for a browser, as a push service takes it: in the inbox stands what the browser shows. */
export function receivePush(
  { inbox, url }: { inbox: Inbox; url: string },
  id: string,
  headers: Record<string, unknown>,
  body: Buffer,
): object {
  if (gone.has(id)) throw new HttpError("not-found", "There is no such browser any more.");
  if (!isSigned(String(headers.authorization), url))
    throw new HttpError("forbidden", "The message is not signed for this push service.");
  const { title, order } = JSON.parse(decrypt(id, body)) as { title: string; order: string };
  const shown = `<body style="margin:0;padding:16px;background:#d9dcdf"><div style="max-width:360px;padding:10px 14px;border-radius:12px;background:#fff;font:15px/1.4 system-ui,sans-serif;color:#111"><b>${escapeHtml(title)}</b></div></body>`;
  inbox.add({
    ...{ channel: "push", to: `${url}${path}/${id}`, subject: title, text: title, html: shown },
    ...{ order, template: null },
  });
  return {};
}

/** Whether the sender has signed for this origin, with the key that it names (RFC 8292). */
function isSigned(authorization: string, url: string): boolean {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  if (point.length !== 65) return false;
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const publicKey = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: x!, y: y! } });
  const text = Buffer.from(`${head}.${claims}`);
  const own = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
  const { aud } = JSON.parse(Buffer.from(claims, "base64url").toString() || "{}");
  return aud === url && verifyBytes("sha256", text, own, Buffer.from(signature, "base64url"));
}

/** The one record of a message (RFC 8291 and 8188), without its padding. */
function decrypt(id: string, body: Buffer): string {
  const { ecdh, auth } = deviceOf(id);
  const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
  const derive = (secret: Buffer, from: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, from, info, length));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), theirs]);
  const secret = derive(ecdh.computeSecret(theirs), auth, info, 32);
  const key = derive(secret, salt, "Content-Encoding: aes128gcm\0", 16);
  const decipher = createDecipheriv(
    "aes-128-gcm",
    key,
    derive(secret, salt, "Content-Encoding: nonce\0", 12),
  );
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
    .toString()
    .slice(0, -1);
}
