import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { OrderError, reusedKeyError } from "../../domain/error.ts";
import { dueKey } from "../../domain/listing/indexes.ts";
import { maxPhotos } from "../../domain/order/order.ts";
import { isPhotoId, type Photo } from "../../domain/photos/photo.ts";
import { addSeconds } from "../../domain/time/time.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, tableName, updateItem } from "../dynamodb/table.ts";

/** A row is named by the slot and not by the whole id: an order cannot have more photos than slots. */
export const photoKey = (order: string, id: string) => ({
  pk: `ORDER#${order}`,
  sk: `PHOTO#${id.slice(0, 2)}`,
});

/** The photo in a stored item. */
export const photoOf = ({ photo }: Item): Photo => photo as Photo;

/** The items of an order's photos, read strongly. */
export const photoItems = (order: string): Promise<Item[]> => queryPartition(`ORDER#${order}`, "PHOTO#");

/** All photos of an order, oldest first. */
export async function listPhotos(order: string): Promise<Photo[]> {
  const photos = (await photoItems(order)).map(photoOf);
  return photos.sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
}

/** One photo of an order; undefined when nobody has asked to upload it. */
export async function findPhoto(order: string, id: string): Promise<Photo | undefined> {
  const photo = isPhotoId(id) ? await findPhotoInSlot(order, id) : undefined;
  return photo?.id === id ? photo : undefined;
}

/** The photo in a slot of an order; undefined when it is free. */
export async function findPhotoInSlot(order: string, slot: string): Promise<Photo | undefined> {
  const Key = photoKey(order, slot);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item && photoOf(Item);
}

/** Marks a photo as uploaded: the reconciler looks for it no more. */
export async function markUploaded(photo: Photo): Promise<void> {
  await updateItem(photoKey(photo.order, photo.id), {
    set: { photo: { ...photo, status: "uploaded" } },
    remove: ["dueKey", "dueAt"],
    when: "#photo.#id = :id",
    values: { id: photo.id },
  });
}

/** Forgets a photo whose upload has not come. */
export async function removePhoto({ order, id }: Photo): Promise<void> {
  const condition = {
    ConditionExpression: "photo.id = :id AND photo.#status = :uploading",
    ExpressionAttributeNames: { "#status": "status" },
    ExpressionAttributeValues: { ":id": id, ":uploading": "uploading" },
  };
  try {
    await db.send(new DeleteCommand({ TableName: tableName, Key: photoKey(order, id), ...condition }));
  } catch (error) {
    if (!conflictingItem(error)) throw error;
  }
}

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
  throw reusedKeyError();
}

function freeSlotIn(items: Item[]): string {
  const taken = items.map(({ sk }) => String(sk).slice("PHOTO#".length));
  const slot = slots.find((each) => !taken.includes(each));
  if (slot) return slot;
  throw new OrderError("invalid-state", `An order can have at most ${maxPhotos} photos.`);
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
