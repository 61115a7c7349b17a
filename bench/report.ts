import { totalUnits } from "./capacity-units.ts";
import type { ListPage } from "./list-scale.ts";
import type { LoadResult } from "./load.ts";
import { type Baseline, type Baselines, type Place, places, type Results } from "./measure.ts";

type Row = [what: string, goal: string, measured: string];

const round = (value: number, digits = 1): string => value.toFixed(digits);

/** Prints the goals beside what was measured, and what the units were spent on. */
export function printResults(results: Results): void {
  printTable(["what", "goal", "measured"], rowsOf(results));
  const kinds = Object.entries(results.counts.units).map(([kind, { write, read, calls }]) =>
    [kind, write, read, calls].map(String),
  );
  console.log();
  printTable(["units of one lifecycle", "write", "read", "calls"], kinds);
}

function rowsOf({ counts, start, loads, baselines, open, memory }: Results): Row[] {
  const { write, read, calls } = totalUnits(counts.units);
  return [
    ...places.flatMap((place) => loads[place].flatMap((load) => loadRows(place, load))),
    ...places.flatMap((place) => baselineRows(place, baselines[place], calls)),
    ...places.slice(0, 2).map((place) => sharesRow(place, loads[place].at(-1)!, baselines[place])),
    [`memory with ${open} open orders (MiB)`, "≤ 220", round(memory.memory, 0)],
    ["start to first answer (s)", "≤ 0.4", round(start / 1000, 2)],
    ["write units of one lifecycle by itself", "≤ 40", String(write)],
    ["read units, calls to the table", "≤ 30 calls", `${read}, ${calls}`],
    ...Object.entries(counts.transitions).map(
      ([path, transitions], i): Row => [
        `state transitions, ${path}`,
        i === 0 ? "5" : "≤ 9",
        String(transitions),
      ],
    ),
  ];
}

/** What the local runtime alone is asked for: another engine has no goal. */
const goals: Partial<Record<Place, Record<number, { rate?: string; cpu: string; p50?: string }>>> = {
  "in memory": { 1: { cpu: "≤ 30", p50: "p50 ≤ 4" }, 32: { cpu: "≤ 25" } },
  "on disk": { 1: { cpu: "≤ 30", p50: "p50 ≤ 4" }, 32: { cpu: "≤ 25", rate: "settled ≥ 60" } },
};

function loadRows(place: Place, load: LoadResult): Row[] {
  const { callers, answered, settled, cpu, p50, p99, complete } = load;
  const goal = goals[place]?.[callers];
  const where = `${place}, ${callers} at a time`;
  return [
    [
      `lifecycles a second, ${where}`,
      goal?.rate ?? "",
      `${round(answered)} answered, ${round(settled)} settled`,
    ],
    [`  CPU of one, whole tree (ms)`, goal?.cpu ?? "", `${round(cpu)}${partsOf(load)}`],
    [`  one call (ms)`, goal?.p50 ?? "", `p50 ${round(p50)}, p99 ${round(p99)}`],
    [`  all messages delivered, execution finished`, "100 %", `${round(complete * 100)} %`],
  ];
}

function partsOf({ parts }: LoadResult): string {
  const used = Object.entries(parts).filter(([, cpu]) => cpu >= 0.1);
  return used.length > 1 ? ` (${used.map(([name, cpu]) => `${name} ${round(cpu)}`).join(", ")})` : "";
}

function baselineRows(place: Place, { engine, client }: Baselines, calls: number): Row[] {
  const row = (by: string, { rate, cpu }: Baseline): Row => [
    `bare limit, ${place}: its ${calls} table calls by ${by}`,
    "",
    `${round(rate)} a second, ${round(cpu)} ms of CPU${engine ? "" : ", without the other process"}`,
  ];
  return [...(engine ? [row("the engine alone", engine)] : []), row("the SDK's client", client)];
}

function sharesRow(place: Place, { callers, cpu }: LoadResult, { engine, client }: Baselines): Row {
  const parts = { engine: engine!.cpu, SDK: client.cpu - engine!.cpu, "the rest": cpu - client.cpu };
  const said = Object.entries(parts).map(([name, share]) => `${name} ${round((100 * share) / cpu, 0)} %`);
  return [`shares of a lifecycle's CPU, ${place}, ${callers} at a time`, "", said.join(", ")];
}

/** Prints the first page of each list at both sizes. */
export function printPages(pages: ListPage[]): void {
  const rows = pages
    .toSorted((a, b) => a.list.localeCompare(b.list) || a.orders - b.orders)
    .map(({ list, orders, read, time }) => [list, orders.toLocaleString("en"), String(read), round(time)]);
  printTable(["first page of", "orders", "read units", "ms"], rows);
}

/** Prints rows in columns under their heads. */
export function printTable(head: string[], rows: string[][]): void {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd();
  for (const row of [head, widths.map((width) => "-".repeat(width)), ...rows]) console.log(line(row));
}
