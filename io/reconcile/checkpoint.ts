import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { addSeconds, type Moment, secondsBetween } from "../../domain/time/time.ts";
import { db, type Item, type ItemUpdate, tableName, updateItem } from "../dynamodb/table.ts";
import { recordMetric } from "../runtime/metrics.ts";
import type { ScanPosition } from "./scan.ts";

/** Where a full scan of all orders stands, as one run has it. */
export interface Checkpoint {
  /** When the scan began. */
  began: Moment;
  /** Where it goes on; at the beginning when left out. */
  from?: ScanPosition;
  /** Until when nobody else goes on; left out while one run has done all so far, and nothing is kept. */
  heldUntil?: Moment;
}

/** What is kept: the scan under way, if there is one, and up to when the last whole one looked. */
type CheckpointItem = Partial<Checkpoint> & { again?: Moment; coveredUntil?: Moment };

/** Seconds that a run lasts at the most. */
const maxRunSeconds = 900;
const checkpointKey = { pk: "SWEEP", sk: "PLACE" };

/**
 * Begins a full scan. While one is under way, however old, that one goes on and another follows it, because somebody
 * may want what it has passed scanned again: one that began anew each day would never come to the end of a large table.
 * Undefined when another run is at it.
 */
export async function beginScan(at: Moment): Promise<Checkpoint | undefined> {
  if (await updateCheckpoint({ set: { again: at }, when: "attribute_exists(#began)" })) return resumeScan(at);
  return { began: at };
}

/** Resumes a scan that a run left or lost; undefined when there is none, or another run is at it. */
export async function resumeScan(at: Moment): Promise<Checkpoint | undefined> {
  const checkpoint = await findCheckpoint();
  const { began, heldUntil = "", coveredUntil = began } = checkpoint;
  if (coveredUntil) recordMetric("FullScanAge", Math.max(0, secondsBetween(coveredUntil, at)));
  if (!began || heldUntil > at) return undefined;
  const held = {
    set: { heldUntil: addSeconds(at, maxRunSeconds) },
    when: "#heldUntil <= :at AND attribute_exists(#began)",
    values: { at },
  };
  return (await updateCheckpoint(held)) as Checkpoint | undefined;
}

/** Leaves the rest of a scan, from a position on, to the next run. */
export async function saveCheckpoint(checkpoint: Checkpoint, from: ScanPosition, at: Moment): Promise<void> {
  const set = { began: checkpoint.began, from, heldUntil: at };
  if (checkpoint.heldUntil) await updateCheckpoint({ set, ...isMine(checkpoint) });
  else await putAttributes(set);
}

/** Finishes a scan; the next run begins the one that was asked for meanwhile. */
export async function finishScan(checkpoint: Checkpoint, at: Moment): Promise<void> {
  const coveredUntil = checkpoint.began;
  if (!checkpoint.heldUntil) return putAttributes({ coveredUntil });
  const mine = { set: { coveredUntil }, ...isMine(checkpoint) };
  const isLast = { ...mine, when: `${mine.when} AND attribute_not_exists(#again)` };
  if (await updateCheckpoint({ ...isLast, remove: ["began", "from", "heldUntil"] })) return;
  const following = { coveredUntil, began: at, heldUntil: at };
  await updateCheckpoint({ ...mine, set: following, remove: ["from", "again"] });
}

const isMine = ({ heldUntil: mine }: Checkpoint) => ({ when: "#heldUntil = :mine", values: { mine } });

/** Read weakly, because it is read every minute: what is done with it is conditional. */
async function findCheckpoint(): Promise<CheckpointItem> {
  const { Item = {} } = await db.send(new GetCommand({ TableName: tableName, Key: checkpointKey }));
  return Item as CheckpointItem;
}

const updateCheckpoint = (change: ItemUpdate): Promise<Item | undefined> => updateItem(checkpointKey, change);

/** Sets attributes of the item, whether it is there yet or not. */
async function putAttributes(set: Item): Promise<void> {
  const names = Object.keys(set);
  await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: checkpointKey,
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
    }),
  );
}
