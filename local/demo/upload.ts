import type { Answer, Client, Extras } from "../client.ts";
import { picture } from "./picture.ts";

/** Uploads a picture as a shop's app does: asks the API where to, and sends the file there. */
export async function upload(call: Client, order: string, extras: Extras): Promise<Answer> {
  const file = picture();
  const wish = { contentType: "image/png", bytes: file.length };
  const asked = await call("POST", `/v1/orders/${order}/photos`, wish, extras);
  if (asked.status >= 400) return asked;
  const { method, url, headers } = asked.body.upload;
  const { ok, status } = await fetch(url, { method, headers, body: new Uint8Array(file) });
  if (!ok) throw new Error(`The bucket answered ${status}.`);
  return asked;
}
