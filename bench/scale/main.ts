import { readFileSync, writeFileSync } from "node:fs";
import type { CountedUsage } from "../cost/resource-usage.ts";
import { countPartitions } from "./count.ts";
import { scalePage } from "./page.ts";

console.error("Counting one marketplace order by its keys ...");
const keys = await countPartitions();
const file = (name: string): URL => new URL(`../../docs/${name}`, import.meta.url);
// the calls and transitions of the same order, as `npm run cost` has counted them
const { orders }: CountedUsage = JSON.parse(readFileSync(file("cost.json"), "utf8"));
const counted = { keys, usage: orders.marketplace! };
writeFileSync(file("scale.json"), `${JSON.stringify(counted, null, 2)}\n`);
writeFileSync(file("scale.md"), scalePage(counted));
console.error("Wrote docs/scale.json and docs/scale.md.");
process.exit(0);
