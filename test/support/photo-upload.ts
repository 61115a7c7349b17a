import { samplePhoto } from "../../local/demo/photo-upload.ts";
import type { Caller } from "./world.ts";

export const png = samplePhoto();

/** Where this caller may upload a photo of the order. */
export async function requestUpload(who: Caller, order: string, body: object = {}, key?: string) {
  const wish = { contentType: "image/png", bytes: png.length, ...body };
  return who("POST", `/v1/orders/${order}/photos`, wish, key ? { "idempotency-key": key } : {});
}

/** Sends bytes to the address of an upload, as curl and browsers do; answers the status. */
export async function putUpload(
  { url, headers }: { url: string; headers: Record<string, string> },
  body = png,
): Promise<number> {
  return (await fetch(url, { method: "PUT", headers, body: new Uint8Array(body) })).status;
}

/** Uploads a photo of an order; answers its id. */
export async function uploadPhoto(who: Caller, order: string): Promise<string> {
  const { status, body } = await requestUpload(who, order);
  if (status !== 201) throw new Error(`The upload was refused: ${JSON.stringify(body)}`);
  const answered = await putUpload(body.upload);
  if (answered !== 200) throw new Error(`The bucket answered ${answered}.`);
  return body.id;
}
