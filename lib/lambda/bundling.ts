import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stack } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { IConstruct } from "constructs";
import { type BuildOptions, buildSync } from "esbuild";
import { bundleBoard } from "../../board/bundle.ts";
import handlers from "../../functions/handlers.json" with { type: "json" };

/**
 * Ways to credentials that no function goes: Lambda puts them into the environment, which the SDK asks first.
 * Left out they save a fifth of a bundle; the runtime has the same packages, should the SDK ever look for one.
 */
const unusedCredentialProviders = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-login",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
];

/** What the SDK's clients import only for a call that streams events, which none of ours does. */
const unusedProtocols = ["@smithy/core/event-streams"];

/**
 * Packages that are imported when they are first needed, which is seldom: each lies in a file of its own beside the
 * bundles that name it, and is read then. The runtime has them, too, but which version, and no other place has them.
 */
export const lazyPackages = [
  "client-lambda",
  "client-pinpoint-sms-voice-v2",
  "client-s3",
  "s3-request-presigner",
] as const;

/** The file of such a package, as the bundles require it. */
export const lazyPackageFile = (name: string): string => `./${name}.js`;

/** The board's files as they are deployed, in the place of what makes them on a desk. */
const boardFile = "./board.js";

/**
 * How the functions are bundled, as esbuild takes it. CommonJS, because it loads faster than ES modules; from the ES
 * modules of the packages, because only those lose what nobody uses; as UTF-8, because escaped Russian is three times
 * as long.
 */
export const esbuildOptions = {
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  mainFields: ["module", "main"],
  charset: "utf8",
  minify: true,
  sourcemap: "linked",
  sourcesContent: false,
  alias: {
    ...Object.fromEntries(lazyPackages.map((name) => [`@aws-sdk/${name}`, lazyPackageFile(name)])),
    "#board/bundle.ts": boardFile,
    "@aws-sdk/endpoint-cache": fileURLToPath(new URL("endpoint-cache.ts", import.meta.url)),
  },
  external: [
    ...unusedCredentialProviders,
    ...unusedProtocols,
    ...lazyPackages.map(lazyPackageFile),
    boardFile,
  ],
  // Imported later becomes required later: what is required are files, and no modules.
  supported: { "dynamic-import": false },
} satisfies BuildOptions;

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
  const beside: [file: string, code: Uint8Array | string][] = [
    ...bundleLazyPackages(),
    [boardFile, boardModule()],
  ];
  for (const { path, contents, text } of buildSync({ ...options, entryPoints }).outputFiles) {
    const target = join(output, basename(dirname(path)));
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, basename(path)), contents);
    if (path.endsWith(".map")) continue;
    for (const [file, code] of beside)
      if (text.includes(`require("${file}")`)) writeFileSync(join(target, file), code);
  }
  return output;
}

/** Board and functions are deployed together: what the page calls is what answers it. */
const boardModule = (): string =>
  `exports.bundleBoard=()=>files;const files=${JSON.stringify(bundleBoard())};`;

/** The packages that are seldom needed, each by the name that the bundles require. */
function bundleLazyPackages(): [file: string, code: Uint8Array][] {
  const entryPoints = lazyPackages.map((name) => ({ in: `@aws-sdk/${name}`, out: name }));
  const { outputFiles } = buildSync({
    ...options,
    alias: {},
    external: unusedCredentialProviders,
    sourcemap: false,
    entryPoints,
  });
  return outputFiles.map(({ path, contents }) => [`./${basename(path)}`, contents]);
}
