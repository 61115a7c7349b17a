import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stack } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { IConstruct } from "constructs";
import { buildSync } from "esbuild";
import handlers from "../../functions/handlers.json" with { type: "json" };
import { esbuildOptions, lazyPackages } from "./bundling.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
/** Where the bundles seem to be, so that their source maps are the same wherever they really are. */
const virtualOutdir = join(project, "cdk.out", "functions");

const options = { ...esbuildOptions, absWorkingDir: project, outdir: virtualOutdir, write: false } as const;

/** The folder with a bundle for each function, made when it is first asked for and gone with the process. */
let folder: string | undefined;

/** The bundled code of a function; in a stack that is to have no bundles, nothing. */
export function bundleOf(scope: IConstruct, handler: string): Code {
  if (!Stack.of(scope).bundlingRequired) return Code.fromInline("// not bundled");
  folder ??= bundleAll();
  return Code.fromAsset(join(folder, handler));
}

/** One run for all: CDK's own way starts npx and esbuild for each function, which takes seven times as long. */
function bundleAll(): string {
  const entryPoints = Object.entries(handlers).map(([name, file]) => ({
    in: `functions/${file}.ts`,
    out: `${name}/index`,
  }));
  const output = mkdtempSync(join(tmpdir(), "waymark-"));
  process.once("exit", () => rmSync(output, { recursive: true, force: true }));
  const lazy = bundleLazyPackages();
  for (const { path, contents, text } of buildSync({ ...options, entryPoints }).outputFiles) {
    const target = join(output, basename(dirname(path)));
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, basename(path)), contents);
    if (path.endsWith(".map")) continue;
    for (const [file, code] of lazy)
      if (text.includes(`require("${file}")`)) writeFileSync(join(target, file), code);
  }
  return output;
}

/** The packages that are seldom needed, each by the name that the bundles require. */
function bundleLazyPackages(): [file: string, code: Uint8Array][] {
  const entryPoints = lazyPackages.map((name) => ({ in: `@aws-sdk/${name}`, out: name }));
  const { outputFiles } = buildSync({ ...options, alias: {}, sourcemap: false, entryPoints });
  return outputFiles.map(({ path, contents }) => [`./${basename(path)}`, contents]);
}
