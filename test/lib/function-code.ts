import { basename } from "node:path";
import { buildSync } from "esbuild";
import { indexes } from "../../domain/listing/indexes.ts";
import handlers from "../../functions/handlers.json" with { type: "json" };
import type { GrantName } from "../../lib/lambda/grants.ts";

/** What an AWS command needs; a transaction of puts is allowed as its puts are. */
const commands: Record<string, GrantName[]> = {
  GetCommand: ["get"],
  BatchGetCommand: ["batchGet"],
  PutCommand: ["put"],
  UpdateCommand: ["update"],
  DeleteCommand: ["delete"],
  TransactWriteCommand: ["put"],
  StartExecutionCommand: ["start"],
  SendTaskSuccessCommand: ["completeTask"],
  SendTaskFailureCommand: ["completeTask"],
  SendTaskHeartbeatCommand: ["heartbeat"],
  SendEmailCommand: ["email"],
  GetSendQuotaCommand: ["sendQuota"],
  PublishCommand: ["sms"],
  SendVoiceMessageCommand: ["voice"],
  PutObjectCommand: ["signUpload"],
  GetObjectCommand: ["signView"],
  HeadObjectCommand: ["headPhoto"],
  DeleteObjectCommand: ["deletePhoto"],
  PutSecretValueCommand: ["rotate"],
  UpdateSecretVersionStageCommand: ["rotate"],
  DescribeSecretCommand: ["rotate"],
  // Known by the text beside them.
  QueryCommand: [],
  InvokeCommand: [],
  GetSecretValueCommand: [],
};

/** What a variable of the environment stands for. */
const variables: Record<string, GrantName[]> = {
  DELIVER_FUNCTION: ["deliver"],
  SEND_FUNCTION: ["send"],
  PROVIDERS_FUNCTION: ["askProviders"],
  SECRET_ID: ["keys"],
  PAYMENTS_SECRET_ID: ["payments"],
  CARRIERS_SECRET_ID: ["carriers"],
  TELEGRAM_SECRET_ID: ["telegram"],
  TELEGRAM_BOT: ["telegramBot"],
  LINK_BASE: ["links"],
  BOARD_LOGIN: ["login"],
  PHOTOS_ORIGIN: ["photosOrigin"],
  SUPPORT_EMAIL: ["support"],
  DEADLINES: ["deadlines"],
  RETENTION_DAYS: ["retention"],
  SMS_SENDERS: ["smsSenders"],
  VOICE_CALLS: ["voice"],
  LIST_SHARDS: ["listShards"],
  SENDER: ["email"],
  STATE_MACHINES: ["start"],
  METRICS_NAMESPACE: ["metrics"],
};

/** Every function's own code with everything that it can reach, and nothing that it cannot; packages are left out. */
export function functionCodes(): Record<string, string> {
  const files = Object.entries(handlers).map(([name, file]) => ({ in: `functions/${file}.ts`, out: name }));
  const { outputFiles } = buildSync({
    entryPoints: files,
    outdir: "out",
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const codes = outputFiles.map(({ path, text }) => [
    basename(path, ".js"),
    text.replace(/^import .*?from ".*?";$/gms, ""),
  ]);
  return Object.fromEntries(codes);
}

const found = (code: string, pattern: RegExp): string[] => [
  ...new Set([...code.matchAll(pattern)].map(([, name]) => name!)),
];

/** The variables of the environment that a function's code reads. */
export const variablesIn = (code: string): string[] => found(code, /process\.env\.([A-Z_]+)/g);

/** What a function's code needs. */
export function grantsIn(code: string): Set<GrantName> {
  const called = found(code, /\bnew (?:\w+\.)?([A-Z]\w+?Command)\d*\(/g);
  const unknown = called.filter((name) => !Object.hasOwn(commands, name));
  if (unknown.length > 0) throw new Error(`test/lib/function-code.ts does not know ${unknown.join(", ")}.`);
  return new Set([
    ...called.flatMap((name) => commands[name]!),
    ...variablesIn(code).flatMap((name) => variables[name] ?? []),
    ...queriesIn(code),
  ]);
}

/** Queries of the table itself, and the indexes that the code names. */
function queriesIn(code: string): GrantName[] {
  const starts = [...code.matchAll(/\bnew QueryCommand\d*\(/g)].map(
    ({ index, 0: text }) => index + text.length,
  );
  const calls = starts.map((start) => code.slice(start, endOf(code, start)));
  if (calls.length === 0) return [];
  const ofTable = calls.some((call) => !call.includes("IndexName"));
  const texts = calls.some((call) => call.includes("IndexName")) ? found(code, /"(by[A-Z]\w+)"/g) : [];
  const names = texts.filter((text) => Object.hasOwn(indexes, text));
  return [...(ofTable ? ["query" as const] : []), ...(names as GrantName[])];
}

/** Where the bracket is closed that was opened before `start`. */
function endOf(code: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0; at++) depth += code[at] === "(" ? 1 : code[at] === ")" ? -1 : 0;
  return at;
}
