import { type ParseArgsConfig, parseArgs } from "node:util";

/** Something that the caller can set right: wrong use, or a stage that is not there. */
export class WrongUse extends Error {}

/** What an admin typed. */
export interface Given {
  texts: string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
}

/** A command: its help, its options, and what it does; it answers whether all is well. */
export interface Command {
  help: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  run(given: Given, say: (line: string) => void): Promise<boolean>;
}

/** What the SDK says when nobody has told it who and where, for people. */
const unprepared: [RegExp, string][] = [
  [/^Region is missing/, "Say which region, such as AWS_REGION=eu-central-1 in front."],
  [
    /^Could not load credentials/,
    "There are no AWS credentials: log in, or name a profile with AWS_PROFILE.",
  ],
];

type Say = (line: string) => void;

/** Runs a command and answers its exit code: 0 all is well, 1 something needs attention, 2 wrong use. */
export async function execute(
  command: Command,
  args: string[],
  say: Say = console.log,
  complain: Say = console.error,
): Promise<number> {
  try {
    const given = givenIn(command, args);
    if (given.flag("help")) say(command.help);
    else if (!(await command.run(given, say))) return 1;
    return 0;
  } catch (error) {
    const { message } = error as Error;
    const hint = unprepared.find(([words]) => words.test(message))?.[1];
    if (hint) complain(hint);
    else complain(error instanceof WrongUse ? `${message} --help says more.` : `It did not work: ${message}`);
    return hint || error instanceof WrongUse ? 2 : 1;
  }
}

function givenIn({ options }: Command, args: string[]): Given {
  const { values, positionals } = parsed(options, args);
  return {
    texts: positionals,
    flag: (name) => values[name] === true,
    value: (name) => values[name] as string | undefined,
  };
}

interface Parsed {
  values: Record<string, unknown>;
  positionals: string[];
}

function parsed(options: Command["options"], args: string[]): Parsed {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...options, help: { type: "boolean" } } });
  } catch (cause) {
    throw new WrongUse((cause as Error).message, { cause });
  }
}

/** The stage that a command is for; it has no default, so that nobody meets production by mistake. */
export function stageIn(given: Given): string {
  const stage = given.value("stage");
  if (stage) return stage;
  throw new WrongUse("Say which stage, such as --stage prod.");
}
