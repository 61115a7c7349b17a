import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { wall } from "../../io/runtime/clock.ts";
import { type Counts, isSame, type Part, type RunOfPart, readParts, savePart, sumOf } from "./counts.ts";
import { type Proof, proofs } from "./rows.ts";

const help = `Shows what is claimed of Waymark under faults, row by row, and prints a table. All of it takes many hours.

  npm run proofs                     every row at the size that is claimed
  npm run proofs -- --row 5          that row alone; may be repeated
  npm run proofs -- --small          as small as in every run, for a look
  npm run proofs -- --parts 2        so many parts of each row at the most, for a beginning

What is large is run in parts, each with a seed of its own. What a part came to is kept in .proofs.jsonl: who stops and
comes back goes on where it was, as long as the commit is the same.

SEED=… begins with another seed than 1. Exit code 0: every row holds. 1: one does not, and the table says which.`;

const { values } = parseArgs({
  options: {
    row: { type: "string", multiple: true },
    small: { type: "boolean", default: false },
    parts: { type: "string", default: "1000" },
    help: { type: "boolean", default: false },
  },
});

/** What vitest's report says of a run. */
interface RunReport {
  numTotalTests: number;
  numPassedTests: number;
  success: boolean;
  testResults: {
    message: string;
    assertionResults: { fullName: string; failureMessages: string[]; meta: { counts?: Counts } }[];
  }[];
}

const git = (...words: string[]): string => execFileSync("git", words, { encoding: "utf8" }).trim();

/** What the code is; with changes that nobody has committed it is no code that can be named. */
const commit = git("status", "--porcelain")
  ? `${git("rev-parse", "--short", "HEAD")}+`
  : git("rev-parse", "--short", "HEAD");
const firstSeed = Number(process.env.SEED ?? 1);

/** No test of a part takes as long as this, on a busy machine either. */
const longest = "7200000";

async function run(proof: Proof, part: Part): Promise<RunOfPart> {
  const began = wall();
  const folder = mkdtempSync(join(tmpdir(), "waymark-proofs-"));
  const outputFile = join(folder, "report.json");
  const words = [
    "run",
    ...proof.files,
    "--reporter=json",
    `--outputFile=${outputFile}`,
    `--testTimeout=${longest}`,
  ];
  const env = { ...process.env, SEED: String(part.seed), ...part.size };
  const [code] = await once(spawn("vitest", words, { env, stdio: ["ignore", "ignore", "inherit"] }), "exit");
  try {
    const report = JSON.parse(readFileSync(outputFile, "utf8")) as RunReport;
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    complain(report);
    return {
      ...part,
      passed: report.numPassedTests,
      total: report.numTotalTests,
      holds: report.success && code === 0,
      minutes: (wall() - began) / 60_000,
      counts: sumOf(tests.map(({ meta }) => meta.counts ?? {})),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Says what is red, on the side of the table. */
function complain({ testResults }: RunReport): void {
  for (const { message, assertionResults } of testResults) {
    if (message) console.error(message);
    for (const { fullName, failureMessages } of assertionResults)
      for (const each of failureMessages) console.error(`${fullName}\n${each}`);
  }
}

const partsOf = ({ parts = 1 }: Proof): number => (values.small ? 1 : Math.min(parts, Number(values.parts)));

/** All parts of a row, but those that are known from before. */
async function show(proof: Proof): Promise<RunOfPart[]> {
  const known = values.small ? [] : readParts();
  const runs: RunOfPart[] = [];
  for (let i = 0; i < partsOf(proof); i++) {
    const size = values.small ? {} : (proof.full ?? {});
    const part = { row: proof.row, commit, seed: firstSeed + i, size };
    const before = known.find((each) => each.holds && isSame(each, part));
    const done = before ?? (await run(proof, part));
    if (!before && !values.small) savePart(done);
    runs.push(done);
  }
  return runs;
}

function lineOf({ row, what, size, parts = 1 }: Proof, runs: RunOfPart[]): string {
  const sum = (count: (each: RunOfPart) => number) => runs.reduce((all, each) => all + count(each), 0);
  const counts = Object.entries(sumOf(runs.map((each) => each.counts)));
  const counted = counts.map(([name, count]) => `${count.toLocaleString("en")} ${name}`).join(", ");
  const tests = `${sum(({ passed }) => passed)} of ${sum(({ total }) => total)}`;
  const seeds = runs.length > 1 ? `${firstSeed} to ${firstSeed + runs.length - 1}` : firstSeed;
  const holds = runs.every((each) => each.holds) ? "yes" : "**no**";
  const whole = runs.length < parts ? `${runs.length} of ${parts} parts of ${size}` : size;
  const cells = [row, what, values.small ? "small" : whole, seeds, tests, counted];
  return `| ${[...cells, sum(({ minutes }) => minutes).toFixed(1), holds].join(" | ")} |`;
}

async function main(): Promise<number> {
  const wanted = proofs.filter(({ row }) => values.row?.includes(String(row)) ?? true);
  console.log(`Commit ${commit}\n`);
  console.log(
    "| # | what | size | seeds | tests | counted | minutes | holds |\n|---|---|---|---|---|---|---|---|",
  );
  let broken = 0;
  for (const proof of wanted) {
    const runs = await show(proof);
    console.log(lineOf(proof, runs));
    if (runs.some(({ holds }) => !holds)) broken += 1;
  }
  return broken > 0 ? 1 : 0;
}

if (values.help) console.log(help);
else process.exit(await main());
