import { writeFileSync } from "node:fs";
import { type IndexDefinition, indexes } from "../domain/listing/indexes.ts";
import type { AccessPattern } from "./table/access-pattern.ts";
import { eventPatterns } from "./table/events.ts";
import { listPatterns } from "./table/lists.ts";
import { messagePatterns, taskPatterns } from "./table/messages.ts";
import { orderPatterns, parcelPatterns, paymentPatterns, photoPatterns } from "./table/orders.ts";
import { peoplePatterns } from "./table/people.ts";

const sections = {
  Orders: orderPatterns,
  Payments: paymentPatterns,
  Parcels: parcelPatterns,
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

Written by \`node docs/table.ts\`; a test fails when this page is stale, and
test/io/dynamodb/costs/table-costs.e2e.test.ts when a pattern costs anything else than this page says. There is one table with the keys \`pk\` and \`sk\`.

## How to find an order in the AWS console

1. DynamoDB → Tables → the stack's table → Explore table items → Query.
2. With the order's id: partition key \`ORDER#<id>\`. All that belongs to it stands there: \`ORDER\` holds its state and
   its whole \`history\`, \`MSG#…\` every message and what became of it, \`CLOCK\` the token of its execution.
3. With the number only: index \`byNumber\`, \`shop\` is the shop's id, \`number\` the order's number.
4. What is due: index \`byDue\`, partition key \`due#0\` to \`due#15\`, oldest first; what waits for a
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

/** One example of every kind of item, with its keys; the fields that are not shown are the kind's own. */
export const exampleItems = [
  ["order: state and history", { pk: "ORDER#01K…7F", sk: "ORDER", shopKey: "clay-cats#open", version: 3 }],
  [
    "order: request",
    { pk: "ORDER#01K…7F", sk: "ORDER#REQUEST", emailKey: "<keyed hash>", fingerprint: "uZ…", request: {} },
  ],
  [
    "order: token of its execution",
    { pk: "ORDER#01K…7F", sk: "CLOCK", state: "awaitingPayment", token: "AAA…" },
  ],
  ["order: message", { pk: "ORDER#01K…7F", sk: "MSG#0003#shipped#buyer.hK2v#email", status: "sent" }],
  ["order: note", { pk: "ORDER#01K…7F", sk: "NOTE#2026-11-16T09:00:00Z-0001", note: {} }],
  ["order: photo", { pk: "ORDER#01K…7F", sk: "PHOTO#00", photo: {}, dueKey: "due#3" }],
  [
    "provider of a shop: when it was last heard",
    { pk: "PROVIDERS#clay-cats", sk: "payments#stripe#heardAt", at: "2026-11-21T10:00:00Z" },
  ],
  [
    "order: page of a provider's where it is paid",
    { pk: "ORDER#01K…7F", sk: "PAYPAGE", provider: "stripe", amount: 10500, attempt: 1, url: "https://…" },
  ],
  ["parcel: the order that it belongs to", { pk: "PARCEL#620999", sk: "inpost#ORDER#01K…7F" }],
  [
    "reference: the orders of its checkout",
    { pk: "REFERENCE#<keyed hash>", sk: "clay-cats", orders: ["01K…7F"] },
  ],
  ["shop", { pk: "SHOP#clay-cats", sk: "SHOP", settings: {} }],
  [
    "shop: until when its ended orders are erased",
    { pk: "COUNTER#clay-cats", sk: "ERASED", until: "2026-11-15T03:17:00Z" },
  ],
  ["shop: the number of its last order", { pk: "COUNTER#clay-cats", sk: "ORDERS", lastNumber: 1042 }],
  ["shop: deliverer", { pk: "SHOP#clay-cats", sk: "DELIVERER#8c1e", deliverer: {} }],
  ["shop: endpoint of its webhooks", { pk: "SHOP#clay-cats", sk: "ENDPOINT#5d0f", url: "https://…" }],
  [
    "endpoint: delivery that waits",
    { pk: "ENDPOINT#clay-cats#5d0f", sk: "DELIVERY#01K…7F.3", status: "waiting" },
  ],
  [
    "feed: up to 20 events, and the counts after them",
    { pk: "FEED#clay-cats", sk: "000000000026", events: ["01K…7F.3"], counts: { "preparing active": 12 } },
  ],
  [
    "shop: browsers on which its staff are notified",
    { pk: "SHOP#clay-cats", sk: "BROWSERS", "browser anna 0": { endpoint: "https://…" } },
  ],
  ["contractor", { pk: "CONTRACTOR#carl", sk: "CONTRACTOR", contractor: {} }],
  [
    "contractor: fees that went back by the rule, in a month",
    { pk: "CONTRACTOR#carl", sk: "FEEREFUNDS#tilers#2026-11", fees: ["01K…7F.0"] },
  ],
  ["link", { pk: "LINK#<hash of its token>", sk: "LINK", link: {} }],
  ["e-mail address that is suppressed", { pk: "ADDRESS#<hash>", sk: "SUPPRESSED", reason: "bounce" }],
  [
    "SMS: the message that its receipt is of",
    {
      ...{ pk: "RECEIPT#<what SNS called it>", sk: "MSG", order: "01K…7F" },
      ...{ message: "0003#shipped#buyer.hK2v#sms", expiresAt: 1763900000 },
    },
  ],
  [
    "shop: SMS of a day",
    { pk: "SMS#clay-cats#2026-11-16", sk: "TOTAL", messages: 12, expiresAt: 1763900000 },
  ],
  [
    "full scan that goes on later, and up to when the last whole one looked",
    { pk: "SWEEP", sk: "PLACE", began: "2026-11-16T03:17:00Z", coveredUntil: "2026-11-15T03:17:00Z" },
  ],
] as const;

if (import.meta.main) writeFileSync(new URL("table.md", import.meta.url), tablePage());
