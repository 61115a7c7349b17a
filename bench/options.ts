import { parseArgs } from "node:util";

const help = `Measures Waymark on this machine and prints each goal beside what was measured.

  npm run bench                      all of it, in about four minutes
  npm run bench -- --lifecycles 500  more lifecycles for each number of callers (300)
  npm run bench -- --open 10000      memory with so many open orders (2000)
  npm run bench -- --data /mnt/disk  what is on a disk in this folder (.bench)
  npm run bench -- --orders 1000000  only the lists, with a thousand and with so many orders
  npm run bench -- --json            the numbers as JSON`;

/** What is measured, and how much of it. */
export interface BenchOptions {
  lifecycles: number;
  open: number;
  /** Where the data lies that is on a disk. */
  data: string;
  /** Only the scale part, with so many orders. */
  orders: number | undefined;
  json: boolean;
}

/** Reads the command line; asks for help print it and end the program. */
export function benchOptionsFrom(args: string[]): BenchOptions {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args,
    options: { lifecycles: text, open: text, data: text, orders: text, json: flag, help: flag },
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const { lifecycles = "300", open = "2000", data = ".bench", orders, json } = values;
  return {
    lifecycles: countIn("lifecycles", lifecycles),
    open: countIn("open", open),
    data,
    orders: orders === undefined ? undefined : countIn("orders", orders),
    json,
  };
}

function countIn(name: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  console.error(`--${name} is a positive whole number, not "${text}".`);
  process.exit(1);
}
