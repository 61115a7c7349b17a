import { writeFileSync } from "node:fs";
import { costPage } from "./page.ts";
import { countResourceUsage } from "./resource-usage.ts";

console.error("Living one order of each lifecycle on the local runtime ...");
const counted = await countResourceUsage();
const write = (file: string, text: string) =>
  writeFileSync(new URL(`../../docs/${file}`, import.meta.url), text);
write("cost.json", `${JSON.stringify(counted, null, 2)}\n`);
write("cost.md", costPage(counted));
console.error("Wrote docs/cost.json and docs/cost.md.");
process.exit(0);
