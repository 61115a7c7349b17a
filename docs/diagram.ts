import { isClosed } from "../domain/groups.ts";
import type { Lifecycle } from "../domain/lifecycle.ts";
import { type Transition, transitionsOf } from "../domain/ways.ts";

/** The lifecycle as a Mermaid state diagram; where staff move freely, all their ways meet in one point. */
export function diagramOf(lifecycle: Lifecycle): string {
  const { initial, statuses } = lifecycle;
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  const lines = [`[*] --> ${initial}`, ...arrows(lifecycle), ...ends.map((name) => `${name} --> [*]`)];
  return ["```mermaid", "stateDiagram-v2", ...lines.map((line) => `  ${line}`), "```"].join("\n");
}

function arrows(lifecycle: Lifecycle): string[] {
  const isFree = ({ from, by }: Transition) => by === "move" && lifecycle.statuses[from]!.on?.move?.anywhere;
  const ways = transitionsOf(lifecycle);
  const free = ways.filter(isFree);
  return [...freeMoves(free), ...labelled(ways.filter((way) => !isFree(way)))];
}

/** Ways from everywhere to everywhere, drawn through one point. */
function freeMoves(ways: Transition[]): string[] {
  if (ways.length === 0) return [];
  const froms = new Set(ways.map(({ from }) => `${from} --> move`));
  const tos = new Set(ways.map(({ to }) => `move --> ${to}`));
  return ["state move <<choice>>", ...froms, ...tos];
}

/** One arrow for each pair of statuses, with all that leads along it. */
function labelled(ways: Transition[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { from, to, by } of ways) {
    const pair = `${from} --> ${to}`;
    labels.set(pair, (labels.get(pair) ?? new Set()).add(by));
  }
  return [...labels].map(([pair, names]) => `${pair}: ${[...names].join(", ")}`);
}
