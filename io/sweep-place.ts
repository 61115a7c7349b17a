import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { type Moment, shift } from "../domain/time.ts";
import { type Change, changeItem } from "./change.ts";
import { blocking, db, type Item, table } from "./table.ts";

/** A run's part of a sweep, the look through all orders. */
export interface Leg {
  /** When the sweep began. */
  began: Moment;
  /** After which item of the table it goes on; from the first one when left out. */
  from?: Item;
  /** Until when nobody else goes on; left out while one run has done all so far, and nothing is kept. */
  heldUntil?: Moment;
}

/** Seconds that a run lasts at the most. */
const longest = 900;
/** After so many seconds a sweep is given up for a new one. */
const tooOld = 86_400;
const Key = { pk: "SWEEP", sk: "PLACE" };

/**
 * Begins a sweep. While one of the last day is under way, that one goes on and another follows it, because somebody may
 * want what it has passed looked at again; undefined when another run is at it.
 */
export async function beginSweep(at: Moment): Promise<Leg | undefined> {
  const old = shift(at, -tooOld);
  if (await changePlace({ set: { again: at }, when: "#began > :old", values: { old } })) return goOn(at);
  await dropPlace("began <= :old", { ":old": old });
  return { began: at };
}

/** Takes over a sweep that a run left or lost; undefined when there is none, or another run is at it. */
export async function goOn(at: Moment): Promise<Leg | undefined> {
  const place = await findPlace();
  if (!place || place.heldUntil > at) return undefined;
  const held = { set: { heldUntil: shift(at, longest) }, when: "#heldUntil <= :at", values: { at } };
  return (await changePlace(held)) as Leg | undefined;
}

/** Leaves the rest of a sweep, from an item of the table on, to the next run. */
export async function leave(leg: Leg, from: Item, at: Moment): Promise<void> {
  const place = { began: leg.began, from, heldUntil: at };
  if (leg.heldUntil) await changePlace({ set: place, ...isMine(leg) });
  else await db.send(new PutCommand({ TableName: table, Item: { ...Key, ...place } }));
}

/** Ends a sweep; the next run begins the one that was asked for meanwhile. */
export async function end(leg: Leg, at: Moment): Promise<void> {
  if (!leg.heldUntil) return;
  const mine = { ":mine": leg.heldUntil };
  if (await dropPlace("heldUntil = :mine AND attribute_not_exists(again)", mine)) return;
  await changePlace({ set: { began: at, heldUntil: at }, remove: ["from", "again"], ...isMine(leg) });
}

const isMine = ({ heldUntil: mine }: Leg) => ({ when: "#heldUntil = :mine", values: { mine } });

/** Read weakly, because it is read every minute: what is done with it is conditional. */
async function findPlace(): Promise<Required<Leg> | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key }));
  return Item as Required<Leg> | undefined;
}

const changePlace = (change: Change): Promise<Item | undefined> => changeItem(Key, change);

async function dropPlace(ConditionExpression: string, ExpressionAttributeValues: Item): Promise<boolean> {
  const condition = { ConditionExpression, ExpressionAttributeValues };
  try {
    await db.send(new DeleteCommand({ TableName: table, Key, ...condition }));
    return true;
  } catch (error) {
    if (blocking(error)) return false;
    throw error;
  }
}
