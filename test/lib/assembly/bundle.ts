import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { now } from "../../../io/clock.ts";
import type { Handler } from "../../../local/application.ts";

const parameters = ["exports", "require", "module", "Date", "process"];

/** Loads the bundle of one function as Lambda does, with its own environment and this machine's clock. */
export function load(file: string, environment: Record<string, string>): Handler {
  const module = { exports: {} as { handler: Handler } };
  const own = Object.create(process, { env: { value: { ...given(), ...environment } } });
  const code = compileFunction(readFileSync(file, "utf8"), parameters, { filename: file });
  code(module.exports, createRequire(file), module, SteeredDate, own);
  return module.exports.handler;
}

/** Lambda's own variables, and the addresses of the services that this machine plays. */
const given = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith("AWS_") || name.startsWith("POWERTOOLS_")),
  );

/** The bundle asks the machine's own time: the clock of local mode steers it here. */
class SteeredDate extends Date {
  constructor(...given: unknown[]) {
    super(...((given.length > 0 ? given : [SteeredDate.now()]) as [number]));
  }

  static override now(): number {
    return Date.parse(now());
  }
}
