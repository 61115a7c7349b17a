import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { conflictingItem, db, type Item, type ItemUpdate, tableName, updateItem } from "../dynamodb/table.ts";

/** Where a full scan of all orders stands, as one run has it. */
export interface Checkpoint {
  /** When the scan began. */
  began: Moment;
  /** After which item of the table it goes on; from the first one when left out. */
  from?: Item;
  /** Until when nobody else goes on; left out while one run has done all so far, and nothing is kept. */
  heldUntil?: Moment;
}

/** Seconds that a run lasts at the most. */
const maxRunSeconds = 900;
/** After so many seconds a scan is given up for a new one. */
const maxScanAgeSeconds = 86_400;
const checkpointKey = { pk: "SWEEP", sk: "PLACE" };

/**
 * Begins a full scan. While one of the last day is under way, that one goes on and another follows it, because somebody
 * may want what it has passed scanned again; undefined when another run is at it.
 */
export async function beginScan(at: Moment): Promise<Checkpoint | undefined> {
  const old = addSeconds(at, -maxScanAgeSeconds);
  if (await updateCheckpoint({ set: { again: at }, when: "#began > :old", values: { old } }))
    return resumeScan(at);
  await deleteCheckpoint("began <= :old", { ":old": old });
  return { began: at };
}

/** Resumes a scan that a run left or lost; undefined when there is none, or another run is at it. */
export async function resumeScan(at: Moment): Promise<Checkpoint | undefined> {
  const checkpoint = await findCheckpoint();
  if (!checkpoint || checkpoint.heldUntil > at) return undefined;
  const held = {
    set: { heldUntil: addSeconds(at, maxRunSeconds) },
    when: "#heldUntil <= :at",
    values: { at },
  };
  return (await updateCheckpoint(held)) as Checkpoint | undefined;
}

/** Leaves the rest of a scan, from an item of the table on, to the next run. */
export async function saveCheckpoint(checkpoint: Checkpoint, from: Item, at: Moment): Promise<void> {
  const place = { began: checkpoint.began, from, heldUntil: at };
  if (checkpoint.heldUntil) await updateCheckpoint({ set: place, ...isMine(checkpoint) });
  else await db.send(new PutCommand({ TableName: tableName, Item: { ...checkpointKey, ...place } }));
}

/** Finishes a scan; the next run begins the one that was asked for meanwhile. */
export async function finishScan(checkpoint: Checkpoint, at: Moment): Promise<void> {
  if (!checkpoint.heldUntil) return;
  const mine = { ":mine": checkpoint.heldUntil };
  if (await deleteCheckpoint("heldUntil = :mine AND attribute_not_exists(again)", mine)) return;
  await updateCheckpoint({
    set: { began: at, heldUntil: at },
    remove: ["from", "again"],
    ...isMine(checkpoint),
  });
}

const isMine = ({ heldUntil: mine }: Checkpoint) => ({ when: "#heldUntil = :mine", values: { mine } });

/** Read weakly, because it is read every minute: what is done with it is conditional. */
async function findCheckpoint(): Promise<Required<Checkpoint> | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key: checkpointKey }));
  return Item as Required<Checkpoint> | undefined;
}

const updateCheckpoint = (change: ItemUpdate): Promise<Item | undefined> => updateItem(checkpointKey, change);

async function deleteCheckpoint(
  ConditionExpression: string,
  ExpressionAttributeValues: Item,
): Promise<boolean> {
  const condition = { ConditionExpression, ExpressionAttributeValues };
  try {
    await db.send(new DeleteCommand({ TableName: tableName, Key: checkpointKey, ...condition }));
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}
