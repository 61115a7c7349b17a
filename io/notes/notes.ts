import type { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { reusedKeyError } from "../../domain/error.ts";
import type { Note } from "../../domain/people/schema.ts";
import { conflictingItem, db, type Item, tableName } from "../dynamodb/table.ts";

const noteItem = (order: string, note: Note): Item => ({ pk: `ORDER#${order}`, sk: `NOTE#${note.id}`, note });

/** A note that has no id yet. */
export type NoteDraft = Omit<Note, "id">;

/** The id is the time and the note's number in its second: so notes stay in order, also those of one second. */
const numbered = ({ text, by, at, version }: NoteDraft, number: number): Note => ({
  id: `${at}-${String(number).padStart(4, "0")}`,
  text,
  by,
  at,
  version,
});

/** A write that fails where something stands already. */
const putNew = (Item: Item) => ({
  TableName: tableName,
  Item,
  ConditionExpression: "attribute_not_exists(pk)",
});

/** Adds a note under an order, behind those of the same second. */
export async function addNote(order: string, draft: NoteDraft, number = 1): Promise<Note> {
  const note = numbered(draft, number);
  try {
    await db.send(new PutCommand(putNew(noteItem(order, note))));
    return note;
  } catch (error) {
    if (!conflictingItem(error)) throw error;
    return addNote(order, draft, number + 1);
  }
}

/** Adds a note once for a fingerprint `key.request`; again answers the stored one, or refuses as `idempotency-key-reused`. */
export async function addNoteOnce(
  order: string,
  draft: NoteDraft,
  fingerprint: string,
  number = 1,
): Promise<Note> {
  const note = numbered(draft, number);
  const key = { pk: `ORDER#${order}`, sk: `NOTEKEY#${fingerprint.split(".")[0]}` };
  const items = [{ ...key, note, fingerprint }, noteItem(order, note)];
  try {
    await db.send(new TransactWriteCommand({ TransactItems: items.map((item) => ({ Put: putNew(item) })) }));
    return note;
  } catch (error) {
    const former = await db.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
    if (former.Item) return storedNote(former.Item, fingerprint);
    if (!isPlaceTaken(error)) throw error;
    return addNoteOnce(order, draft, fingerprint, number + 1);
  }
}

/** Whether a transaction failed because another note of this second has the number. */
const isPlaceTaken = (error: unknown): boolean =>
  (error as TransactionCanceledException).CancellationReasons?.[1]?.Code === "ConditionalCheckFailed";

function storedNote({ note, fingerprint }: Item, expected: string): Note {
  if (fingerprint === expected) return note as Note;
  throw reusedKeyError();
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
