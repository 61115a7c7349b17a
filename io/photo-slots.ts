import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { OrderError } from "../domain/error.ts";
import { dueKey } from "../domain/lists.ts";
import { maxPhotos } from "../domain/order.ts";
import type { Photo } from "../domain/photo.ts";
import { shift } from "../domain/time.ts";
import { photoItems, photoKey, photoOf } from "./photos.ts";
import { blocking, db, type Item, table } from "./table.ts";

/** Seconds after which the reconciler looks for an upload: twice as long as its address is good. */
const patience = 1800;
const slots = Array.from({ length: maxPhotos }, (_, i) => String(i).padStart(2, "0"));

/** A photo without its slot, and a fingerprint `key.request` that makes a repetition harmless. */
export interface Wish extends Omit<Photo, "id" | "status"> {
  /** The part of the id after the slot. */
  name: string;
  fingerprint?: string | undefined;
}

/** Gives a photo one of the order's slots, or answers the one that the same request got before. */
export async function takeSlot(wish: Wish): Promise<Photo> {
  const { name, fingerprint, ...rest } = wish;
  const items = await photoItems(wish.order);
  const former = formerIn(items, fingerprint);
  if (former) return former;
  const slot = freeIn(items);
  const photo: Photo = { ...rest, id: `${slot}-${name}`, status: "uploading" };
  const due = { dueKey: dueKey(photo.order), dueAt: shift(photo.at, patience) };
  const isMine = await put({ ...photoKey(photo.order, slot), photo, fingerprint, ...due });
  return isMine ? photo : takeSlot(wish);
}

function formerIn(items: Item[], fingerprint = ""): Photo | undefined {
  const [key] = fingerprint.split(".");
  const former = items.find((item) => key && String(item.fingerprint).split(".")[0] === key);
  if (!former || former.fingerprint === fingerprint) return former && photoOf(former);
  throw new OrderError("key-reused", "This Idempotency-Key came with another photo before.");
}

function freeIn(items: Item[]): string {
  const taken = items.map(({ sk }) => String(sk).slice("PHOTO#".length));
  const slot = slots.find((each) => !taken.includes(each));
  if (slot) return slot;
  throw new OrderError("not-now", `An order has at most ${maxPhotos} photos.`);
}

/** Stores a row unless somebody else has taken its slot. */
async function put(row: Item): Promise<boolean> {
  const ConditionExpression = "attribute_not_exists(pk)";
  try {
    await db.send(new PutCommand({ TableName: table, Item: row, ConditionExpression }));
    return true;
  } catch (error) {
    if (blocking(error)) return false;
    throw error;
  }
}
