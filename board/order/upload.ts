import { signal } from "@preact/signals";
import { laterWords } from "#board/words/later.en.ts";
import { call, Problem, send } from "../api.ts";
import { openOrder, patchOrder, readPhotos, readState } from "./open-order.ts";

/** What becomes of a photo on its way. */
export interface Upload {
  key: string;
  order: string;
  file: Blob & { name?: string };
  /** An address of it as it is here, to look at it before it has arrived. */
  preview: string;
  state: "sending" | "arriving" | "waiting" | "failed";
  /** How much of it has left, of 1. */
  share: number;
  /** How many addresses of it have been refused. */
  places?: number;
  /** Its id, once the service has given it one. */
  photo?: string;
  text?: string;
}

/** The photos on their way. */
export const uploads = signal<readonly Upload[]>([]);

/** So many bytes a photo has at the most, and so many photos an order. */
export const [maxBytes, maxPhotos] = [10_000_000, 20];
const longestSide = 2000;
const types = ["image/jpeg", "image/png", "image/webp", "image/heic"];

const put = (key: string, changes: Partial<Upload>): void => {
  uploads.value = uploads.value.map((each) => (each.key === key ? { ...each, ...changes } : each));
};

/** Takes a photo off the list of those on their way. */
export function dropUpload({ key, preview }: Upload): void {
  URL.revokeObjectURL(preview);
  uploads.value = uploads.value.filter((each) => each.key !== key);
}

/** Uploads photos one after the other; what is too much or no picture says so. */
export async function uploadPhotos(order: string, files: readonly File[]): Promise<void> {
  const room = maxPhotos - (openOrder.value?.photos?.length ?? 0) - uploads.value.length;
  const fresh = files.map((file): Upload => {
    const key = crypto.randomUUID();
    return { key, order, file, preview: URL.createObjectURL(file), state: "sending", share: 0 };
  });
  uploads.value = [...uploads.value, ...fresh];
  for (const [place, each] of fresh.entries())
    if (place >= room) put(each.key, { state: "failed", text: laterWords.photos.tooMany(maxPhotos) });
    else await uploadOne(each);
}

/** Uploads a photo, or tries it again with a new address. */
export async function uploadOne({ key, order, file }: Upload): Promise<void> {
  put(key, { state: "sending", share: 0, text: "" });
  try {
    const picture = await smaller(file);
    if (!types.includes(picture.type))
      return put(key, { state: "failed", text: laterWords.photos.noPicture });
    if (picture.size > maxBytes) return put(key, { state: "failed", text: laterWords.photos.tooBig });
    const photo = await sendPicture(key, order, picture);
    put(key, { state: "arriving", share: 1, photo });
    await arrival(key, order, photo);
  } catch (error) {
    const reason = error instanceof Problem && (error.document.reason as string | undefined);
    put(key, { state: "failed", text: reason || laterWords.photos.broken });
  }
}

/** What is there already: an upload whose answer was lost has arrived all the same. */
const isThere = (status: number): boolean => status < 300 || status === 412;

/**
 * Asks for an address and sends the picture there. One that is refused has expired: another one is asked for, once. A
 * connection that breaks off goes on with the same address the next time, so that a picture never takes two places.
 */
async function sendPicture(key: string, order: string, picture: Blob): Promise<string> {
  for (let isLast = false; ; isLast = true) {
    const { places = 0 } = uploads.value.find((each) => each.key === key) ?? {};
    const { body } = await call("POST", "/v1/orders/{id}/photos", {
      params: { id: order },
      body: { contentType: picture.type as "image/jpeg", bytes: picture.size },
      headers: { "idempotency-key": `${key}.${places}` },
    });
    const status = await transfer(body.upload, picture, (share) => put(key, { share }));
    if (isThere(status)) return body.id;
    put(key, { places: places + 1 });
    if (isLast) throw new Error(`The upload was refused: ${status}.`);
  }
}

/** Where an upload goes, and what it is sent with. */
type Address = { url: string; headers: Readonly<Record<string, string>> };

/** PUTs the bytes, and says how far they are; only this way a browser says so. */
function transfer(
  { url, headers }: Address,
  picture: Blob,
  progress: (share: number) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => resolve(request.status);
    request.onerror = () => reject(new Error("The upload broke off."));
    request.send(picture);
  });
}

const pauses = [500, 1000, 1500, 2000, 3000, 4000, 8000];

/** Waits until the order has the photo: the bucket reports it by itself. After a while it can be added by hand. */
async function arrival(key: string, order: string, photo: string): Promise<void> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await readPhotos(order);
    const there = openOrder.value?.photos?.find(({ id }) => id === photo)?.status === "uploaded";
    if (!there && openOrder.value?.id === order) continue;
    await readState(order);
    const done = uploads.value.find((each) => each.key === key);
    if (done) dropUpload(done);
    return;
  }
  put(key, { state: "waiting" });
}

/** Adds a photo by hand whose arrival nobody has reported. */
export async function addByHand({ key, order, photo }: Upload): Promise<void> {
  try {
    await send("POST", `/v1/orders/${order}/addPhoto`, { body: { photo } });
    await Promise.all([readState(order), readPhotos(order)]);
    uploads.value = uploads.value.filter((each) => each.key !== key);
  } catch {
    put(key, { state: "failed", text: laterWords.photos.broken });
  }
}

/** The picture no larger than a screen needs, the right way up, and without where it was taken; as it is where it cannot be read here. */
async function smaller(file: Blob): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return await new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? file), "image/jpeg", 0.85));
  } catch {
    return file;
  }
}

/** The addresses of photos have expired: they are read anew, once in a while. */
export function renewAddresses(): void {
  const { id, photosReadAt = 0 } = openOrder.value ?? {};
  if (!id || Date.now() - photosReadAt < 30_000) return;
  patchOrder(id, { photosReadAt: Date.now() });
  readPhotos(id).then(() => patchOrder(id, { photosReadAt: Date.now() }));
}
