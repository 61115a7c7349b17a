/** The units of a call, and how many of them each index took. */
export interface CapacityUnits {
  table: number;
  indexes: Record<string, number>;
}

const [readUnitBytes, writeUnitBytes] = [4096, 1024];

/** Read units of so many bytes: half as many where the read need not be consistent, twice in a transaction. */
export const readUnits = (bytes: number, factor: number): number =>
  Math.max(1, Math.ceil(bytes / readUnitBytes)) * factor;

/** Write units of so many bytes, at least one. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / writeUnitBytes));

/** Nothing consumed yet. */
export const noUnits = (): CapacityUnits => ({ table: 0, indexes: {} });

/** Adds units to a sum: in a transaction each item is written twice, its index entries follow as ever. */
export function addUnits(sum: CapacityUnits, more: CapacityUnits, factor = 1): void {
  sum.table += more.table * factor;
  for (const [name, units] of Object.entries(more.indexes))
    sum.indexes[name] = (sum.indexes[name] ?? 0) + units;
}

/** What `ReturnConsumedCapacity` asks for. */
export type CapacityDetail = "INDEXES" | "TOTAL" | "NONE" | undefined;

/** How a transaction calls its units, beside their sum. */
export type UnitKind = "ReadCapacityUnits" | "WriteCapacityUnits" | undefined;

/** The `ConsumedCapacity` of a call, as far as it was asked for. */
export function consumedCapacity(
  detail: CapacityDetail,
  TableName: string,
  units: CapacityUnits,
  kind?: UnitKind,
) {
  if (detail !== "INDEXES" && detail !== "TOTAL") return undefined;
  const counted = (count: number) => ({ CapacityUnits: count, ...(kind && { [kind]: count }) });
  const entries = Object.entries(units.indexes);
  const total = entries.reduce((sum, [, count]) => sum + count, units.table);
  if (detail === "TOTAL") return { TableName, ...counted(total) };
  return {
    TableName,
    ...counted(total),
    Table: counted(units.table),
    ...(entries.length > 0 && {
      GlobalSecondaryIndexes: Object.fromEntries(entries.map(([name, count]) => [name, counted(count)])),
    }),
  };
}

/** The same for each table of a call; undefined when it was not asked for. */
export function consumedCapacities(
  detail: CapacityDetail,
  units: Iterable<readonly [TableName: string, CapacityUnits]>,
  kind?: UnitKind,
) {
  const all = [...units].map(([name, sum]) => consumedCapacity(detail, name, sum, kind));
  return all.some((each) => each !== undefined) ? all : undefined;
}

/** The units of a table in a sum by tables. */
export function unitsOf(sums: Map<string, CapacityUnits>, table: string): CapacityUnits {
  const units = sums.get(table) ?? noUnits();
  sums.set(table, units);
  return units;
}
