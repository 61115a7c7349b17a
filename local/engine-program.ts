import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { StartError } from "./start-error.ts";

/** The path of the embedded DynamoDB: the npm package, else a `dynoxide` on the PATH. */
export function findEngine(path = process.env.PATH ?? "", packaged = resolvePackage): string {
  const found = packaged() ?? path.split(delimiter).map(programIn).find(isProgram);
  if (found) return found;
  throw new StartError(
    "No DynamoDB engine found. Install the optional package @dynoxide/linux-x64, put `dynoxide` on the PATH, " +
      "or set DYNAMODB_ENDPOINT to a running engine such as DynamoDB Local (http://127.0.0.1:8000).",
  );
}

function resolvePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
  } catch {
    return undefined;
  }
}

function programIn(folder: string): string {
  return join(folder, "dynoxide");
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
