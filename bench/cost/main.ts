import { writeFileSync } from "node:fs";
import { costPage } from "./page.ts";
import { countResourceUsage } from "./resource-usage.ts";

console.error("Living one order of each lifecycle on the local runtime ...");
const uses = await countResourceUsage();
const write = (file: string, text: string) =>
  writeFileSync(new URL(`../../docs/${file}`, import.meta.url), text);
write("cost.json", `${JSON.stringify(uses, null, 2)}\n`);
write("cost.md", costPage(uses));
console.error("Wrote docs/cost.json and docs/cost.md.");
process.exit(0);
