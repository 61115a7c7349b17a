import { dueKeys } from "../../domain/listing/indexes.ts";
import { assumptions, type ResourceUsage } from "../cost/prices.ts";
import type { UnitsByKey } from "./partitions.ts";

/** What one order was counted to take. */
export interface OrderUsage {
  keys: UnitsByKey;
  usage: ResourceUsage;
}

/** Something that AWS gives so much of in a second, and how much of it one order takes. */
export interface Limit {
  name: string;
  /** Units, calls or messages a second; for `held` how many at a time. */
  capacity: number;
  /** What may be taken at once after a quiet time. */
  burst: number;
  perOrder: number;
  /** It is of each shop, and not of the account. */
  ofShop?: true;
  /** Seconds for which an order holds one of them: what counts is how many are held at a time. */
  held?: number;
  /** What to do when it is near. */
  remedy: string;
}

/** One key of a table or an index takes so many units a second, whatever the table's mode is. */
const keyLimits = { write: 1000, read: 3000 };

/** What somebody can do about a key that all orders of a shop share. */
const keyRemedies: Record<string, string> = {
  "byShop <shop>#open": "`listShards` in bin/stages.ts: the list under several keys, read together",
  "table FEED#<shop>": "nothing by itself: events that come together share a row, see *The feed of one shop*",
  "table COUNTER#<shop>": "orders of one shop in several shops of Waymark, each with numbers of its own",
  "table SHOP#<shop>": "functions that keep the shop's settings for some seconds",
};
const noRemedy = "orders of one shop in several shops of Waymark";

/** Under how many keys something stands that has one name here: the due index, and the open orders of a very large shop. */
function keysOf(key: string, shards: number): number {
  if (key.includes("due#")) return dueKeys.length;
  return key.endsWith("#open") ? shards : 1;
}

/** The keys that orders of one shop share, and those of the due index, which all shops share. */
function keysLimits({ keys }: OrderUsage, shards: number): Limit[] {
  return Object.entries(keys).flatMap(([key, units]) =>
    (["write", "read"] as const).flatMap((side): Limit[] => {
      const isOfShop = key.includes("<shop>");
      const isShared = key.includes("due#");
      if (units[side] === 0 || !(isOfShop || isShared)) return [];
      const capacity = keyLimits[side] * keysOf(key, shards);
      const rest = { capacity, burst: capacity, perOrder: units[side] };
      const remedy = isShared ? "more keys of the due index (`dueKeys`)" : (keyRemedies[key] ?? noRemedy);
      return [{ name: `${side}s of ${key}`, ...rest, remedy, ...(isOfShop && { ofShop: true as const }) }];
    }),
  );
}

const secondsOf = (ms: number): number => ms / 1000;

/** What a new account of AWS may do in us-east-1, as its documentation says; regions but the largest have less. */
function accountLimits({ usage }: OrderUsage): Limit[] {
  const { own, table, workflow, email, daysOpen } = assumptions;
  const busy =
    usage.invocations * own +
    usage.tableCalls * table +
    usage.workflowCalls * workflow +
    usage.emails * email;
  const starts = usage.transitions > 0 ? 1 : 0;
  const quota = (service: string) => `a higher quota of ${service}`;
  return [
    {
      ...{ name: "e-mails through SES", capacity: 14, burst: 14, perOrder: usage.emails },
      remedy: quota("SES (sending rate)"),
    },
    {
      ...{ name: "open executions", capacity: 1_000_000, burst: 0, perOrder: starts },
      ...{
        held: daysOpen * 86_400,
        remedy: `${quota("Step Functions")}; without one the reconciler keeps deadlines`,
      },
    },
    {
      ...{ name: "requests to the API, as bin/stages.ts throttles it", capacity: 200, burst: 400 },
      ...{ perOrder: usage.requests, remedy: "`throttle` in bin/stages.ts" },
    },
    {
      ...{
        name: "requests to the API of the account",
        capacity: 10_000,
        burst: 5000,
        perOrder: usage.requests,
      },
      remedy: quota("API Gateway"),
    },
    {
      ...{ name: "Step Functions: starts", capacity: 300, burst: 1300, perOrder: starts },
      remedy: quota("Step Functions (150 elsewhere); the reconciler keeps what was refused"),
    },
    {
      ...{ name: "Step Functions: answers to tasks", capacity: 500, burst: 3000 },
      ...{ perOrder: usage.workflowCalls - starts, remedy: quota("Step Functions (300 elsewhere)") },
    },
    {
      ...{ name: "Step Functions: transitions", capacity: 1500, burst: 5000, perOrder: usage.transitions },
      remedy: quota("Step Functions (500 elsewhere)"),
    },
    {
      ...{
        name: "functions that run at a time",
        capacity: 1000,
        burst: 0,
        perOrder: 1,
        held: secondsOf(busy),
      },
      remedy: quota("Lambda (concurrent executions)"),
    },
    {
      ...{ name: "writes of the whole table", capacity: 40_000, burst: 40_000, perOrder: usage.write },
      remedy: `${quota("DynamoDB (table-level write throughput)")}, and a warm throughput before a great day`,
    },
  ];
}

/** Every limit that orders meet, by what one of them was counted to take; open orders of a shop under so many keys. */
export const limitsOf = (order: OrderUsage, shards = 1): Limit[] =>
  [...keysLimits(order, shards), ...accountLimits(order)].filter(({ perOrder }) => perOrder > 0);

/** Orders a second at which a limit is reached; of one shop, where it is one of each shop. */
export const ordersAt = ({ capacity, perOrder, held = 1 }: Limit): number => capacity / (perOrder * held);
