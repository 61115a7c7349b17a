import type { BuildOptions } from "esbuild";

/**
 * Ways to credentials that no function goes: Lambda puts them into the environment, which the SDK asks first.
 * Left out they save a fifth of a bundle; the runtime has the same packages, should the SDK ever look for one.
 */
const otherCredentials = [
  "@aws-sdk/credential-provider-http",
  "@aws-sdk/credential-provider-ini",
  "@aws-sdk/credential-provider-login",
  "@aws-sdk/credential-provider-process",
  "@aws-sdk/credential-provider-sso",
  "@aws-sdk/credential-provider-web-identity",
  "@smithy/credential-provider-imds",
];

/**
 * Clients that are imported when they are first needed, which is seldom: then the runtime's own copy will do.
 * `require` finds it there, an `import()` does not in every runtime; hence `supported` below.
 */
const seldomNeeded = ["@aws-sdk/client-lambda", "@aws-sdk/client-s3", "@aws-sdk/s3-request-presigner"];

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
  external: [...otherCredentials, ...seldomNeeded],
  supported: { "dynamic-import": false },
} satisfies BuildOptions;
