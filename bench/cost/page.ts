import { pauseBefore } from "../../board/list/pace.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { dimensions, metrics } from "../../domain/metrics.ts";
import { dollarsIn, type MonthLine, monthLines, standing } from "./month.ts";
import {
  assumptions,
  costLines,
  costTotals,
  dollarsOf,
  monthlyPrices,
  priceBasis,
  prices,
  type ResourceUsage,
} from "./prices.ts";
import { type BoardUsage, boardCalls, type CountedUsage, ordersPerDay } from "./resource-usage.ts";

const fixed = (value: number, digits = 2): string => value.toFixed(digits);
const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;
const divider = (columns: number): string => row(...Array<string>(columns).fill("---"));

/** The page about costs, out of what was counted. */
export function costPage(counted: CountedUsage): string {
  const { orders, board } = counted;
  const sections = [
    ...[head, summary(orders), ...Object.entries(orders).map(lifecycleSection)],
    ...[boardSection(board), monthSection(counted), priceTable],
  ];
  return `${sections.join("\n\n")}\n`;
}

const head = `# What it costs

Written by \`npm run cost\`, which runs one order of each lifecycle on the local runtime and counts what it uses: a
marketplace order on its happy path, every other one as \`npm run demo\` plays it, detours and reminders included.
\`test/bench/cost.e2e.test.ts\` counts again and fails when this page is stale or an order has become dearer.

Prices are those of ${priceBasis.region} on demand, first tier, as of ${priceBasis.at}, without the free tier and taxes:
\`bench/cost/prices.ts\`, to be changed there. Those of Step Functions and Lambda were looked up; the others are as
remembered, so look at their source before you rely on them. Each order is alone, and everything settles after each step: many at once share
runs of the stream's consumers and rows of the event feed, and cost less.

**Counted** are units, transitions, requests and runs. **Estimated** is what only AWS can measure: a run takes
${assumptions.own} ms of its own, ${assumptions.table} ms for each call to the table and ${assumptions.workflow} ms for each call to
Step Functions, one after the other, at ${assumptions.memory} GB; it logs ${assumptions.log} bytes; ${assumptions.traced * 100} % of the
runs are traced. Reading the table's stream costs nothing for Lambda. E-mail stands **apart**: its price, and
${assumptions.email} ms of waiting for SES. An SMS costs what its country asks, from $0.006 (USA) to more than $0.05, more than
everything else together; a robot's call costs what its country asks for a minute, at most the stage's
\`maxPricePerMinute\`, and is made once or twice for an order that nobody accepts in time. A notification in a browser costs nothing but the call to its push service. What goes on beside the orders, what is stored and what stands there: *A month*, below.`;

function summary(uses: Record<string, ResourceUsage>): string {
  const rows = Object.entries(uses).map(([lifecycle, used]) => {
    const { counted, all, apart } = costTotals(used);
    return row(
      lifecycle,
      used.write,
      used.read,
      used.transitions,
      used.requests,
      used.invocations,
      fixed(counted),
      `**${fixed(all)}**`,
      fixed(apart),
      used.sms,
    );
  });
  const titles = [
    "write units",
    "read units",
    "transitions",
    "requests",
    "runs",
    "$ counted",
    "$ with estimates",
    "$ e-mail apart",
    "SMS",
  ];
  return [
    "## A million orders",
    "",
    "The goal for a marketplace order is 170 dollars a million, from counted units.",
    "",
    row("lifecycle", ...titles),
    divider(titles.length + 1),
    ...rows,
  ].join("\n");
}

function lifecycleSection([lifecycle, uses]: [string, ResourceUsage]): string {
  const rows = costLines(uses).map((line) => {
    const { what, price, amount, estimate, separate: apart } = line;
    const how = [estimate && `estimated: ${estimate}`, apart && "apart"].filter(Boolean).join(", ");
    return row(what, Number(amount.toPrecision(4)), prices[price].per, fixed(dollarsOf(line)), how);
  });
  return [
    `## ${lifecycle}`,
    "",
    row("one order uses", "amount", "of", "$ a million orders", ""),
    divider(5),
    ...rows,
  ].join("\n");
}

/** Hours that a board is open in a month, and how it spends them. */
const boardHours = 8 * 22;
const shares = { busy: 0.1, idle: 0.6, hidden: 0.3 };
const eventsOfMonth = 30 * 22 * 8;

/** How many times a month a board looks at the feed, by its own pauses. */
function looksOfMonth(): number {
  const calm = { now: 0, activeAt: Number.NEGATIVE_INFINITY, isHidden: false, isRinging: false, failures: 0 };
  const seconds = (pulse: object) => pauseBefore({ ...calm, ...pulse }, 0.5) / 1000;
  const perSecond =
    shares.busy / seconds({ activeAt: 0 }) +
    shares.idle / seconds({}) +
    shares.hidden / seconds({ isHidden: true });
  return Math.round(boardHours * 3600 * perSecond);
}

/** What a board that stands open costs a month, in dollars: by its calls, each as often as it comes. */
export function boardMonth(board: BoardUsage): [what: string, times: number, dollars: number][] {
  const looks = looksOfMonth();
  const session = { ...board.quiet, write: 0, read: 0, requests: 1, invocations: 1, tableCalls: 0 };
  const rows: [string, number, ResourceUsage][] = [
    [boardCalls.quiet, looks - eventsOfMonth, board.quiet],
    [boardCalls.news, eventsOfMonth, board.news],
    [boardCalls.opening, 2 * 22, board.opening],
    ["renewing the session", boardHours * 4, session],
  ];
  return rows.map(([what, times, uses]) => [what, times, (times * costTotals(uses).all) / 1e6]);
}

function boardSection(board: BoardUsage): string {
  const rows = boardMonth(board);
  const all = rows.reduce((sum, [, , dollars]) => sum + dollars, 0);
  const counts = Object.entries(board).map(([name, { requests, read, invocations }]) =>
    row(boardCalls[name as keyof BoardUsage], requests, read, invocations),
  );
  return `## An open board

The board asks the feed what is new: every 4 seconds while something happens, every 15 otherwise, once a minute while
nobody sees it. Open ${boardHours} hours a month, ${shares.busy * 100} % of them busy and ${shares.hidden * 100} % out of sight, in a shop of
${eventsOfMonth} events a month, it costs **$${fixed(all, 3)}** a month:

${[row("", "times a month", "$ a month"), divider(3), ...rows.map(([what, times, dollars]) => row(what, times, fixed(dollars, 3)))].join("\n")}

${[row("one call", "requests", "read units", "runs"), divider(4), ...counts].join("\n")}

Its page and files are four requests a day of a function without a table; signing in costs nothing for the first
10,000 people a month.`;
}

/** How many time series the metrics have at most. */
const series = Object.values(metrics).reduce(
  (sum, metric) => sum + ("by" in metric ? dimensions[metric.by].length : 1),
  0,
);

/** An alarm costs as much as all metrics that it watches: three by channel, and one for the machine of each lifecycle. */
export const alarmedMetrics = 25 + 3 * dimensions.Channel.length + lifecycleNames.length;

/** What stands there every month. */
export const standingLines: MonthLine[] = [
  standing("metrics that the fifteen alarms watch", "alarm", alarmedMetrics),
  standing("dashboard", "dashboard", 1),
  standing("metrics of its own, at most", "metric", series),
  standing("secrets: signing keys, payment providers, carriers", "secret", 3),
  standing("key that encrypts topics", "key", 1),
];

const parts = {
  orders: "What the orders themselves take",
  upkeep: "What goes on beside them",
  "stands there": "What stands there, whatever is ordered",
} as const;

function monthSection(counted: CountedUsage): string {
  const [small, big] = (["small", "big"] as const).map((size) =>
    monthLines(counted, size, standingLines),
  ) as [MonthLine[], MonthLine[]];
  const rows = Object.entries(parts).flatMap(([part, title]) => {
    const mine = (all: MonthLine[]) => all.filter((line) => line.part === part);
    const [ofSmall, ofBig] = [mine(small), mine(big)];
    const sums = row(
      `**${title}**`,
      "",
      `**${fixed(dollarsIn(ofSmall))}**`,
      "",
      `**${fixed(dollarsIn(ofBig))}**`,
      "",
    );
    return [sums, ...ofSmall.map((line, i) => monthRow(line, ofBig[i]!))];
  });
  const titles = ["", `${ordersPerDay.small} orders a day`, "$", "a million a month", "$", ""];
  const sums = row("**all**", "", `**${fixed(dollarsIn(small))}**`, "", `**${fixed(dollarsIn(big))}**`, "");
  return `## A month

Of a small shop with ${ordersPerDay.small} marketplace orders a day, and of a big one with a million a month, e-mails included; SMS cost what their countries ask, on top of it. An order is
taken to be open for ${assumptions.daysOpen} days, one in ${1 / assumptions.smsPerOrder} to call for an SMS, and the orders of a year to stand in the table: that part grows by as much every year.
How many runs are cold is a simulation (\`bench/cold/share.ts\`): an order's ${Object.values(counted.runs).reduce((sum, each) => sum + each, 0)} runs spread over ten hours as chance has it, each function kept for ten
minutes. Lambda bills a cold function's initialisation since August 2025.

${[row(...titles), divider(6), ...rows, sums].join("\n")}

CloudWatch charges a metric only for hours in which it was written, and gives ten metrics, ten of those that
alarms watch and three dashboards for nothing; the table's first 25 GB cost nothing, and Lambda's first million runs. So a small shop pays between 5 and
${Math.ceil(dollarsIn(small))} dollars. Left out: data transfer, photos in S3, CloudFront and WAF, the streams of the table (nothing for Lambda), retries, whoever tries doors, and the board, which has a part of its own.

A storefront that takes its tokens from our own user pool costs ${monthlyPrices.client.dollars} dollars a month more, and a quarter of a cent for each
token, which is good for an hour. With an issuer of one's own neither is paid.`;
}

/** Six digits at the most, in the way that people write numbers. */
const amountText = (amount: number): string => Number(amount.toPrecision(4)).toLocaleString("en-GB");

const monthRow = (small: MonthLine, big: MonthLine): string =>
  row(
    ...[small.what, amountText(small.amount), fixed(dollarsIn([small]), 3)],
    ...[amountText(big.amount), fixed(dollarsIn([big])), estimateOf(small, big)],
  );

/** Of what, and how an estimate comes about where it says the same of both. */
const estimateOf = (small: MonthLine, big: MonthLine): string =>
  [
    small.price.per,
    small.estimate &&
      `estimated: ${small.estimate === big.estimate ? small.estimate : `${small.estimate}; ${big.estimate}`}`,
  ]
    .filter(Boolean)
    .join(", ");

/** Small prices by the million. */
const priceText = (dollars: number): string =>
  dollars < 0.001 ? `${Number((dollars * 1e6).toPrecision(6))} a million` : String(dollars);

const priceTable = [
  "## Prices",
  "",
  row("of", "$", "source"),
  divider(3),
  ...Object.values(prices).map(({ dollars, per, source }) => row(per, priceText(dollars), source)),
  ...Object.values(monthlyPrices).map(({ dollars, per, source }) => row(per, `${dollars} a month`, source)),
].join("\n");
