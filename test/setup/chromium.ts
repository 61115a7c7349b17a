import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const path = process.env.CHROMIUM ?? "/usr/bin/chromium";

/**
 * The path of a Chromium, or nothing where there is none; a Debian machine that may install one does so first. CI
 * cannot do without.
 */
export async function findChromium(): Promise<string> {
  if (!existsSync(path) && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) await install();
  if (existsSync(path)) return path;
  if (process.env.CI === "true") throw new Error(`The pages need ${path}, or CHROMIUM.`);
  console.warn(`The pages are not tested: install chromium, or set CHROMIUM (${path} is missing).`);
  return "";
}

async function install(): Promise<void> {
  try {
    await promisify(execFile)("apt-get", ["update", "-qq"]);
    await promisify(execFile)("apt-get", ["install", "-y", "-qq", "chromium"]);
  } catch (error) {
    console.warn("Chromium could not be installed.", error);
  }
}
