import { acceptanceOptionsFrom, help, UsageError } from "./options.ts";
import { runAcceptance } from "./run.ts";

/** Checks a running Waymark from outside, and exits with 0 when all is as it should be. */
try {
  const options = acceptanceOptionsFrom(process.argv.slice(2));
  if (!options) console.log(help);
  else if ((await runAcceptance(options, console.log)).failed > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
