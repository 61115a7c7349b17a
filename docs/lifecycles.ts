import { writeFileSync } from "node:fs";
import { isClosed } from "../domain/groups.ts";
import type { Lifecycle } from "../domain/lifecycle.ts";
import { lifecycles } from "../domain/lifecycles/all.ts";
import { diagramOf } from "./diagram.ts";
import { commandRows, commonCommands, deadlineText } from "./rows.ts";

const head = `# The five lifecycles

Written by \`node docs/lifecycles.ts\` from \`domain/lifecycles/\`; a test fails when this page is stale.

*Shop* is a director, a manager or the assigned seller; a *candidate* is a contractor whom an order of the feed
suits. A field with a question mark is optional. *Told* are those who get a message, except whoever acted.
Durations are ISO 8601: P3D is three days, PT15M fifteen minutes. *Of opening hours*: where the shop has set
\`openingHours\`, only the time in which it is open counts; without them it is plain time.
`;

const columns = ["status", "group", "command", "who", "fields", "leads to", "told", "deadlines"];

/** The page about all lifecycles, as Markdown: a diagram and a table for each. */
export function lifecyclesPage(): string {
  return [head, ...Object.values(lifecycles).map(sectionOf)].join("\n");
}

function sectionOf(lifecycle: Lifecycle): string {
  const rows = [columns, columns.map(() => "---"), ...rowsOf(lifecycle)];
  const table = rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return `## ${lifecycle.name} (seed ${lifecycle.seed})\n\n${diagramOf(lifecycle)}\n\n${table}\n`;
}

function rowsOf(lifecycle: Lifecycle): string[][] {
  const { open, always } = commonCommands(lifecycle);
  return [
    ...Object.entries(lifecycle.statuses).flatMap(([name, status]) => {
      const facts = [name, isClosed(status.group) ? `${status.group} (end)` : status.group];
      const steps = commandRows(lifecycle, status, Object.keys(status.on ?? {}));
      return withFirst(facts, steps, deadlineText(status));
    }),
    ...(open.length > 0 ? withFirst(["*every open one*", ""], open, "") : []),
    ...withFirst(["*every one*", ""], always, ""),
  ];
}

/** A status stands in its first row only; the rows below belong to it. */
function withFirst(facts: string[], steps: string[][], deadlines: string): string[][] {
  const rows = steps.length > 0 ? steps : [["", "", "", "", ""]];
  return rows.map((cells, i) => (i === 0 ? [...facts, ...cells, deadlines] : ["", "", ...cells, ""]));
}

if (import.meta.main) writeFileSync(new URL("lifecycles.md", import.meta.url), lifecyclesPage());
