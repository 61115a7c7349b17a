import { check } from "./check.ts";
import { help, optionsFrom } from "./options.ts";
import { StartError } from "./start-error.ts";

/** Checks a running Waymark from outside, and exits with 0 when all is as it should be. */
try {
  const options = optionsFrom(process.argv.slice(2));
  if (!options) console.log(help);
  else if ((await check(options, console.log)).failed > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
