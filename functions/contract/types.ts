import { readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";

const contract = new URL("../../docs/openapi.json", import.meta.url);
const types = new URL("../../docs/openapi.d.ts", import.meta.url);

/** openapi-typescript prints with the compiler API, which TypeScript has no more since 7: this package has the one before. */
const compiler = new URL("./typescript.js", import.meta.resolve("@ts-morph/common")).href;

/** The types of the contract in TypeScript, as openapi-typescript makes them with its default options. */
export async function contractTypes(): Promise<string> {
  const hooks = registerHooks({
    resolve: (name, context, next) => next(name === "typescript" ? compiler : name, context),
  });
  try {
    const { default: generate, astToString } = await import("openapi-typescript");
    return astToString(await generate(readFileSync(contract, "utf8")));
  } finally {
    hooks.deregister();
  }
}

/** Writes docs/openapi.d.ts anew: `npm run generate`. */
if (import.meta.main) writeFileSync(types, await contractTypes());
