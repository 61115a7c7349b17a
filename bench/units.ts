/** What a kind of item cost: request units, and the calls that they came from. */
export interface Units {
  write: number;
  read: number;
  calls: number;
}

/** Units by kind of item. */
export type Bill = Record<string, Units>;

// biome-ignore lint/suspicious/noExplicitAny: every command has an input and an output of its own
type Any = any;
/** One call as it was sent, without the wish for its capacity. */
export type Sent = { command: string; input: Any };

const kinds: [prefix: string, kind: string][] = [
  ["ORDER#REQUEST", "request"],
  ["ORDER", "order"],
  ["CLOCK", "clock token"],
  ["MSG#", "message row"],
  ["SHOP", "shop counter"],
];

function kindOf(input: Any): string {
  const [asked] = Object.values(input.RequestItems ?? {}) as Any[];
  const values = input.ExpressionAttributeValues ?? {};
  const key = input.Item ?? input.Key ?? asked?.Keys?.[0] ?? { sk: values[":sk"] };
  const sort = String(key.sk ?? "");
  return kinds.find(([prefix]) => sort.startsWith(prefix))?.[1] ?? `other (${input.IndexName ?? sort.split("#")[0]})`;
}

/** Counts the units of every call that the table's client makes in this process from now on. */
export async function countUnits() {
  const { db } = await import("../io/table.ts");
  const bill: Bill = {};
  const sent: Sent[] = [];

  function add(kind: string, part: Partial<Units>): void {
    const former = bill[kind] ?? { write: 0, read: 0, calls: 0 };
    const { write = 0, read = 0, calls = 0 } = part;
    bill[kind] = { write: former.write + write, read: former.read + read, calls: former.calls + calls };
  }

  function note(command: string, input: Any, capacity: Any): void {
    const side = /^(Get|Query|BatchGet|Scan)/.test(command) ? "read" : "write";
    const indexes = Object.values(capacity?.GlobalSecondaryIndexes ?? {}) as Any[];
    const inIndexes = indexes.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
    add(kindOf(input), { [side]: (capacity?.CapacityUnits ?? 0) - inIndexes, calls: 1 });
    if (inIndexes > 0) add("indexes", { [side]: inIndexes });
  }

  db.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input };
      sent.push({ command: context.commandName!, input });
      Object.assign(args.input, { ReturnConsumedCapacity: "INDEXES" });
      const answer = await next(args);
      const { ConsumedCapacity } = answer.output as Any;
      for (const each of [ConsumedCapacity].flat()) note(context.commandName!, input, each);
      return answer;
    },
    { step: "initialize", name: "countUnits", override: true },
  );
  return { bill, sent };
}

/** All kinds together. */
export function totalOf(bill: Bill): Units {
  return Object.values(bill).reduce(
    (sum, { write, read, calls }) => ({ write: sum.write + write, read: sum.read + read, calls: sum.calls + calls }),
    { write: 0, read: 0, calls: 0 },
  );
}
