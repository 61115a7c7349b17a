/** What a kind of item cost: request units, and the calls that they came from. */
export interface Units {
  write: number;
  read: number;
  calls: number;
}

/** Units by kind of item. */
export type UnitsByKind = Record<string, Units>;

// biome-ignore lint/suspicious/noExplicitAny: every command has an input and an output of its own
type Any = any;
/** One call as it was sent, without the request for its capacity. */
export type SentCommand = { command: string; input: Any };

const kinds: [start: RegExp, kind: string][] = [
  [/^ORDER#\S* ORDER#REQUEST/, "request"],
  [/^ORDER#\S* ORDER/, "order head"],
  [/^ORDER#\S* CLOCK/, "clock token"],
  [/^ORDER#\S* MSG#/, "message row"],
  [/^PARCEL#/, "parcel"],
  [/^REFERENCE#/, "reference"],
  [/^PAYMENT#/, "payment"],
  [/^SHOP#\S* SHOP/, "shop"],
  [/^COUNTER#/, "counter"],
  [/^SHOP#\S* ENDPOINT/, "webhook endpoint"],
  [/^FEED#/, "event feed"],
  [/^LINK#/, "link"],
  [/SUPPRESSED/, "suppressed address"],
];

function kindOf(input: Any): string {
  if (input.IndexName) return `list ${input.IndexName}`;
  const [requested] = Object.values(input.RequestItems ?? {}) as Any[];
  const { ":pk": pk, ":sk": sk } = input.ExpressionAttributeValues ?? {};
  const key = input.Item ?? input.Key ?? requested?.Keys?.[0] ?? { pk, sk };
  return kinds.find(([start]) => start.test(`${key.pk} ${key.sk}`))?.[1] ?? `other: ${key.sk}`;
}

const none: Units = { write: 0, read: 0, calls: 0 };
const sum = (a: Units, b: Units): Units => ({
  write: a.write + b.write,
  read: a.read + b.read,
  calls: a.calls + b.calls,
});

/** All kinds together. */
export const totalUnits = (bill: UnitsByKind): Units => Object.values(bill).reduce(sum, none);

function addUnits(bill: UnitsByKind, { command, input }: SentCommand, capacity: Any): void {
  const side = /^(Get|Query|BatchGet|Scan)/.test(command) ? "read" : "write";
  const indexes = Object.values(capacity?.GlobalSecondaryIndexes ?? {}) as Any[];
  const inIndexes = indexes.reduce((total, { CapacityUnits }) => total + CapacityUnits, 0);
  const add = (kind: string, units: number, calls: number) => {
    bill[kind] = sum(bill[kind] ?? none, { ...none, [side]: units, calls });
  };
  add(kindOf(input), (capacity?.CapacityUnits ?? 0) - (side === "write" ? inIndexes : 0), 1);
  if (side === "write" && inIndexes > 0) add("indexes", inIndexes, 0);
}

/** Counts the units of every call that the table's client makes in this process, until it is stopped. */
export async function countUnits() {
  const { db } = await import("../io/dynamodb/table.ts");
  const units: UnitsByKind = {};
  const sent: SentCommand[] = [];
  db.middlewareStack.add(
    (next, context) => async (args) => {
      const call = { command: context.commandName!, input: { ...args.input } };
      Object.assign(args.input, { ReturnConsumedCapacity: "INDEXES" });
      const answer = await next(args);
      sent.push(call);
      const { ConsumedCapacity } = answer.output as Any;
      for (const capacity of [ConsumedCapacity].flat()) addUnits(units, call, capacity);
      return answer;
    },
    { step: "initialize", name: "countUnits", override: true },
  );
  return { units, sent, stop: () => void db.middlewareStack.remove("countUnits") };
}
