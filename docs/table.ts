import { writeFileSync } from "node:fs";
import { type IndexDefinition, indexes } from "../domain/lists.ts";
import type { AccessPattern } from "./table/access-pattern.ts";
import { taskPatterns } from "./table/attention.ts";
import { eventPatterns } from "./table/events.ts";
import { exampleItems } from "./table/items.ts";
import { listPatterns } from "./table/lists.ts";
import { orderPatterns } from "./table/orders.ts";
import { peoplePatterns } from "./table/people.ts";
import { photoPatterns } from "./table/photos.ts";
import { messagePatterns } from "./table/waiting.ts";

const sections = {
  Orders: orderPatterns,
  Lists: listPatterns,
  "Shops, people, notes": peoplePatterns,
  Photos: photoPatterns,
  "Clocks and messages": messagePatterns,
  "Tasks, suppressed addresses, caps": taskPatterns,
  "Links and events": eventPatterns,
};

/** Every access pattern by its name. */
export const patterns: Record<string, AccessPattern> = Object.assign({}, ...Object.values(sections));

const head = `# The table

Written by \`node docs/table.ts\`; a test fails when this page is stale, and test/io/table-costs.e2e.test.ts when a
pattern costs anything else than this page says. There is one table with the keys \`pk\` and \`sk\`.

## How to find an order in the AWS console

1. DynamoDB → Tables → the stack's table → Explore table items → Query.
2. With the order's id: partition key \`ORDER#<id>\`. All that belongs to it stands there: \`ORDER\` holds its state and
   its whole \`history\`, \`MSG#…\` every message and what became of it, \`CLOCK\` the token of its execution.
3. With the number only: index \`byNumber\`, \`shop\` is the shop's id, \`number\` the order's number.
4. What is due: index \`byDue\`, partition key \`due#0\` to \`due#3\`, oldest first; what waits for a
   person: \`task#<shop>\`.
5. Its execution has the order's id as its name (Step Functions → the lifecycle's machine → search); one that took
   over carries the id in front.

Look, but do not write: an order is changed by one conditional write that also moves it in every list.
`;

/** The page about the table, as Markdown. */
export function tablePage(): string {
  const tables = Object.entries(sections).map(([title, section]) => `### ${title}\n\n${patternsOf(section)}`);
  return [
    head,
    `## Items\n\n${tableOf(
      ["kind", "example"],
      exampleItems.map(([kind, item]) => [kind, `\`${JSON.stringify(item)}\``]),
    )}`,
    `## Indexes\n\nAll are sparse: an order stands only where it belongs.\n\n${indexTable()}`,
    `## Access patterns\n\nUnits are those of DynamoDB's on-demand mode, indexes included.\n\n${tables.join("\n")}`,
  ].join("\n");
}

function indexTable(): string {
  const rows = Object.entries<IndexDefinition>(indexes).map(([name, { pk, sk, include }]) => [
    ...[name, pk, sk].map((each) => `\`${each}\``),
    include ? include.join(", ") : "keys only",
  ]);
  return tableOf(["index", "partition key", "sort key", "holds"], rows);
}

function patternsOf(patterns: Record<string, AccessPattern>): string {
  const rows = Object.entries(patterns).map(([name, { what, key, condition = "", consistency, units }]) => [
    ...[name, what, key, condition, consistency],
    String(units.read ?? ""),
    String(units.write ?? ""),
  ]);
  return tableOf(["pattern", "for", "key or index", "condition", "kind", "read", "write"], rows);
}

function tableOf(columns: string[], rows: string[][]): string {
  const all = [columns, columns.map(() => "---"), ...rows];
  return `${all.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

if (import.meta.main) writeFileSync(new URL("table.md", import.meta.url), tablePage());
