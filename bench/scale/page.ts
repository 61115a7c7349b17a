import { assumptions, costTotals } from "../cost/prices.ts";
import { type Limit, limitsOf, type OrderUsage, ordersAt } from "./limits.ts";
import {
  type FeedRun,
  type Spread,
  type Strain,
  simulate,
  simulateFeed,
  spreads,
  strainOf,
} from "./simulate.ts";

/** Orders a second that the page is about. */
export const rates = [1, 10, 100, 1000] as const;
/** Events of an order, and lanes of the stream's consumer that may bring events of one shop: ten for each shard. */
const feedRuns = { rates: [1, 10, 30, 100, 300], writers: [10, 40] } as const;

const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;
const table = (titles: string[], rows: string[]): string =>
  [row(...titles), row(...titles.map(() => "---")), ...rows].join("\n");
const short = (value: number): string => Number(value.toPrecision(3)).toLocaleString("en-GB");
const percent = (share: number): string => `${short(100 * share)} %`;

const head = `# How far it goes

Written by \`npm run scale\`: one marketplace order's units are counted on the local runtime by the keys that they fall on, and rates of orders are played against
what AWS gives. **None of it was tried on AWS.** \`test/bench/scale.e2e.test.ts\` counts again, holds the keys' sum against [cost.md](cost.md) and fails when this page is stale.

Counted are units, calls, transitions and runs; each order is alone, so rows of the feed that events share under load count for one event each. Quotas are the defaults of us-east-1 (\`bench/scale/limits.ts\`): those
of Step Functions, SES, Lambda and API Gateway can be raised, a key's 1,000 write and 3,000 read units a second cannot. An order is taken to be open for
${assumptions.daysOpen} days, and a run to take what [cost.md](cost.md) estimates. The simulation is pure and seeded (\`bench/scale/simulate.ts\`): every second has as many orders as chance has it, each limit is a bucket
that fills by the second and holds its burst.`;

function keysSection({ keys }: OrderUsage): string {
  const rows = Object.entries(keys).map(([key, { write, read }]) =>
    row(`\`${key}\``, write, read, meetingOf(key)),
  );
  return `## What one order takes of each key

${table(["key", "write units", "read units", "who shares it"], rows)}`;
}

function meetingOf(key: string): string {
  if (key.includes("<shop>")) return "all orders of a shop";
  return key.includes("due#") ? "every sixteenth order of all shops" : "nobody";
}

function limitsSection(limits: Limit[]): string {
  const rows = limits
    .toSorted((one, other) => ordersAt(one) - ordersAt(other))
    .map((limit) => {
      const { name, capacity, perOrder, held, ofShop, remedy } = limit;
      const takes = held === undefined ? short(perOrder) : `${short(perOrder)} for ${short(held)} s`;
      return row(short(ordersAt(limit)), ofShop ? "one shop" : "all", name, short(capacity), takes, remedy);
    });
  return `## Which limit is met first

${table(["orders a second", "of", "limit", "there is", "one order takes", "what to do"], rows)}`;
}

function ratesSection(order: OrderUsage, limits: Limit[]): string {
  const { usage } = order;
  const { own, table: call, workflow, email } = assumptions;
  const busy =
    usage.invocations * own + usage.tableCalls * call + usage.workflowCalls * workflow + usage.emails * email;
  const consumed = rates.map((rate) =>
    row(
      rate,
      ...[usage.write, usage.read, usage.requests, usage.invocations].map((each) => short(each * rate)),
      short((busy / 1000) * rate),
      ...[usage.transitions, usage.emails].map((each) => short(each * rate)),
      short((costTotals(usage).all * rate * 86_400) / 1e6),
    ),
  );
  const titles = ["orders a second", "write units", "read units", "requests", "runs", "runs at a time"];
  const parts = rates.map((rate) => rateSection(rate, limits));
  return `## What is consumed

Each second, but for the last column: dollars a day without e-mail.

${table([...titles, "transitions", "e-mails", "$ a day"], consumed)}

${parts.join("\n\n")}`;
}

function rateSection(rate: number, limits: Limit[]): string {
  const rows = (Object.keys(spreads) as Spread[]).map((spread) => {
    const strains = simulate(limits, rate, spread);
    const over = strains.filter(({ used }) => used > 1);
    return row(spread, over.length === 0 ? `none; ${nearest(strains[0]!)}` : over.map(strained).join("<br>"));
  });
  return `### ${rate} ${rate === 1 ? "order" : "orders"} a second

${table(["orders are of", "what is over its limit"], rows)}`;
}

const nearest = ({ limit, used }: Strain): string => `nearest: ${limit.name}, ${percent(used)}`;
const strained = ({ limit, used, refused }: Strain): string =>
  `${limit.name}: ${short(used)} times, ${percent(refused)} refused at first`;

/** Events of one order: each is a row of the feed where nothing else happens. */
const eventsOf = ({ keys }: OrderUsage): number => keys["table FEED#<shop>"]!.write;

/** How the feed of one shop does, at each rate of orders. */
export const feedTable = (order: OrderUsage): [orders: number, run: FeedRun][] =>
  feedRuns.rates.flatMap((rate) =>
    feedRuns.writers.map((writers): [number, FeedRun] => [
      rate,
      simulateFeed(rate * eventsOf(order), writers),
    ]),
  );

function feedSection(order: OrderUsage): string {
  const rows = feedTable(order).map(([rate, { writers, rows, attempts, lost, inTime, left }]) =>
    row(rate, writers, short(rows), short(attempts), percent(lost), percent(inTime), percent(left)),
  );
  const titles = [
    "orders a second of one shop",
    "writers",
    "rows a second",
    "write units",
    "attempts too late",
  ];
  return `## The feed of one shop

A shop's events stand in one order, so one row after the other is written under the condition that nobody else has written there; whoever is late looks and tries again, and stands back from the second
time on. Played are ${eventsOf(order)} events an order and the lanes of the stream's consumer that bring them (ten for each shard of the table), each call taking 5 ms.

${table([...titles, "in the feed within 5 s", "not in it at the end of half a minute"], rows)}

An event's messages go out beside it; what waits in the same lane of the stream waits for both. How long a writer stands back was chosen by this table: with pauses that double, up to two seconds, a sixth of
the events of a hundred orders a second came more than five seconds late. Attempts that come too late take a write unit each, so with a hundred writers and more the feed's key would be over its limit at the same rate.`;
}

/** The keys of a list that the page compares. */
const shardCounts = [1, 2, 4, 8];

function shardsTable(order: OrderUsage): string {
  const rows = shardCounts.map((shards) => {
    const limit = limitsOf(order, shards).find(({ name }) => name.endsWith("#open"))!;
    const refused = [100, 300, 1000].map((rate) => percent(strainOf(limit, rate).refused));
    return row(shards, short(ordersAt(limit)), ...refused);
  });
  return table(["keys", "orders a second", "refused at first at 100", "at 300", "at 1,000"], rows);
}

const tail = (order: OrderUsage): string => `## One shop that is large

A shop with ten orders a second has 864,000 a day; up to there nothing of a shop's own is near its limit. Above a hundred orders a second of one shop more and more of its events come into the feed late, at 200 the list of its open orders
takes no more writes (\`byShop <shop>#open\`), at 375 its settings are read too often.

- **The list of open orders** can stand under several keys: \`listShards: { "<shop>": 4 }\` in bin/stages.ts. An order's id decides which; lists, counts and the daily look read all of them side by side and merge them, and a page goes on from the same
  position in each. Every key more costs a list of that shop half a read unit more; all other shops have one key and pay nothing. What the simulation says of one shop's list:

${shardsTable(order)}

  The number may be raised at any time: orders that stand under the first key are read there until they change. Lower it only when the shop has no open orders.
- **The feed** is not built around: one writer for each shop (a queue by shop before it, or fewer lanes) would fill its rows, and 100 rows of 20 are 2,000 events a second.
- **Settings** that functions keep for some seconds are not built either.

Until then the orders of such a shop are divided among several shops of Waymark, each with numbers and a feed of its own; reports add them up.

## When a limit is met

- **A key of the table or of an index:** a write that DynamoDB throttles is tried again by the SDK, five times with growing pauses; then the API answers \`unavailable\` (503, Retry-After), and a consumer's
  batch comes again. An index that is throttled throttles the table's writes. Nothing is lost; the dashboard's *Table throttles* shows it.
- **Step Functions:** the order goes on without an execution, and the reconciler keeps its deadlines, a minute or two late (\`ExecutionsRefused\`). It fires what is due page by page for three quarters of a minute: at hundreds of orders a second
  ask for the quotas first.
- **SES:** messages wait in the table, in turns of their shops (*How fast messages leave* in [operations.md](operations.md)). A new account sends 14 a second.
- **Lambda:** the API answers 429 or 503, consumers of the stream fall behind (\`StreamLate\`). The stream keeps 24 hours.
- **The stage's throttle:** 429 with Retry-After; \`throttle\` in bin/stages.ts.

Before a great day: raise what the table above names below your rate, warm the table (\`aws dynamodb update-table --warm-throughput\`), and ask for concurrency of Lambda in time.`;

/** The page about how far it goes, out of what was counted. */
export function scalePage(order: OrderUsage): string {
  const limits = limitsOf(order);
  const sections = [
    ...[head, keysSection(order), limitsSection(limits), ratesSection(order, limits)],
    ...[feedSection(order), tail(order)],
  ];
  return `${sections.join("\n\n")}\n`;
}
