import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import { readRelatedItems } from "../../../io/dynamodb/loader.ts";
import { db, type Item, type Key, tableName } from "../../../io/dynamodb/table.ts";

const stored = new Map<string, Item>();
const mock = mockClient(db);

const key = (pk: string): Key => ({ pk, sk: "IT" });
const store = (pk: string, next?: string) => stored.set(pk, { ...key(pk), ...(next && { next }) });
/** The shop first, then those whom it names. */
const follow = (known: Item[]) => [
  key("shop"),
  ...known.flatMap(({ next }) => (next ? [key(String(next))] : [])),
];
const read = async () => (await readRelatedItems({}, follow)).map(({ pk }) => pk);

beforeEach(() => {
  stored.clear();
  mock.reset();
  mock.on(BatchGetCommand).callsFake(({ RequestItems }) => {
    const items = RequestItems[tableName].Keys.flatMap(({ pk }: Key) => stored.get(pk) ?? []);
    return { Responses: { [tableName]: items } };
  });
});

test("what follows is read in a second call at first, later in the same one", async () => {
  store("shop", "anna");
  store("anna");
  expect(await read()).toEqual(["shop", "anna"]);
  expect(mock.calls()).toHaveLength(2);
  expect(await read()).toEqual(["shop", "anna"]);
  expect(mock.calls()).toHaveLength(3);
});

test("what has changed counts at once, whatever was read before", async () => {
  store("shop", "anna");
  store("anna");
  await read();
  store("shop", "berta");
  store("berta");
  expect(await read()).toContain("berta");
  stored.delete("shop");
  expect(await read()).not.toContain("shop");
});

test("every read is strong", async () => {
  await read();
  const [call] = mock.commandCalls(BatchGetCommand);
  expect(call?.args[0].input.RequestItems?.[tableName]?.ConsistentRead).toBe(true);
});
