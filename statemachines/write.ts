import { writeFileSync } from "node:fs";
import { validateLifecycles } from "../domain/lifecycle/validate.ts";
import { lifecycles } from "../domain/lifecycles/registry.ts";
import { compile } from "./compile.ts";

/** Writes the state machine of every lifecycle beside this file, unless one of them cannot work. */
const errors = validateLifecycles(Object.values(lifecycles));
if (errors.length > 0) {
  console.error(errors.join("\n"));
  process.exit(1);
}
for (const lifecycle of Object.values(lifecycles)) {
  const file = new URL(`${lifecycle.name}.asl.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(compile(lifecycle), null, 2)}\n`);
}
