import { writeFileSync } from "node:fs";
import type { Lifecycle } from "../domain/lifecycle/definition.ts";
import { isClosed } from "../domain/lifecycle/groups.ts";
import { stepsIn, type Transition, transitionsOf } from "../domain/lifecycle/transitions.ts";
import { scenarios } from "../domain/lifecycles/generated/scenarios.ts";
import { type LifecycleName, lifecycles } from "../domain/lifecycles/registry.ts";
import { commandRows, commonCommands, deadlineText } from "./lifecycle-rows.ts";

const head = `# The lifecycles

Written by \`node docs/lifecycles.ts\` from \`domain/lifecycles/\`; a test fails when this page is stale.

*Shop* is a director, a manager or the assigned seller; a *candidate* is a contractor whom an order of the feed
suits. A field with a question mark is optional. *Notified* are those who get a message, except those who acted.
Durations are ISO 8601: P3D is three days, PT15M fifteen minutes. *Of opening hours*: where the shop has set
\`openingHours\`, only the time in which it is open counts; without them it is plain time.
`;

const columns = ["status", "group", "command", "who", "fields", "leads to", "notified", "deadlines"];

/** The page about all lifecycles, as Markdown: a diagram and a table for each. */
export function lifecyclesPage(): string {
  return [head, ...Object.values(lifecycles).map(sectionOf)].join("\n");
}

function sectionOf(lifecycle: Lifecycle): string {
  const rows = [columns, columns.map(() => "---"), ...rowsOf(lifecycle)];
  const table = rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const story = storyOf(lifecycle.name as LifecycleName);
  return `## ${lifecycle.name}${lifecycle.seed ? ` (seed ${lifecycle.seed})` : ""}\n\n${diagramOf(lifecycle)}\n\n${table}\n\n${story}\n`;
}

/** The lifecycle's scenario, a sentence for each step, with the status where it is another one. */
function storyOf(name: LifecycleName): string {
  const { title, placed, steps } = scenarios[name];
  const all = [{ text: "The order is placed.", seen: placed }, ...steps];
  const sentences = all.map((step, i) => {
    const status = step.seen?.status;
    const before = all.slice(0, i).findLast(({ seen }) => seen?.status)?.seen?.status;
    const refused = "refused" in step ? ` *Refused with ${step.refused}.*` : "";
    return `${i + 1}. ${step.text}${refused}${status && status !== before ? ` → **${status}**` : ""}`;
  });
  return `One order's story, which demo, acceptance checks and tests play: ${title}.\n\n${sentences.join("\n")}`;
}

function rowsOf(lifecycle: Lifecycle): string[][] {
  const { open, always } = commonCommands(lifecycle);
  return [
    ...Object.entries(lifecycle.statuses).flatMap(([name, status]) => {
      const firstCells = [name, isClosed(status.group) ? `${status.group} (end)` : status.group];
      const steps = commandRows(lifecycle, status, Object.keys(status.on ?? {}));
      return withFirst(firstCells, steps, deadlineText(status));
    }),
    ...(open.length > 0 ? withFirst(["*every open one*", ""], open, "") : []),
    ...withFirst(["*every one*", ""], always, ""),
  ];
}

/** A status stands in its first row only; the rows below belong to it. */
function withFirst(firstCells: string[], steps: string[][], deadlines: string): string[][] {
  const rows = steps.length > 0 ? steps : [["", "", "", "", ""]];
  return rows.map((cells, i) => (i === 0 ? [...firstCells, ...cells, deadlines] : ["", "", ...cells, ""]));
}

/** The lifecycle as a Mermaid state diagram; where staff move freely, all their transitions meet in one point. */
export function diagramOf(lifecycle: Lifecycle): string {
  const { initial, statuses } = lifecycle;
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  const lines = [`[*] --> ${initial}`, ...arrows(lifecycle), ...ends.map((name) => `${name} --> [*]`)];
  return ["```mermaid", "stateDiagram-v2", ...lines.map((line) => `  ${line}`), "```"].join("\n");
}

function arrows(lifecycle: Lifecycle): string[] {
  const isFree = ({ from, by }: Transition) =>
    by === "move" && stepsIn(lifecycle, lifecycle.statuses[from]!, by).some(({ anywhere }) => anywhere);
  const transitions = transitionsOf(lifecycle);
  const free = transitions.filter(isFree);
  return [...freeMoves(free), ...labelled(transitions.filter((transition) => !isFree(transition)))];
}

/** Ways from everywhere to everywhere, drawn through one point. */
function freeMoves(transitions: Transition[]): string[] {
  if (transitions.length === 0) return [];
  const froms = new Set(transitions.map(({ from }) => `${from} --> move`));
  const tos = new Set(transitions.map(({ to }) => `move --> ${to}`));
  return ["state move <<choice>>", ...froms, ...tos];
}

/** One arrow for each pair of statuses, with all that leads along it. */
function labelled(transitions: Transition[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { from, to, by } of transitions) {
    const pair = `${from} --> ${to}`;
    labels.set(pair, (labels.get(pair) ?? new Set()).add(by));
  }
  return [...labels].map(([pair, names]) => `${pair}: ${[...names].join(", ")}`);
}

if (import.meta.main) writeFileSync(new URL("lifecycles.md", import.meta.url), lifecyclesPage());
