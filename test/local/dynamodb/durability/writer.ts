import { writeSync } from "node:fs";
import { openEngine } from "../../../../local/dynamodb/engine.ts";
import { tableInput } from "../test-engine.ts";
import { writeVersion } from "./version.ts";

// Writes for ever, and says of each version that was acknowledged which one it is.
const engine = openEngine({ file: process.argv[2]! });
await engine.call("CreateTable", tableInput());

async function write(pk: string): Promise<never> {
  for (let version = 1; ; version++) {
    await writeVersion(engine, pk, version);
    writeSync(1, `${pk} ${version}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, i) => write(`w${i}`)));
