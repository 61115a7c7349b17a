import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { wall } from "../../io/runtime/clock.ts";
import { type Proof, proofs } from "./rows.ts";

const help = `Shows what is claimed of Waymark under faults, row by row, and prints a table. All of it takes many hours.

  npm run proofs                     every row at the size that is claimed
  npm run proofs -- --row 5          that row alone; may be repeated
  npm run proofs -- --small          as small as in every run, for a look

SEED=… takes another seed than 1. Exit code 0: every row holds. 1: one does not, and the table says which.`;

const { values } = parseArgs({
  options: {
    row: { type: "string", multiple: true },
    small: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

/** What vitest's report says of a run. */
interface RunReport {
  numTotalTests: number;
  numPassedTests: number;
  success: boolean;
}

async function show({ files, full = {} }: Proof): Promise<{ passed: number; total: number; holds: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-proofs-"));
  const outputFile = join(folder, "report.json");
  const words = ["run", ...files, "--reporter=json", `--outputFile=${outputFile}`];
  const env = { ...process.env, ...(!values.small && full) };
  const [code] = await once(spawn("vitest", words, { env, stdio: ["ignore", "ignore", "inherit"] }), "exit");
  try {
    const { numTotalTests, numPassedTests, success } = JSON.parse(
      readFileSync(outputFile, "utf8"),
    ) as RunReport;
    return { passed: numPassedTests, total: numTotalTests, holds: success && code === 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<number> {
  const wanted = proofs.filter(({ row }) => values.row?.includes(String(row)) ?? true);
  console.log(`Seed ${process.env.SEED ?? 1}${values.small ? ", small sizes" : ""}\n`);
  console.log("| # | what | size | tests | minutes | holds |\n|---|---|---|---|---|---|");
  let broken = 0;
  for (const proof of wanted) {
    const began = wall();
    const { passed, total, holds } = await show(proof);
    const minutes = ((wall() - began) / 60_000).toFixed(1);
    const size = values.small ? "small" : proof.size;
    console.log(
      `| ${proof.row} | ${proof.what} | ${size} | ${passed} of ${total} | ${minutes} | ${holds ? "yes" : "**no**"} |`,
    );
    if (!holds) broken += 1;
  }
  return broken > 0 ? 1 : 0;
}

if (values.help) console.log(help);
else process.exit(await main());
