import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Note } from "../domain/people.ts";
import { db, table } from "./table.ts";

/** Adds a note under an order; the id begins with the time, so notes stay in order. */
export async function addNote(order: string, note: Note): Promise<void> {
  const Item = { pk: `ORDER#${order}`, sk: `NOTE#${note.id}`, note };
  await db.send(new PutCommand({ TableName: table, Item }));
}

/** An order's notes, oldest first, at most `limit`, after the id `after`. */
export async function listNotes(order: string, limit: number, after = ""): Promise<Note[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :after AND :end",
      ExpressionAttributeValues: { ":pk": `ORDER#${order}`, ":after": `NOTE#${after}!`, ":end": "NOTE$" },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return Items.map(({ note }) => note as Note);
}
