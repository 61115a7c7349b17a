import type { BuildOptions } from "esbuild";

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

/**
 * Packages that are imported when they are first needed, which is seldom: each lies in a file of its own beside the
 * bundles that name it, and is read then. The runtime has them, too, but which version, and no other place has them.
 */
export const lazyPackages = ["client-lambda", "client-s3", "s3-request-presigner"] as const;

/** The file of such a package, as the bundles require it. */
export const lazyPackageFile = (name: string): string => `./${name}.js`;

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
  alias: Object.fromEntries(lazyPackages.map((name) => [`@aws-sdk/${name}`, lazyPackageFile(name)])),
  external: [...unusedCredentialProviders, ...lazyPackages.map(lazyPackageFile)],
  // Imported later becomes required later: what is required are files, and no modules.
  supported: { "dynamic-import": false },
} satisfies BuildOptions;
