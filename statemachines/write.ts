import { writeFileSync } from "node:fs";
import { lifecycles } from "../domain/lifecycles/registry.ts";
import { compile } from "./compile.ts";

/** Writes the state machine of every lifecycle beside this file. */
for (const lifecycle of Object.values(lifecycles)) {
  const file = new URL(`${lifecycle.name}.asl.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(compile(lifecycle), null, 2)}\n`);
}
