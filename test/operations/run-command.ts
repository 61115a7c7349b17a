import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a command said, and its exit code. */
export interface CommandResult {
  code: number;
  said: string;
}

/** Nobody's credentials: a test never reaches a real account. */
const noCredentials = {
  AWS_CONFIG_FILE: "/none",
  AWS_SHARED_CREDENTIALS_FILE: "/none",
  AWS_EC2_METADATA_DISABLED: "true",
};

/** Runs a command of operations/ as npm does, in a process of its own. */
export function runCommand(command: string, ...args: string[]): Promise<CommandResult> {
  const file = fileURLToPath(new URL(`../../operations/${command}.ts`, import.meta.url));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [file, ...args],
      { env: { ...process.env, ...noCredentials } },
      (error, out, wrong) => resolve({ code: error ? Number(error.code) : 0, said: out + wrong }),
    );
  });
}
