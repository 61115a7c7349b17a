import { totalUnits } from "./capacity-units.ts";
import type { ListPage } from "./list-scale.ts";
import type { Results } from "./measure.ts";

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

function rowsOf({ counts, start, loads, baseline, open, memory }: Results): Row[] {
  const { write, read, calls } = totalUnits(counts.units);
  const busiest = loads.at(-1)!;
  const beyond = (busiest.cpu - baseline.cpu) / baseline.cpu;
  const parts = Object.entries(busiest.parts).filter(([, cpu]) => cpu >= 0.1);
  const by = parts.map(([name, cpu]) => `${name} ${round(cpu)}`).join(", ");
  return [
    ...loads.map(
      ({ callers, rate }): Row => [
        `lifecycles per second, ${callers} at a time`,
        callers === busiest.callers ? "≥ 60" : "",
        round(rate),
      ],
    ),
    ...loads.map(
      ({ callers, p50, p99 }): Row => [
        `milliseconds of one call, ${callers} at a time`,
        "",
        `p50 ${round(p50)}, p99 ${round(p99)}`,
      ],
    ),
    ["with all messages delivered and the execution finished", "all", `${round(busiest.complete * 100)} %`],
    ["CPU of one lifecycle, whole tree (ms)", "≤ 40", `${round(busiest.cpu)} (${by})`],
    [`CPU of its ${baseline.calls} table calls by the bare SDK (ms)`, "", round(baseline.cpu)],
    ["CPU beyond the bare calls", "≤ 2 ×", `${round(beyond, 2)} ×`],
    [`memory with ${open} open orders (MiB)`, "≤ 300", round(memory.memory, 0)],
    ["start to first answer (s)", "≤ 1", round(start / 1000, 2)],
    ["write units of one lifecycle by itself", "≤ 40", String(write)],
    ["read units, calls to the table", "", `${read}, ${calls}`],
    ...Object.entries(counts.transitions).map(
      ([path, transitions], i): Row => [
        `state transitions, ${path}`,
        i === 0 ? "5" : "≤ 9",
        String(transitions),
      ],
    ),
  ];
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
