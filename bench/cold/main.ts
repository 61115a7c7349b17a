import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printTable } from "../report.ts";
import { bundleAll, bundleText } from "./bundles.ts";

const rounds = 7;
const folder = mkdtempSync(join(tmpdir(), "waymark-cold-"));
const log = (line: string) => console.error(line);

/** What a file takes that only imports a client: its class and the commands that functions give. */
const imports: Record<string, [module: string, names: string][]> = {
  "client-dynamodb": [
    ["client-dynamodb", "DynamoDBClient"],
    ["lib-dynamodb", "DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand"],
    ["lib-dynamodb", "BatchGetCommand, DeleteCommand, TransactWriteCommand"],
  ],
  "client-secrets-manager": [["client-secrets-manager", "SecretsManagerClient, GetSecretValueCommand"]],
  "client-ses": [["client-ses", "SESClient, SendEmailCommand"]],
  "client-sfn": [["client-sfn", "SFNClient, StartExecutionCommand, SendTaskSuccessCommand"]],
  "client-sns": [["client-sns", "SNSClient, PublishCommand"]],
};

/** A program that imports these clients and does nothing else; it keeps them, or the bundler would not. */
function importing(clients: string[]): string {
  const all = clients.flatMap((client) => imports[client] ?? []);
  return all
    .map(
      ([module, names]) =>
        `import { ${names} } from "@aws-sdk/${module}"; exports.kept ??= []; exports.kept.push(${names});`,
    )
    .join("\n");
}

interface Program {
  file: string;
  times: number[];
}

function program(name: string, code: Uint8Array): Program {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  return { file, times: [] };
}

/** Milliseconds that a fresh process takes to load a file. */
function load({ file, times }: Program): void {
  const text = `const start = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - start); process.exit()`;
  const env = {
    ...process.env,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "none",
    AWS_SECRET_ACCESS_KEY: "none",
  };
  times.push(Number(execFileSync(process.execPath, ["--input-type=commonjs", "-e", text], { env })));
}

/** The fastest of all loads: what the others took longer, other programs on the machine took. */
const best = ({ times }: Program): number => Math.min(...times);

log("Bundling every function ...");
const bundles = (await bundleAll()).sort((a, b) => b.code.length - a.code.length);
const bare = new Map<string, Program>();
for (const { clients } of bundles)
  if (clients.length > 0)
    bare.set(clients.join(), program(`bare-${clients.join("-")}`, await bundleText(importing(clients))));
const own = new Map(bundles.map(({ name, code }) => [name, program(name, code)]));

for (let round = 1; round <= rounds; round++) {
  log(`Loading each in a process of its own, round ${round} of ${rounds} ...`);
  for (const each of [...bare.values(), ...own.values()]) load(each);
}
rmSync(folder, { recursive: true });

const rows = bundles.map(({ name, code, clients }) => {
  const time = best(own.get(name)!);
  const alone = bare.get(clients.join());
  const ratio = alone ? `${(time / best(alone)).toFixed(2)} ×` : "";
  const base = alone ? best(alone).toFixed(0) : "";
  const short = clients.map((client) => client.replace("client-", "")).join(", ");
  return [name, (code.length / 1024).toFixed(0), time.toFixed(0), base, ratio, short];
});
printTable(["function", "KiB (≤ 500)", "load ms", "clients alone", "(≤ 1.4 ×)", "clients"], rows);
