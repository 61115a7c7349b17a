import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";
import { now } from "../../../io/runtime/clock.ts";
import type { Handler } from "../../../local/application.ts";

const parameters = ["exports", "require", "module", "Date", "process"];

/** Loads the bundle of one function as Lambda does, with its own environment and this machine's clock. */
export function loadBundle(file: string, environment: Record<string, string>): Handler {
  const own = Object.create(process, { env: { value: { ...localVariables(), ...environment } } });
  const native = createRequire(file);
  const loaded = new Map<string, unknown>();

  /** What lies beside the bundle sees the same environment; what does not, Lambda need not have either. */
  function require(name: string): unknown {
    if (!name.startsWith("./")) return native(name);
    if (!loaded.has(name)) loaded.set(name, run(join(dirname(file), name)));
    return loaded.get(name);
  }

  function run(filename: string): unknown {
    const module = { exports: {} };
    const code = compileFunction(readFileSync(filename, "utf8"), parameters, { filename });
    code(module.exports, require, module, SteeredDate, own);
    return module.exports;
  }

  return (run(file) as { handler: Handler }).handler;
}

/** Lambda's own variables, and the addresses of the services that this machine imitates. */
const localVariables = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(AWS|METRICS)_|^LOG_LEVEL$/.test(name)),
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
