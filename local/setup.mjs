// Installs what package-lock.json names when it is newer than what is here, then runs the program it is given, if any,
// on Node 24. In JavaScript of any Node and any system: it runs before anything is there.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, statSync, utimesSync } from "node:fs";
import module from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, "node_modules");
const installed = join(packages, ".package-lock.json");
/** The Node that is among the packages where there is one for the system. */
const packagedNode = join(packages, ".bin", "node");

if (!isInstalled()) install();
if (Number(process.versions.node.split(".")[0]) < 24) runOnPackagedNode();
else if (process.argv[2]) await runProgram();

/** A link leads to packages that somebody else keeps: installing through it would first delete them. */
function isInstalled() {
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink()) {
    if (existsSync(packages)) return true;
    console.error(
      "node_modules is a link that leads nowhere, and nothing is installed through one: remove it.",
    );
    process.exit(1);
  }
  return (
    existsSync(installed) && statSync(join(root, "package-lock.json")).mtimeMs <= statSync(installed).mtimeMs
  );
}

function install() {
  console.log("Installing packages, which takes about a minute the first time ...");
  const npm = process.env.npm_execpath;
  const words = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const [program, before, options] = npm ? [process.execPath, [npm], {}] : ["npm", [], { shell: true }];
  const { status } = spawnSync(program, [...before, ...words], { cwd: root, stdio: "inherit", ...options });
  if (status !== 0) process.exit(status ?? 1);
  utimesSync(installed, new Date(), new Date());
}

/**
 * This process becomes the program, so that signals reach it. What it is compiled to is kept for the next start, which then
 * need not load what takes the types out of TypeScript: 17 MiB. Node before 22.1 keeps nothing.
 */
async function runProgram() {
  module.enableCompileCache?.(join(packages, ".cache", "compiled"));
  keepQuietAboutSqlite();
  process.argv.splice(1, 1);
  process.argv[1] = resolve(root, process.argv[1]);
  await import(pathToFileURL(process.argv[1]).href);
}

/** The first releases of Node 24 call SQLite experimental: who starts a program can do nothing about it. */
function keepQuietAboutSqlite() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...more) => {
    if (!/^SQLite is an experimental feature/.test(String(warning)))
      emitWarning.call(process, warning, ...more);
  };
}

function runOnPackagedNode() {
  if (!existsSync(packagedNode)) {
    console.error(
      `Waymark needs Node 24 or newer; this is ${process.version}. On Linux x64 npm ci brings it along.`,
    );
    process.exit(1);
  }
  const child = spawn(packagedNode, [...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
