import { measureScale } from "./list-scale.ts";
import { measureAll } from "./measure.ts";
import { benchOptionsFrom } from "./options.ts";
import { printPages, printResults } from "./report.ts";

const options = benchOptionsFrom(process.argv.slice(2));
const log = (line: string) => console.error(line);

if (options.orders) {
  log("Storing orders; a million takes about fifteen minutes and 8 GB of memory.");
  const pages = await measureScale(options.orders, log);
  if (options.json) console.log(JSON.stringify(pages, null, 2));
  else printPages(pages);
} else {
  const results = await measureAll(options, log);
  if (options.json) console.log(JSON.stringify(results, null, 2));
  else printResults(results);
}
process.exit(0);
