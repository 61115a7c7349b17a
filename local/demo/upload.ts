import type { ApiResponse, Client, RequestOptions } from "../client.ts";
import { samplePhoto } from "./picture.ts";

/** Uploads a picture as a shop's app does: asks the API where to, and sends the file there. */
export async function uploadPhoto(call: Client, order: string, extras: RequestOptions): Promise<ApiResponse> {
  const file = samplePhoto();
  const slotRequest = { contentType: "image/png", bytes: file.length };
  const slot = await call("POST", `/v1/orders/${order}/photos`, slotRequest, extras);
  if (slot.status >= 400) return slot;
  const { method, url, headers } = slot.body.upload;
  const { ok, status } = await fetch(url, { method, headers, body: new Uint8Array(file) });
  if (!ok) throw new Error(`The bucket answered ${status}.`);
  return slot;
}
