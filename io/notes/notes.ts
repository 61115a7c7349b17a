import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { OrderError } from "../../domain/error.ts";
import type { Note } from "../../domain/people/schema.ts";
import { db, type Item, tableName } from "../dynamodb/table.ts";

const noteItem = (order: string, note: Note): Item => ({ pk: `ORDER#${order}`, sk: `NOTE#${note.id}`, note });

/** Adds a note under an order; the id begins with the time, so notes stay in order. */
export async function addNote(order: string, note: Note): Promise<Note> {
  await db.send(new PutCommand({ TableName: tableName, Item: noteItem(order, note) }));
  return note;
}

/** Adds a note once for a fingerprint `key.request`; again answers the stored one, or refuses as `idempotency-key-reused`. */
export async function addNoteOnce(order: string, note: Note, fingerprint: string): Promise<Note> {
  const key = { pk: `ORDER#${order}`, sk: `NOTEKEY#${fingerprint.split(".")[0]}` };
  const claim = { Item: { ...key, note, fingerprint }, ConditionExpression: "attribute_not_exists(pk)" };
  const puts = [claim, { Item: noteItem(order, note) }];
  const TransactItems = puts.map((put) => ({ Put: { TableName: tableName, ...put } }));
  try {
    await db.send(new TransactWriteCommand({ TransactItems }));
    return note;
  } catch (error) {
    const former = await db.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
    if (!former.Item) throw error;
    return storedNote(former.Item, fingerprint);
  }
}

function storedNote({ note, fingerprint }: Item, expected: string): Note {
  if (fingerprint === expected) return note as Note;
  throw new OrderError(
    "idempotency-key-reused",
    "This Idempotency-Key came with another note before: take a new one.",
  );
}

/** An order's notes, oldest first, at most `limit`, after the id `after`. */
export async function listNotes(order: string, limit: number, after = ""): Promise<Note[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :after AND :end",
      ExpressionAttributeValues: { ":pk": `ORDER#${order}`, ":after": `NOTE#${after}!`, ":end": "NOTE$" },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(({ note }) => note as Note);
}
