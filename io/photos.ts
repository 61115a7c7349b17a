import { DeleteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import { isPhotoId, type Photo } from "../domain/photo.ts";
import { updateItem } from "./change.ts";
import { queryPartition } from "./partition.ts";
import { conflictingItem, db, type Item, tableName } from "./table.ts";

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
  if (!isPhotoId(id)) return undefined;
  const Key = photoKey(order, id);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item && photoOf(Item).id === id ? photoOf(Item) : undefined;
}

/** Writes down that a photo is there: nobody looks for its upload any more. */
export async function markUploaded(photo: Photo): Promise<void> {
  await updateItem(photoKey(photo.order, photo.id), {
    set: { photo: { ...photo, status: "there" } },
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
