import { measure } from "./measure.ts";
import { optionsIn } from "./options.ts";
import { printPages, printResults } from "./report.ts";
import { measureScale } from "./scale.ts";

const options = optionsIn(process.argv.slice(2));
const tell = (line: string) => console.error(line);

if (options.orders) {
  tell("Storing orders; a million takes about an hour.");
  const pages = await measureScale(options.orders, tell);
  if (options.json) console.log(JSON.stringify(pages, null, 2));
  else printPages(pages);
} else {
  const results = await measure(options, tell);
  if (options.json) console.log(JSON.stringify(results, null, 2));
  else printResults(results);
}
process.exit(0);
