import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const source = "amplify-dynamodb-simulator@2.9.30";
const cache = join("node_modules", ".cache", "dynamodb-local");
const folder = join(cache, "package", "emulator");

/**
 * The folder with DynamoDBLocal.jar. It comes from an npm package of 57 MB that is fetched when it is first needed:
 * as a dependency it would bring 347 MB into every installation.
 */
export function findJar(): string {
  if (existsSync(join(folder, "DynamoDBLocal.jar"))) return folder;
  mkdirSync(cache, { recursive: true });
  const options = { cwd: cache, encoding: "utf8" as const };
  const packed = execFileSync("npm", ["pack", source, "--silent"], options).trim();
  execFileSync("tar", ["xzf", packed], options);
  return folder;
}

/** The folder of what was fetched before, if it was. */
export const cachedJar = (): string | undefined =>
  existsSync(join(folder, "DynamoDBLocal.jar")) ? folder : undefined;
