import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { type IndexDefinition, indexes } from "../../domain/listing/indexes.ts";
import { itemSize } from "../../local/dynamodb/values/size.ts";

/** Units that one key of the table, or of an index, takes. */
export interface KeyUnits {
  write: number;
  read: number;
}

/** Units by table or index and key, such as `byShop <shop>#open`: whatever all keys of a kind share has one name. */
export type UnitsByKey = Record<string, KeyUnits>;

type Item = Record<string, unknown>;
type Key = { pk: string; sk: string };

const kib = 1024;
const sizeOf = (item: Item): number => itemSize(item as Parameters<typeof itemSize>[0]);
const writeUnits = (...items: (Item | undefined)[]): number =>
  Math.ceil(Math.max(1, ...items.map((item) => (item ? sizeOf(item) : 0))) / kib);

/** What an index repeats of an item; undefined where the item does not stand in it. */
function entryOf(item: Item | undefined, { pk, sk, include = [] }: IndexDefinition): Item | undefined {
  if (item?.[pk] === undefined || item[sk] === undefined) return undefined;
  const names = ["pk", "sk", pk, sk, ...include].filter((name) => item[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, item[name]]));
}

/**
 * The write units of a change of one item, by key, as DynamoDB counts them: the greater of what was and what is, and for
 * each index the entry that goes and the one that comes, one of both where only its content changes, none where nothing does.
 */
export function writesOf(before: Item | undefined, after: Item | undefined): [key: string, units: number][] {
  const pk = String((after ?? before)?.pk);
  const found: [string, number][] = [[`table ${pk}`, writeUnits(before, after)]];
  for (const [name, index] of Object.entries<IndexDefinition>(indexes)) {
    const [old, fresh] = [entryOf(before, index), entryOf(after, index)];
    if (JSON.stringify(old) === JSON.stringify(fresh)) continue;
    const stays = old?.[index.pk] === fresh?.[index.pk] && old?.[index.sk] === fresh?.[index.sk];
    if (stays) found.push([`${name} ${fresh![index.pk]}`, writeUnits(old, fresh)]);
    else
      for (const entry of [old, fresh])
        if (entry) found.push([`${name} ${entry[index.pk]}`, writeUnits(entry)]);
  }
  return found;
}

/** Marks the reads of this counter, which are none of what it counts. */
const looking = Symbol("looking");

// biome-ignore lint/suspicious/noExplicitAny: every command has an input and an output of its own
type Any = any;

/** The keys that a command writes. */
function keysWrittenBy(command: string, input: Any): Key[] {
  if (command === "PutCommand") return [{ pk: input.Item.pk, sk: input.Item.sk }];
  if (command === "UpdateCommand" || command === "DeleteCommand") return [input.Key];
  if (!command.startsWith("TransactWrite")) return [];
  return (input.TransactItems as Any[]).flatMap((each) => {
    const { Item, Key } = each.Put ?? each.Update ?? each.Delete ?? {};
    return Item || Key ? [Item ? { pk: Item.pk, sk: Item.sk } : Key] : [];
  });
}

/** The units of a read, by key: those of a batch by the sizes of what it found. */
function readsOf(command: string, input: Any, output: Any): [key: string, units: number][] {
  const strength = (isStrong: unknown) => (isStrong ? 1 : 0.5);
  if (command === "QueryCommand") {
    const { IndexName = "table", ExpressionAttributeValues: values } = input;
    return [[`${IndexName} ${values[":key"] ?? values[":pk"]}`, output.ConsumedCapacity?.CapacityUnits ?? 0]];
  }
  if (command === "GetCommand")
    return [[`table ${input.Key.pk}`, output.ConsumedCapacity?.CapacityUnits ?? 0]];
  if (command !== "BatchGetCommand") return [];
  const [[table, { Keys, ConsistentRead }]] = Object.entries<Any>(input.RequestItems) as [[string, Any]];
  const found: Item[] = output.Responses?.[table] ?? [];
  return (Keys as Key[]).map(({ pk, sk }) => {
    const item = found.find((each) => each.pk === pk && each.sk === sk);
    return [
      `table ${pk}`,
      Math.ceil(Math.max(1, item ? sizeOf(item) : 0) / (4 * kib)) * strength(ConsistentRead),
    ];
  });
}

/** Counts the units of each key that the table's client reads and writes in this process, until it is stopped. */
export async function countByKey(nameOf: (key: string) => string) {
  const { db, tableName } = await import("../../io/dynamodb/table.ts");
  const units: UnitsByKey = {};
  const add = (side: keyof KeyUnits, counted: [string, number][]) => {
    for (const [key, amount] of counted) {
      const name = nameOf(key);
      units[name] ??= { write: 0, read: 0 };
      units[name][side] += amount;
    }
  };
  const look = async (key: Key): Promise<Item | undefined> => {
    const input = { TableName: tableName, Key: key, ConsistentRead: true, [looking]: true };
    return (await db.send(new GetCommand(input))).Item;
  };
  db.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Any;
      if (input[looking]) return next(args);
      const command = context.commandName!.replace("Item", "");
      const sent = { ...input };
      Object.assign(input, { ReturnConsumedCapacity: "INDEXES" });
      const keys = keysWrittenBy(command, sent);
      const before = await Promise.all(keys.map(look));
      const answer = await next(args);
      const after = await Promise.all(keys.map(look));
      add(
        "write",
        keys.flatMap((_, i) => writesOf(before[i], after[i])),
      );
      add("read", readsOf(command, sent, answer.output));
      return answer;
    },
    { step: "initialize", name: "countByKey", override: true, priority: "high" },
  );
  const clear = () => {
    for (const key of Object.keys(units)) delete units[key];
  };
  return { units, clear, stop: () => void db.middlewareStack.remove("countByKey") };
}
