import { type ParseArgsConfig, parseArgs } from "node:util";

/** Something that the caller can set right: wrong use, or a stage that is not there. */
export class CommandUsageError extends Error {}

/** What an admin typed. */
export interface CommandArguments {
  positionals: string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
}

/** A command: its help, its options, and what it does; it answers whether all is well. */
export interface AdminCommand {
  help: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  run(given: CommandArguments, say: (line: string) => void): Promise<boolean>;
}

/** Hints for people, by what the SDK says when credentials or the region are missing. */
const setupHints: [RegExp, string][] = [
  [/^Region is missing/, "Say which region, such as AWS_REGION=eu-central-1 in front."],
  [
    /^Could not load credentials/,
    "There are no AWS credentials: log in, or name a profile with AWS_PROFILE.",
  ],
];

type Say = (line: string) => void;

/** Runs a command and answers its exit code: 0 all is well, 1 something needs attention, 2 wrong use. */
export async function runCommand(
  command: AdminCommand,
  args: string[],
  say: Say = console.log,
  complain: Say = console.error,
): Promise<number> {
  try {
    const parsedArguments = argumentsIn(command, args);
    if (parsedArguments.flag("help")) say(command.help);
    else if (!(await command.run(parsedArguments, say))) return 1;
    return 0;
  } catch (error) {
    const { message } = error as Error;
    const hint = setupHints.find(([pattern]) => pattern.test(message))?.[1];
    if (hint) complain(hint);
    else
      complain(
        error instanceof CommandUsageError ? `${message} --help says more.` : `It did not work: ${message}`,
      );
    return hint || error instanceof CommandUsageError ? 2 : 1;
  }
}

function argumentsIn({ options }: AdminCommand, args: string[]): CommandArguments {
  const { values, positionals } = parseArguments(options, args);
  return {
    positionals,
    flag: (name) => values[name] === true,
    value: (name) => values[name] as string | undefined,
  };
}

interface ParsedArguments {
  values: Record<string, unknown>;
  positionals: string[];
}

function parseArguments(options: AdminCommand["options"], args: string[]): ParsedArguments {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...options, help: { type: "boolean" } } });
  } catch (cause) {
    throw new CommandUsageError((cause as Error).message, { cause });
  }
}

/** The stage that a command is for; it has no default, so that nobody meets production by mistake. */
export function stageFrom(parsedArguments: CommandArguments): string {
  const stage = parsedArguments.value("stage");
  if (stage) return stage;
  throw new CommandUsageError("Say which stage, such as --stage prod.");
}
