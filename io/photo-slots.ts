import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { OrderError } from "../domain/error.ts";
import { dueKey } from "../domain/lists.ts";
import { maxPhotos } from "../domain/order.ts";
import type { Photo } from "../domain/photo.ts";
import { addSeconds } from "../domain/time.ts";
import { photoItems, photoKey, photoOf } from "./photos.ts";
import { conflictingItem, db, type Item, tableName } from "./table.ts";

/** Seconds after which the reconciler looks for an upload: twice as long as its address is good. */
const uploadCheckDelaySeconds = 1800;
const slots = Array.from({ length: maxPhotos }, (_, i) => String(i).padStart(2, "0"));

/** A photo without its slot, and a fingerprint `key.request` that makes a repetition harmless. */
export interface PhotoRequest extends Omit<Photo, "id" | "status"> {
  /** The part of the id after the slot. */
  name: string;
  fingerprint?: string | undefined;
}

/** Gives a photo one of the order's slots, or answers the one that the same request got before. */
export async function reserveSlot(request: PhotoRequest): Promise<Photo> {
  const { name, fingerprint, ...rest } = request;
  const items = await photoItems(request.order);
  const former = sameRequestIn(items, fingerprint);
  if (former) return former;
  const slot = freeSlotIn(items);
  const photo: Photo = { ...rest, id: `${slot}-${name}`, status: "uploading" };
  const due = { dueKey: dueKey(photo.order), dueAt: addSeconds(photo.at, uploadCheckDelaySeconds) };
  const isMine = await putIfFree({ ...photoKey(photo.order, slot), photo, fingerprint, ...due });
  return isMine ? photo : reserveSlot(request);
}

function sameRequestIn(items: Item[], fingerprint = ""): Photo | undefined {
  const [key] = fingerprint.split(".");
  const former = items.find((item) => key && String(item.fingerprint).split(".")[0] === key);
  if (!former || former.fingerprint === fingerprint) return former && photoOf(former);
  throw new OrderError("key-reused", "This Idempotency-Key came with another photo before.");
}

function freeSlotIn(items: Item[]): string {
  const taken = items.map(({ sk }) => String(sk).slice("PHOTO#".length));
  const slot = slots.find((each) => !taken.includes(each));
  if (slot) return slot;
  throw new OrderError("not-now", `An order has at most ${maxPhotos} photos.`);
}

/** Stores a row unless somebody else has taken its slot. */
async function putIfFree(row: Item): Promise<boolean> {
  const ConditionExpression = "attribute_not_exists(pk)";
  try {
    await db.send(new PutCommand({ TableName: tableName, Item: row, ConditionExpression }));
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}
